import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get, request, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ours = mkdtempSync(join(tmpdir(), 'sv-serve-'))
const dataDir = join(ours, 'data')
const handler = join(ours, 'handler.mjs')
const runner = join(ours, 'run.mjs')

interface Served { readonly port: number, readonly said: string, readonly code: number | undefined, end(signal: NodeJS.Signals): Promise<number | null>, kill(signal: NodeJS.Signals): void, leave(): Promise<number | null> }
const started: Served[] = []

/** Serves pages that tell what they were told, on a free port unless the arguments name one. */
async function serve(options: Record<string, string> = {}, env: Record<string, string> = {}): Promise<Served> {
	const values = JSON.stringify({ port: '0', data: dataDir, ...options })
	const child = spawn(process.execPath, [runner, values], { env: { ...process.env, LANG: 'vi_VN', ...env }, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] }) as ChildProcessByStdio<null, null, Readable>
	const closed = once(child, 'close') as Promise<[number | null]>
	let said = ''
	for await (const line of createInterface({ input: child.stderr })) {
		said += `${line}\n`
		if (line.includes('chạy tại')) break
	}
	child.stderr.resume()
	const port = Number(/cổng (\d+);/.exec(said)?.[1] ?? 0)
	const served: Served = {
		port, said, code: port ? undefined : (await closed)[0] ?? -1,
		kill: (signal) => { child.kill(signal) },
		leave: async () => {
			(child.stdio[3] as unknown as Socket).destroy()
			return (await closed)[0]
		},
		end: async (signal) => {
			child.kill(signal)
			return (await closed)[0]
		},
	}
	started.push(served)
	return served
}

function fetchText(port: number, path = '/', headers: Record<string, string> = {}): Promise<{ head: IncomingMessage, text: string }> {
	return new Promise((done, fail) => {
		get({ host: '127.0.0.1', port, path, headers }, (head) => {
			let text = ''
			head.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => done({ head, text }))
		}).on('error', fail)
	})
}

beforeAll(() => {
	writeFileSync(handler, `
		let asked = 0
		process.on('sveltekit:shutdown', (reason, wait) => wait(new Promise((done) => setTimeout(() => { console.error('jobs put down'); done() }, 50))))
		export const handler = (request, response, next) => {
			if (request.url === '/none') return next()
			const told = { protocol: request.headers['x-sanhvai-protocol'], host: request.headers['x-sanhvai-host'], from: request.headers['x-forwarded-for'], asked: ++asked,
				origin: process.env.ORIGIN, depth: process.env.XFF_DEPTH, database: Boolean(process.env.SANHVAI_APP_URL), secret: process.env.SANHVAI_SECRET.length >= 32 }
			setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(told)), request.url === '/slow' ? 700 : 0)
		}`)
	writeFileSync(runner, `
		import { serve } from ${JSON.stringify(new URL('./serve.ts', import.meta.url).href)}
		import { say } from ${JSON.stringify(new URL('./words.ts', import.meta.url).href)}
		import { exitCodeOfTrouble } from ${JSON.stringify(new URL('./failure.ts', import.meta.url).href)}
		const invocation = { language: 'vi', options: JSON.parse(process.argv[2]), operands: [], print: console.error, tell: (text) => console.error(text) }
		try { process.exitCode = await serve(invocation, 'start', ${JSON.stringify(handler)}) } catch (error) {
			console.error(say('vi', error.key ?? error.code, error.params))
			process.exitCode = error.exitCode ?? exitCodeOfTrouble(error.code)
		}`)
})

afterAll(async () => {
	for (const served of started) if (served.code === undefined) await served.end('SIGKILL')
	rmSync(ours, { recursive: true, force: true })
})

test('pages are told the address of the request, the database and a kept secret', async () => {
	const served = await serve()
	const { text } = await fetchText(served.port, '/', { host: `localhost:${served.port}`, 'x-sanhvai-protocol': 'https', 'x-sanhvai-host': 'evil.example' })
	expect(JSON.parse(text)).toMatchObject({ protocol: 'http', host: `localhost:${served.port}`, origin: `http://localhost:${served.port}`, database: true, secret: true })
	expect((await fetchText(served.port, '/', { host: 'evil.example' })).head.statusCode).toBe(421)
	expect((await fetchText(served.port, '/none')).head.statusCode).toBe(404)
	expect(await served.end('SIGTERM')).toBe(0)
})

test('ORIGIN is what the pages see, behind a proxy the client address too', async () => {
	const served = await serve({}, { ORIGIN: 'https://binhdang.example', PROXY_DEPTH: '1' })
	const { text } = await fetchText(served.port, '/', { host: 'inside:1', 'x-forwarded-for': '203.0.113.9' })
	expect(JSON.parse(text)).toMatchObject({ protocol: 'https', host: 'binhdang.example', origin: 'https://binhdang.example', from: '203.0.113.9', depth: '1' })
	await served.end('SIGTERM')
})

test('a body that announces too much is refused with a sentence', async () => {
	const served = await serve()
	const answer = await new Promise<IncomingMessage>((done, fail) => {
		const sending = request({ host: '127.0.0.1', port: served.port, method: 'POST', headers: { 'content-length': 41 * 1_048_576 } }, done).on('error', fail)
		sending.end(Buffer.alloc(41 * 1_048_576))
	})
	expect(answer.statusCode).toBe(413)
	expect((await fetchText(served.port)).head.statusCode).toBe(200)
	await served.end('SIGTERM')
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets a running request end, stops the database, and ends well', async (signal) => {
	const served = await serve()
	const running = fetchText(served.port, '/slow')
	await fetchText(served.port)
	expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(true)
	const ended = served.end(signal)
	served.kill(signal)
	expect((await running).head.statusCode).toBe(200)
	expect(await ended).toBe(0)
	expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('when the launcher is killed, server and database end too', async () => {
	const served = await serve({}, { SANHVAI_LAUNCHER: 'pipe' })
	expect((await fetchText(served.port)).head.statusCode).toBe(200)
	expect(await served.leave()).toBe(0)
	expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a busy port is refused in one sentence with the cure, and the folder is free again', async () => {
	const other = createServer()
	await new Promise<void>((done) => { other.listen(0, '127.0.0.1', done) })
	const { port } = other.address() as AddressInfo
	const refused = await serve({ port: String(port) })
	other.close()
	expect(refused.code).toBe(14)
	expect(refused.said).toContain(`Cổng ${port} đang có chương trình khác dùng; hãy dừng nó hoặc chọn cổng khác, ví dụ --port ${port + 1}.`)
	expect(existsSync(join(dataDir, 'supervisor.lock'))).toBe(false)
})

test('of two servers on one folder the second hears about the folder, even when the port is busy too', async () => {
	const first = await serve()
	const second = await serve({ port: String(first.port) })
	expect([second.code, second.said.trim().split('\n').length]).toEqual([11, 1])
	expect(second.said).toContain(dataDir)
	expect((await fetchText(first.port)).head.statusCode).toBe(200)
	await first.end('SIGTERM')
})

test('the made secret stays the same from start to start', async () => {
	const path = join(dataDir, 'secret', 'application')
	const before = readFileSync(path, 'utf8')
	const served = await serve()
	await served.end('SIGTERM')
	expect(readFileSync(path, 'utf8')).toBe(before)
})

test.each([
	[{ ORIGIN: 'binhdang.example' }, 'ORIGIN'],
	[{ ORIGIN: 'https://binhdang.example/path' }, 'ORIGIN'],
	[{ DATABASE_URL: 'mysql://x', SANHVAI_SECRET: 'short' }, 'DATABASE_URL, SANHVAI_SECRET'],
])('wrong settings %o are refused by name, never by value', async (env, names) => {
	const refused = await serve({}, env as Record<string, string>)
	expect([refused.code, refused.said.trim()]).toEqual([5, `Biến môi trường sai: ${names}; xem “sanhvai start --help”.`])
})
