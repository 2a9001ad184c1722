import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.server.ts'

const ours = mkdtempSync(join(tmpdir(), 'sanhvai-folder-'))
afterAll(() => rmSync(ours, { recursive: true, force: true }))

test('folders above are made too, and one that is there is left alone', () => {
	const deep = join(ours, 'a', 'b', 'c')
	makeFolder(deep, 0o700)
	makeFolder(deep, 0o711)
	expect(statSync(deep).isDirectory()).toBe(true)
	if (process.platform !== 'win32') expect(statSync(deep).mode & 0o777).toBe(0o700)
})

test('under a file there is no folder', () => {
	writeFileSync(join(ours, 'file'), '')
	expect(() => makeFolder(join(ours, 'file', 'x'))).toThrow(/ENOTDIR|ENOENT/)
})

test.runIf(process.platform === 'linux')('a place that takes no folders is said at once, and does not go round for ever', () => {
	const program = `import { makeFolder } from ${JSON.stringify(new URL('./make-folder.server.ts', import.meta.url).href)}
		try { makeFolder('/proc/x/y') } catch (error) { console.log(error.code) }`
	const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 15_000, killSignal: 'SIGKILL', encoding: 'utf8' })
	expect(said.trim()).toBe('EROFS')
})
