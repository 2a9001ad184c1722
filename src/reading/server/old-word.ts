import { spawn } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Unreadable } from '../unreadable.ts'

const TIMEOUT_MS = 60_000

/** Where LibreOffice is, or null. */
export async function findLibreOffice(path = process.env['PATH'] ?? ''): Promise<string | null> {
	const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
	const folders = [...path.split(delimiter).filter(Boolean), '/Applications/LibreOffice.app/Contents/MacOS']
	for (const folder of folders) {
		for (const name of names) {
			const program = join(folder, name)
			if (await access(program).then(() => true, () => false)) return program
		}
	}
	return null
}

/** One conversion at a time: two LibreOffices at once cost 400 MB and gain nothing on a small server. */
let queue: Promise<unknown> = Promise.resolve()

/** The .docx that LibreOffice makes of an old .doc or an .rtf. Throws Unreadable `needs-libreoffice`, `damaged`. */
export async function convertToDocx(bytes: Uint8Array, extension: 'doc' | 'rtf'): Promise<Uint8Array> {
	const program = await findLibreOffice()
	if (program === null) throw new Unreadable('needs-libreoffice')
	const turn = queue.then(() => convert(program, bytes, extension))
	queue = turn.catch(() => undefined)
	return turn
}

async function convert(program: string, bytes: Uint8Array, extension: string): Promise<Uint8Array> {
	const folder = await mkdtemp(join(tmpdir(), 'sanh-vai-doc-'))
	try {
		const source = join(folder, `source.${extension}`)
		await writeFile(source, bytes)
		// Two conversions sharing one profile: one vanishes without an error. So each has its own.
		const profile = pathToFileURL(join(folder, 'profile')).href
		await run(program, [
			`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck',
			'--convert-to', 'docx', '--outdir', folder, source,
		])
		return await readFile(join(folder, 'source.docx'))
	} catch {
		// LibreOffice ends well even when it wrote nothing: only the missing file tells.
		throw new Unreadable('damaged')
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 3 })
	}
}

/** The launcher starts a process of its own, which would outlive it: the whole group is ended. */
function run(program: string, args: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const ownGroup = process.platform !== 'win32'
		const child = spawn(program, args, { stdio: 'ignore', detached: ownGroup, windowsHide: true })
		const timer = setTimeout(() => {
			if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
			else child.kill('SIGKILL')
		}, TIMEOUT_MS)
		child.once('error', (error) => {
			clearTimeout(timer)
			reject(error)
		})
		child.once('close', (code) => {
			clearTimeout(timer)
			if (code === 0) resolve()
			else reject(new Error(`LibreOffice ended with ${code}`))
		})
	})
}
