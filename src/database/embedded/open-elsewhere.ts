import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Embedded } from '../embedded.ts'
import type { OsUser } from './os-user.ts'

const HOLD_OPEN = fileURLToPath(new URL('./hold-open.ts', import.meta.url))

interface Told { step?: string, trouble?: string, params?: Record<string, string>, urls?: Omit<Embedded, 'stop'> }

/** A database held open by another process, which the test may kill. */
export interface Elsewhere {
	readonly pid: number
	readonly urls: Omit<Embedded, 'stop'> | undefined
	readonly trouble: string | undefined
	readonly params: Record<string, string>
	readonly steps: readonly string[]
	end(signal: NodeJS.Signals): Promise<void>
}

/** Opens a data folder in another process; returns when it is open, refused, or `until` was told. */
export async function openElsewhere(dataDir: string, user?: OsUser, until?: string): Promise<Elsewhere> {
	const child = spawn(process.execPath, [HOLD_OPEN, dataDir], { ...user, stdio: ['ignore', 'pipe', 'inherit'] })
	const closed = once(child, 'close')
	const steps: string[] = []
	let last: Told = {}
	for await (const line of createInterface({ input: child.stdout })) {
		last = JSON.parse(line) as Told
		if (last.step) steps.push(last.step)
		if (last.urls || last.trouble || (until && last.step === until)) break
	}
	child.stdout.resume()
	return {
		pid: child.pid ?? 0, urls: last.urls, trouble: last.trouble, params: last.params ?? {}, steps,
		end: async (signal) => {
			child.kill(signal)
			await closed
		},
	}
}

/** One question to a database. */
export async function ask<Row>(url: string | undefined, sql: string): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url ?? '' })
	client.on('error', () => undefined)
	await client.connect()
	try {
		return (await client.query(sql)).rows as Row[]
	} finally {
		await client.end()
	}
}
