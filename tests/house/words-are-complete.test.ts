import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const FILES = globSync('src/messages/vi/*.json').map((path) => basename(path))
type Words = Record<string, string>
const words = (locale: string, file: string) => JSON.parse(readFileSync(`src/messages/${locale}/${file}`, 'utf8')) as Words
const slots = (sentence: unknown) => [...JSON.stringify(sentence).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()
const SOURCES = globSync(['src/**/*.{ts,svelte}']).filter((file) => !file.startsWith('src/words/')).map((file) => readFileSync(file, 'utf8'))
const source = SOURCES.join('\n')

test.each(FILES)('%s says everything in both languages with the same values', (file) => {
	const [vi, en] = [words('vi', file), words('en', file)]
	expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort())
	for (const key of Object.keys(vi)) {
		expect(String(JSON.stringify(vi[key])).trim().length, `${key} is empty`).toBeGreaterThan(2)
		expect(new Set(slots(en[key])), key).toEqual(new Set(slots(vi[key])))
		expect(JSON.stringify(vi[key]).normalize('NFC'), `${key} is not NFC`).toBe(JSON.stringify(vi[key]))
	}
})

test('every file of words is read by the compiler', () => {
	const settings = readFileSync('project.inlang/settings.json', 'utf8')
	expect(FILES.filter((file) => !settings.includes(`{locale}/${file}`))).toEqual([])
})

test('every message asked for exists', () => {
	const known = new Set(FILES.flatMap((file) => Object.keys(words('vi', file))))
	const users = SOURCES.filter((text) => text.includes("import * as m from '#words/messages.js'"))
	const asked = new Set(users.flatMap((text) => [...text.matchAll(/\bm\.([a-z][a-z0-9_]+)\b/g)].map((match) => match[1]!)))
	expect(asked.size).toBeGreaterThan(200)
	expect([...asked].filter((key) => !known.has(key))).toEqual([])
})

test('every refusal has a sentence', () => {
	const known = new Set(FILES.flatMap((file) => Object.keys(words('vi', file))))
	const codes = [...source.matchAll(/new Refused\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]!)
	expect(codes.length).toBeGreaterThan(10)
	expect([...new Set(codes)].filter((code) => !known.has(`refused_${code.replaceAll('-', '_')}`))).toEqual([])
})
