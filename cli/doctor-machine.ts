import { accessSync, constants, existsSync, readdirSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '#kernel/settings.server.ts'
import { findLibreOffice } from '../src/reading/server/old-word.ts'
import type { Check } from './check.ts'

const ENOUGH_MB = 500

/** Node, folder, disk, port, fonts, LibreOffice: what can be seen without starting anything. */
export async function machineChecks(settings: Settings): Promise<Check[]> {
	const dataDir = resolve(settings.SANHVAI_DATA)
	const office = await findLibreOffice()
	const fonts = tinosFiles()
	const free = freeMegabytes(dataDir)
	const port = await portProblem(settings)
	const rights = folderProblem(dataDir)
	return [
		{ name: 'node', vi: 'Node', en: 'Node', ok: Number(process.versions.node.split('.')[0]) >= 24, detail: `${process.version} (${process.execPath})` },
		{ name: 'data-folder', vi: 'Thư mục dữ liệu', en: 'Data folder', ok: rights === '', detail: rights || dataDir },
		{ name: 'disk', vi: 'Chỗ trống trên đĩa', en: 'Free disk space', ok: free >= ENOUGH_MB, detail: `${free} MB` },
		{ name: 'port', vi: 'Cổng mạng', en: 'Port', ok: port === '', detail: port || `${settings.HOST}:${settings.PORT}` },
		{ name: 'fonts', vi: 'Phông chữ Tinos', en: 'Tinos fonts', ok: fonts >= 4, detail: `${fonts} .ttf` },
		{ name: 'libreoffice', vi: 'LibreOffice (để đọc .doc)', en: 'LibreOffice (to read .doc)', ok: office ? true : null, detail: office ?? '—' },
	]
}

function folderProblem(dataDir: string): string {
	let dir = dataDir
	while (!existsSync(dir)) dir = dirname(dir)
	try {
		accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
		return ''
	} catch (error) {
		return `${dir}: ${(error as NodeJS.ErrnoException).code}`
	}
}

function freeMegabytes(dataDir: string): number {
	let dir = dataDir
	while (!existsSync(dir)) dir = dirname(dir)
	const { bavail, bsize } = statfsSync(dir)
	return Math.floor(bavail * bsize / 1_048_576)
}

function portProblem({ HOST, PORT }: Settings): Promise<string> {
	return new Promise((done) => {
		const server = createServer()
		server.on('error', (error: NodeJS.ErrnoException) => done(`${HOST}:${PORT} ${error.code}`))
		server.listen({ host: HOST, port: PORT }, () => server.close(() => done('')))
	})
}

function tinosFiles(): number {
	try {
		const root = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
		return readdirSync(join(root), { recursive: true }).filter((name) => String(name).endsWith('.ttf')).length
	} catch {
		return 0
	}
}
