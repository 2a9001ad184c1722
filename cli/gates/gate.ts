import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** How a gate ended: how many checks it made, what it printed when it failed, and the names of what failed where there are any. */
export interface Outcome {
	readonly passed: number
	readonly failed: number
	readonly output: string
	readonly names?: readonly string[]
}

export interface Gate {
	readonly name: string
	readonly vi: string
	readonly en: string
	run(tell: (text: string) => void): Promise<Outcome>
}

/** Runs a program of the project with this very Node and collects what it prints. */
export function runProgram(program: string, args: readonly string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [fileURLToPath(new URL(`../../node_modules/${program}`, import.meta.url)), ...args],
			{ cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0', SANHVAI_LAUNCHER: '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
		let output = ''
		child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
		child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString() })
		child.on('error', reject)
		child.on('close', (code) => resolve({ code: code ?? 1, output }))
	})
}

/** A gate that is one program: it passes when the program ends with 0. */
export function programGate(name: string, words: { vi: string; en: string }, program: string, args: readonly string[]): Gate {
	return {
		name, ...words,
		run: async () => {
			const { code, output } = await runProgram(program, args)
			return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output }
		}
	}
}
