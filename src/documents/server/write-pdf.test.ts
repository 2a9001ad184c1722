import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { cleanParagraphs } from '#documents/clean-text.ts'
import { documentTexts } from '#documents/document-texts.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { sampleDocuments } from '#documents/samples/all.ts'
import { tinosHas } from './fonts-tinos.ts'
import { writePdf } from './write-pdf.ts'

/** Compatibility forms are folded: a font draws µ and μ, or ª and a, by one glyph, and the text layer names one. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

async function read(bytes: Uint8Array): Promise<{ pages: string[]; text: string }> {
	const { text } = await extractText(await getDocumentProxy(bytes.slice()))
	return { pages: text.map((page) => page.normalize('NFC')), text: squeezed(text.join(' ')) }
}

const typed = (text: string): OfficialDocument => ({ ...sampleDocuments.letter, subject: 'thử', body: [{ type: 'paragraph', inline: [{ type: 'prose', field: 'x', text }] }] })

describe.each(Object.entries(sampleDocuments))('a PDF of a %s', (_, doc) => {
	it('holds every text of the document', async () => {
		const { text } = await read(await writePdf(doc))
		expect(documentTexts(doc).filter((line) => !text.includes(squeezed(line)))).toEqual([])
	})

	it('has no font but Tinos', async () => {
		const names = [...Buffer.from(await writePdf(doc)).toString('latin1').matchAll(/\/(?:BaseFont|FontName)\s*\/([^\s/<>[\]()]+)/gu)].map((match) => match[1])
		expect(names.length).toBeGreaterThan(0)
		expect(names.filter((name) => !/^[A-Z]{6}\+Tinos-/u.test(name ?? ''))).toEqual([])
	})

	it('comes out the same byte for byte', async () => {
		expect(Buffer.compare(await writePdf(doc), await writePdf(doc))).toBe(0)
	})
})

describe('pages', () => {
	it('are numbered from the second on, each annex from 1, with the table head on every page of the annex', async () => {
		const { pages } = await read(await writePdf(sampleDocuments.plan))
		expect(pages.map((page) => /^\s*(\d+)\s/u.exec(page)?.[1] ?? null)).toEqual([null, '2', null, '2', '3'])
		for (const page of pages.slice(2)) expect(page).toMatch(/TT\s+Nhiệm vụ\s+Chủ trì\s+Phối hợp\s+Thời gian/u)
	})

	it('of the annex in a file of its own hold all of it and nothing else, lie down and count from 1', async () => {
		const bytes = await writePdf(sampleDocuments.plan, 'annexes')
		const { pages, text } = await read(bytes)
		expect(documentTexts(sampleDocuments.plan, 'annexes').filter((line) => !text.includes(squeezed(line)))).toEqual([])
		expect(text).not.toContain(squeezed('Nơi nhận:'))
		expect(pages.map((page) => /^\s*(\d+)\s/u.exec(page)?.[1] ?? null)).toEqual([null, '2', '3'])
		const first = await (await getDocumentProxy(bytes.slice())).getPage(1)
		const { width, height } = first.getViewport({ scale: 1 })
		expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
	})

	it('keep the signature off a page of its own', async () => {
		for (let lines = 20; lines < 34; lines++) {
			const body = Array.from({ length: lines }, (_, i) => ({ type: 'paragraph' as const, inline: [{ type: 'text' as const, text: `Dòng ${i + 1}` }] }))
			const { pages } = await read(await writePdf({ ...sampleDocuments.notice, body }))
			expect(pages.find((page) => page.includes('Trần Văn Mẫu'))).toContain(`Dòng ${lines}./.`)
		}
	})
})

describe('any text goes through as text', () => {
	it.each(['#let x = 1; #x', '$x^2$', '\\ \\u{41}', '[a] *b* _c_ `d` ~ @ref <label> // comment /* c */', '"quoted" \'q\' --- -- ...', '= Heading', '- item', '+ item', '#panic("x")', '{"json": [1]}', 'ơ̆ ĕ ŏ ƀ Ƀơ̆ng Kon Drơ̆k'])('%s', async (text) => {
		expect((await read(await writePdf(typed(text)))).text).toContain(squeezed(text))
	})

	it('for any letters Tinos has', async () => {
		const markup = fc.constantFrom(...'#$\\[]*_@<>"\'`~={}()/-+:;.,^&%!?|')
		const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyẠẾỪộĕŏƀ0123456789 ', 'ơ̆', 'Ư')
		const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter((text) => [...text].every((one) => tinosHas(one.codePointAt(0) ?? 0) && /[\p{L}\p{N}\p{P}]/u.test(one) && /[\p{Script=Latin}\p{Script=Common}]/u.test(one)))
		const words = fc.array(fc.oneof(markup, letters, any), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))
		await fc.assert(fc.asyncProperty(words, async (text) => {
			expect((await read(await writePdf(typed(`a${text}z`)))).text).toContain(squeezed(cleanParagraphs(`a${text}z`)))
		}), { numRuns: 150 })
	}, 60_000)

	it('sets a mark without a composed letter over the letter and in its place in the word', async () => {
		const { pages } = await read(await writePdf(typed('Plei Ƀơ̆ng, Kon Drơ̆k, thôn Ơ̆, đường')))
		expect(pages.join(' ')).toContain('Plei Ƀơ̆ng, Kon Drơ̆k, thôn Ơ̆, đường')
	})

	it('shows a box for a character Tinos lacks', async () => {
		expect((await read(await writePdf(typed('chữ 漢 lạ')))).text).toContain('chữ□lạ')
	})
})

it('does not grow with every document', async () => {
	for (let i = 0; i < 30; i++) await writePdf(typed(`khởi động ${i}`))
	const before = process.memoryUsage().rss
	for (let i = 0; i < 200; i++) await writePdf({ ...sampleDocuments.plan, number: i })
	expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(120)
}, 120_000)
