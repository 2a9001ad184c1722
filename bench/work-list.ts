// The work list of 25 out of 20,000 tasks: our page, Directus 11 giving the same rows as JSON, the same page from memory.
// `node bench/work-list.ts` with DIRECTUS_DIR and DIRECTUS_NODE set; see README.md beside it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEmbedded } from '../src/database/embedded.ts'
import { ratiosOf, sayRow, sayTable, sayVerdict, spreadOf } from './figures.ts'
import { buildPages } from './work-list/build-pages.ts'
import { directusHeader, directusUrl, makeDirectus, startDirectus } from './work-list/directus.ts'
import { numbersInJson, numbersInPage } from './work-list/same-rows.ts'
import { cookieOf, makeRows, TASKS } from './work-list/make-rows.ts'
import { oneRound, type Round } from './work-list/pages-per-second.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5)
const YEAR = new Date().getFullYear()
const SECRET = 'bench-secret-0123456789abcdef0123456789abcdef'
const [CLIENT_CORE, SERVER_CORE] = ['0', '1']
const folder = process.env['BENCH_DIR'] ?? '/tmp/sanhvai-bench'
const directus = process.env['DIRECTUS_DIR']
const running: ChildProcess[] = []
interface Rival { readonly name: string; readonly url: string; readonly header: string; readonly server: ChildProcess }
const FIGURES: readonly (readonly [string, (round: Round) => number, number])[] = [
	['answers per second', (round) => round.perSecond, 0], ['web server, CPU ms an answer', (round) => round.serverCpu, 2], ['PostgreSQL, CPU ms an answer', (round) => round.databaseCpu, 2],
]

mkdirSync(folder, { recursive: true, mode: 0o711 })
const database = await startEmbedded({ dataDir: join(folder, 'data') })
const postmaster = Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0])
// the database beside the client: what is compared is the web servers' work on one core
execFileSync('taskset', ['-a', '-cp', CLIENT_CORE, String(postmaster)], { stdio: 'ignore' })
try {
	await makeRows(database.ownerUrl, YEAR)
	Object.assign(process.env, { SANHVAI_APP_URL: database.appUrl, SANHVAI_SECRET: SECRET, SANHVAI_DATA: join(folder, 'data') })
	const { constantsOf } = await import('./work-list/constants.ts')
	const constants = join(folder, 'constants.json')
	writeFileSync(constants, JSON.stringify(await constantsOf(YEAR)))
	if (!process.argv.includes('--built')) {
		await buildPages('build-bench')
		await buildPages('build-bench-memory', constants)
	}
	const cookie = `cookie: ${cookieOf(SECRET)}`
	const rivals: Rival[] = [
		{ name: 'ours', url: 'http://localhost:8191/tasks', header: cookie, server: servePages('build-bench', 8191) },
		{ name: 'from memory', url: 'http://localhost:8192/tasks', header: cookie, server: servePages('build-bench-memory', 8192) },
	]
	if (directus) {
		const place = { folder: directus, node: process.env['DIRECTUS_NODE'] ?? process.execPath, superUrl: database.superUrl, port: 8193 }
		await makeDirectus(place, database.ownerUrl)
		rivals.push({ name: 'Directus 11', url: directusUrl(8193, YEAR), header: directusHeader, server: startDirectus(place, SERVER_CORE) })
	}
	running.push(...rivals.map(({ server }) => server))
	await measure(rivals)
} finally {
	for (const child of running) child.kill()
	await database.stop()
}
process.exit()

function servePages(build: string, port: number): ChildProcess {
	return spawn('taskset', ['-c', SERVER_CORE, process.execPath, join(import.meta.dirname, 'serve-pages.ts'), build, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function measure(rivals: Rival[]): Promise<void> {
	const shown: number[][] = []
	const round = ({ url, header, server }: Rival) => oneRound({ url, header, server: server.pid!, postmaster, core: CLIENT_CORE, seconds: SECONDS })
	for (const rival of rivals) {
		const text = await answerOf(rival.url, rival.header)
		// the page groups its rows by standing: the same 25, not the same order on screen
		shown.push((rival.name === 'Directus 11' ? numbersInJson(text) : numbersInPage(text)).sort((a, b) => a - b))
		await round(rival) // warm
		await round(rival)
	}
	if (shown.some((numbers) => numbers.length !== 25 || String(numbers) !== String(shown[0]))) throw new Error(`not the same list: ${JSON.stringify(shown)}`)

	const rounds = new Map<string, Round[]>(rivals.map(({ name }) => [name, []]))
	for (let turn = 0; turn < ROUNDS; turn++) {
		for (const rival of turn % 2 === 0 ? rivals : rivals.toReversed()) rounds.get(rival.name)!.push(await round(rival))
	}
	console.log(`25 of ${TASKS} tasks, 10 connections, ${ROUNDS} rounds in turn of ${SECONDS} s; client and PostgreSQL on core ${CLIENT_CORE}, web server on core ${SERVER_CORE}`)
	for (const [what, of, digits] of FIGURES) sayTable([what, 'median', 'least', 'most'], [...rounds].map(([name, values]) => sayRow(name, spreadOf(values.map(of)), digits)))
	const rates = (name: string) => rounds.get(name)!.map(({ perSecond }) => perSecond)
	const costs = (name: string) => rounds.get(name)!.map(({ serverCpu }) => serverCpu)
	sayVerdict('ours / from memory', ratiosOf(rates('ours'), rates('from memory')), 0.8, 'at least')
	sayVerdict('  the same by CPU of the web server', ratiosOf(costs('from memory'), costs('ours')), 0.8, 'at least')
	if (!directus) return console.log('ours / Directus 11: not measured (DIRECTUS_DIR is not set)')
	sayVerdict('ours / Directus 11', ratiosOf(rates('ours'), rates('Directus 11')), 3, 'at least')
	sayVerdict('  the same by CPU of the web server', ratiosOf(costs('Directus 11'), costs('ours')), 3, 'at least')
}

async function answerOf(url: string, header: string): Promise<string> {
	const at = header.indexOf(': ')
	for (let tries = 0; ; tries++) {
		try {
			const answer = await fetch(url, { headers: { [header.slice(0, at)]: header.slice(at + 2) }, redirect: 'error' })
			if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
			return await answer.text()
		} catch (error) {
			if (tries === 240) throw error
			await wait(500)
		}
	}
}
