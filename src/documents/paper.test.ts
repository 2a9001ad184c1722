import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Component } from 'svelte'
import { createRawSnippet } from 'svelte'
import type { render as renderComponent } from 'svelte/server'
import { createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentTexts } from './document-texts.ts'
import type { OfficialDocument } from './official-document.ts'
import { sampleDocuments } from './samples/all.ts'
import { screenParts } from './screen-parts.ts'

let server: ViteDevServer
let draw: (props: Record<string, unknown> & { doc: OfficialDocument }) => string

beforeAll(async () => {
	server = await createServer({ configFile: false, plugins: [svelte({ configFile: false })], server: { middlewareMode: true, watch: null, ws: false }, appType: 'custom', logLevel: 'error', cacheDir: 'node_modules/.vite-paper-test' })
	const { default: Paper } = (await server.ssrLoadModule('/src/documents/Paper.svelte')) as { default: Component }
	const { render } = (await server.ssrLoadModule('svelte/server')) as { render: typeof renderComponent }
	draw = (props) => render(Paper, { props }).body
})
afterAll(() => server.close())

const plainText = (html: string): string => html.replace(/<!--.*?-->|<[^>]+>/gsu, '').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replace(/\s/gu, '')

describe.each(Object.entries(sampleDocuments))('the page of a %s', (_, doc) => {
	it('shows every text, in the order of the printed document', () => {
		const shown = plainText(draw({ doc }))
		let from = 0
		for (const text of documentTexts(doc)) {
			const wanted = text.replace(/\s/gu, '').replace(/\[(.*?)\]/gu, '$1')
			const at = shown.indexOf(wanted, doc.kind === 'minutes' || wanted.startsWith('Nơinhận') || wanted.startsWith('-') ? 0 : from)
			expect(at, text).toBeGreaterThanOrEqual(0)
			from = Math.max(from, at)
		}
	})

	it('has no inline style and no script', () => {
		expect(draw({ doc })).not.toMatch(/\sstyle=|<script/u)
	})
})

describe('on screen', () => {
	const doc = sampleDocuments.report

	it('figures open their sources, the open one is marked, a gap says whom it waits for', () => {
		const html = draw({ doc, figureHref: (ref: string) => `/so/${ref}`, figureOn: 'nu' })
		expect(html).toMatch(/<a class="figure-field" href="\/so\/so-buoi">46<\/a>/u)
		expect(html).toMatch(/<a class="figure-field figure-field--on" href="\/so\/nu" aria-current="true">702<\/a>/u)
		expect(html).toContain('<span class="figure-field figure-field--none">chờ Trạm y tế</span>')
	})

	it('headings go down one level at a time', () => {
		const levels = [...draw({ doc }).matchAll(/<h(\d)/gu)].map((match) => Number(match[1]))
		expect(levels[0]).toBe(2)
		levels.slice(1).forEach((level, i) => {
			expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1)
		})
	})

	it('keeps anchors, and gives columns and groups their headers', () => {
		expect(draw({ doc })).toContain('id="truyen-thong"')
		expect(draw({ doc })).toContain('id="bang-1"')
		expect(draw({ doc })).toContain('<th scope="col">Hình thức</th>')
		expect(draw({ doc: sampleDocuments.plan })).toMatch(/<th class="doc-table__group" scope="rowgroup" colspan="5">/u)
	})

	it('what an official types becomes a field with all its paragraphs', () => {
		const prose = createRawSnippet<[{ field: string; text: string }]>((part) => ({ render: () => `<textarea name="${part().field}">${part().text}</textarea>` }))
		expect(draw({ doc, prose })).toContain('<textarea name="danh-gia">Công tác truyền thông đã thu hút nam giới tham gia nhiều hơn năm trước.\nViệc bố trí kinh phí quý IV còn chậm.</textarea>')
	})

	it('no text of a document can become markup', () => {
		const html = draw({ doc: { ...doc, subject: '<img src=x onerror=alert(1)>', recipients: ['<script>x</script>'] } })
		expect(html).not.toMatch(/<img|<script/u)
	})
})

it('text before and after a field stays in its place', () => {
	const run = (text: string) => ({ text, bold: false, italic: false, from: null })
	const typed = { ...run('giữa'), from: { type: 'prose' as const, field: 'x', text: 'giữa' } }
	expect(screenParts([run('đầu '), typed, run(' cuối.')], true).map((part) => (part.type === 'field' ? `[${part.text}]` : part.runs.map((one) => one.text).join('')))).toEqual(['đầu ', '[giữa]', ' cuối.'])
	expect(screenParts([typed, run('./.')], true)).toHaveLength(1)
})
