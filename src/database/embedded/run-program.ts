import { spawn } from 'node:child_process'
import type { FolderForServer } from './cluster-folder.ts'
import type { OsUser } from './os-user.ts'

export interface Ended { readonly code: number | null, readonly output: string }

/** The environment for PostgreSQL: ours without PG* variables, with plain messages. */
export function serverEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
	return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/** Runs initdb or pg_ctl to its end and returns what it said (both streams). */
export function runProgram(program: string, args: readonly string[], folder: FolderForServer, user: OsUser | undefined): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			...user,
			cwd: user ? '/' : undefined,
			env: serverEnvironment(),
			windowsHide: true,
			stdio: ['ignore', 'pipe', 'pipe', ...(folder.fd === undefined ? [] : [folder.fd])],
		})
		let output = ''
		child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString() })
		child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString() })
		child.on('error', reject)
		child.on('close', (code) => resolve({ code, output }))
	})
}
