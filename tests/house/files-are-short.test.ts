import { globSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const FILES = globSync(['src/**/*.{ts,svelte,css}', 'cli/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'])
	.filter((file) => !file.startsWith('src/words/') && statSync(file).isFile()) // a route may be called style.css
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length

test('no file is over 300 lines, and half of them are under 80', () => {
	const lengths = FILES.map(lines).sort((a, b) => a - b)
	expect(FILES.filter((file) => lines(file) > 301)).toEqual([])
	expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
})

test('no folder has a name that says nothing', () => {
	const FOLDERS = new Set(FILES.flatMap((file) => file.split('/').slice(0, -1)))
	expect([...FOLDERS].filter((name) => /^(utils?|helpers?|common|misc|shared|lib)$/i.test(name))).toEqual([])
})
