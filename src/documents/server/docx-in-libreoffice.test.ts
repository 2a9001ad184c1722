import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentTexts } from '#documents/document-texts.ts'
import { sampleDocuments } from '#documents/samples/all.ts'
import { writeDocx } from './write-docx.ts'

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/gu, '')
const pages = { plan: 5, report: 3, letter: 1, decision: 2, invitation: 1, minutes: 1, notice: 1, submission: 1 }
let folder = ''

function hasLibreOffice(): boolean {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 })
		return true
	} catch {
		return false
	}
}

/** Times New Roman is not free; Tinos has its widths, so the pages come out as in Word. */
async function fontsConf(): Promise<string> {
	const tinos = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
	const file = join(folder, 'fonts.conf')
	await writeFile(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${tinos}</dir><cachedir>${folder}/fonts</cachedir><match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`)
	return file
}

// LibreOffice is a program of the machine, not of the project; mammoth and the validator judge the files without it.
describe.runIf(hasLibreOffice())('the Word files opened by LibreOffice', () => {
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'documents-libreoffice-'))
		await mkdir(join(folder, 'out'))
		const files = await Promise.all(Object.entries(sampleDocuments).map(async ([kind, doc]) => {
			const file = join(folder, `${kind}.docx`)
			await writeFile(file, await writeDocx(doc))
			return file
		}))
		const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out')]
		await promisify(execFile)('soffice', [...options, ...files], { env: { ...process.env, FONTCONFIG_FILE: await fontsConf() }, timeout: 110_000 })
	}, 120_000)
	afterAll(() => rm(folder, { recursive: true, force: true }))

	it.each(Object.entries(pages))('a %s has %i pages, all its texts and Tinos only', async (kind, count) => {
		const bytes = await readFile(join(folder, 'out', `${kind}.pdf`))
		const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
		expect(totalPages).toBe(count)
		const found = squeezed(text.join(' '))
		const missing = documentTexts(sampleDocuments[kind as keyof typeof pages]).filter((line) => !found.includes(squeezed(line)))
		expect(missing).toEqual([])
		const fonts = [...bytes.toString('latin1').matchAll(/\/FontName\s*\/([^\s/]+)/gu)].map((match) => match[1] ?? '')
		expect(fonts.length).toBeGreaterThan(0)
		expect(fonts.filter((name) => !/^[A-Z]{6}\+Tinos/u.test(name))).toEqual([])
	})
})
