// The second start of the demo to its first page, against the bare embedded server to its first answer.
// `node bench/second-start.ts` (Linux, macOS)
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ratiosOf, sayRow, sayTable, sayVerdict, spreadOf } from './figures.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7)
const PORT = 8195
const root = join(import.meta.dirname, '..')
const data = mkdtempSync(join(tmpdir(), 'sanhvai-bench-'))
chmodSync(data, 0o711)

const demo = ['demo', '--port', String(PORT), '--data', data]
const contenders: Record<string, () => Promise<number>> = {
	'bare server, select 1': () => untilAnswered(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), data], said),
	'node launch.mjs demo': () => untilAnswered(process.execPath, [join(root, 'launch.mjs'), ...demo], signInAnswers),
	'npm run demo': () => untilAnswered('npm', ['run', 'demo', '--', ...demo.slice(1)], signInAnswers),
}
const took: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))

try {
	// the first start makes the data and builds what is stale; the next of each kind fills its caches
	await untilAnswered('npm', ['run', 'demo', '--', ...demo.slice(1)], signInAnswers)
	for (const start of Object.values(contenders)) await start()
	for (let round = 0; round < ROUNDS; round++) {
		const names = Object.keys(contenders)
		for (const name of round % 2 === 0 ? names : names.toReversed()) took[name]!.push(await contenders[name]!())
	}
} finally {
	rmSync(data, { recursive: true, force: true })
}
console.log(`${ROUNDS} rounds in turn on one data folder`)
sayTable(['milliseconds', 'median', 'least', 'most'], Object.entries(took).map(([name, values]) => sayRow(name, spreadOf(values), 0)))
const bare = took['bare server, select 1']!
for (const name of ['node launch.mjs demo', 'npm run demo']) sayVerdict(`${name} / bare server`, ratiosOf(took[name]!, bare), 3, 'at most')

/** Milliseconds from the process's start to its first answer; the process is stopped again, and waited for. */
async function untilAnswered(program: string, args: string[], answers: (child: ChildProcess) => Promise<void>): Promise<number> {
	const began = performance.now()
	const child = spawn(program, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
	const ended = new Promise<void>((done) => { child.once('close', () => done()) }) // after all it started: they hold its output
	try {
		await Promise.race([answers(child), ended.then(() => { throw new Error(`${program} ${args.join(' ')} ended without an answer`) })])
		return performance.now() - began
	} finally {
		if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM')
		await ended
	}
}

function said(child: ChildProcess): Promise<void> {
	return new Promise((done) => { child.stdout!.once('data', () => done()) })
}

async function signInAnswers(child: ChildProcess): Promise<void> {
	child.stdout!.resume()
	while (await statusOfSignIn() !== 200) await new Promise((done) => { setTimeout(done, 5) })
}

function statusOfSignIn(): Promise<number> {
	return new Promise((done) => {
		const asked = request({ host: '127.0.0.1', port: PORT, path: '/sign-in', headers: { host: `localhost:${PORT}` }, agent: false }, (answer) => {
			answer.resume()
			answer.on('end', () => done(answer.statusCode ?? 0))
			answer.on('error', () => done(0))
		})
		asked.on('error', () => done(0))
		asked.end()
	})
}
