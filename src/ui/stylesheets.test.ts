import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, here), 'utf8')
const sheets = [...read('app.css').matchAll(/@import '(.+?)'/g)].map((match) => match[1]!)
const components = readdirSync(here).filter((name) => name.endsWith('.svelte'))

describe('the design system', () => {
	test('travels in 12 kB', () => {
		expect(sheets.length).toBeGreaterThan(10)
		expect(gzipSync(sheets.map(read).join('\n')).length).toBeLessThanOrEqual(12_000)
	})

	test.each(sheets.filter((path) => !path.endsWith('tokens.css')))('%s takes its colours from the tokens', (path) => {
		const rules = read(path).replace(/url\("data:[^"]*"\)/g, '')
		expect(rules.match(/#[0-9a-f]{3,8}\b(?=[^{]*[;}])|\b(rgba?|hsla?|oklch)\(/gi) ?? []).toEqual([])
	})

	test.each(sheets)('%s uses only tokens that exist', (path) => {
		const known = new Set([...sheets.map(read).join('\n').matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
		expect([...read(path).matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]).filter((token) => !known.has(token))).toEqual([])
	})

	test('a page with a side column stands in one column on a phone', () => {
		expect(read('css/gate.css')).toMatch(/\.gate \{[^}]*grid-template-columns: 440px 1fr/)
		expect(read('css/phone-widths.css')).toMatch(/\.gate \{[^}]*grid-template-columns: minmax\(0, 1fr\)/)
	})

	test.each(components)('%s has no style of its own, and no box that hydration empties', (name) => {
		const source = read(name)
		expect(source).not.toMatch(/<style|\sstyle=|style:/)
		for (const [box] of source.matchAll(/<(input|select|textarea)\b[\s\S]*?>/g)) {
			if (/type="(hidden|checkbox|radio)"|\{type\}.*value=\{option/s.test(box)) continue
			expect(box.replace('value={served}', ''), box).not.toMatch(/\svalue=|\schecked=|bind:/)
		}
		expect(source).not.toMatch(/\schecked=\{/)
	})
})
