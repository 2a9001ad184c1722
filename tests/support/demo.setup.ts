import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the demo that the stories are told in. */
		demo: string
		demoData: string
		/** Everything the demo said on its two outputs. */
		demoSaid: string
	}
}

/** The demo itself, as `npm run demo` starts it, on a folder and port of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const data = mkdtempSync(join(tmpdir(), 'sanhvai-demo-'))
	const port = await freePort()
	const child = spawn(process.execPath, [fileURLToPath(new URL('../../cli/main.ts', import.meta.url)), 'demo', '--port', String(port), '--data', data],
		{ stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ORIGIN: '', SANHVAI_LAUNCHER: '' } })
	let said = ''
	const log = `${data}.log`
	const hear = (chunk: Buffer) => { said += chunk.toString(); appendFileSync(log, chunk) }
	child.stdout.on('data', hear)
	child.stderr.on('data', hear)
	const address = `http://localhost:${port}`
	await answering(address, child, () => said)
	project.provide('demo', address)
	project.provide('demoData', data)
	project.provide('demoSaid', log)
	return async () => {
		child.kill('SIGTERM')
		await new Promise((resolve) => child.once('exit', resolve))
		rmSync(data, { recursive: true, force: true })
		rmSync(log, { force: true })
	}
}

async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
	for (let attempt = 0; attempt < 600; attempt++) {
		if (child.exitCode !== null) throw new Error(`the demo ended:\n${said()}`)
		const answer = await fetch(`${address}/sign-in`).catch(() => null)
		if (answer?.ok) return
		await new Promise((resolve) => setTimeout(resolve, 200))
	}
	throw new Error(`the demo did not answer in two minutes:\n${said()}`)
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number }
			server.close(() => resolve(port))
		})
		server.on('error', reject)
	})
}
