import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
const MEMORY = fileURLToPath(new URL('../memory-pages.config.ts', import.meta.url))

/** Builds the pages into a folder of their own; with constants, the pages that ask no database. */
export async function buildPages(folder: string, constants?: string): Promise<void> {
	const env = { ...process.env, NODE_ENV: 'production', SANHVAI_BUILD: folder, SANHVAI_KIT: `.svelte-kit-${folder}`, SANHVAI_VITE: `node_modules/.vite-${folder}`, BENCH_CONSTANTS: constants ?? '' }
	await promisify(execFile)(process.execPath, [VITE, 'build', ...(constants === undefined ? [] : ['--config', MEMORY])], { env, maxBuffer: 64 * 1_048_576 })
}
