import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { fillSentence, largestFile, Unreadable, unreadableWords, warningWords } from '../unreadable.ts'
import { barePdf, oleFile, rawZip } from './fixtures/hostile-files.ts'
import { paragraph, table, wordFile } from './fixtures/word-file.ts'
import { readDocument } from './read-document.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
	const error: unknown = await readDocument(bytes, name).then(() => null, (thrown: unknown) => thrown)
	if (!(error instanceof Unreadable)) throw new Error(`expected Unreadable, got ${String(error)}`)
	// A sentence with a hole in it is no clear sentence.
	for (const words of Object.values(unreadableWords[error.code])) expect(fillSentence(words, error.params)).not.toMatch(/[{}]/)
	return error.code
}
const docx = (document: string, others?: Record<string, string>): Promise<Uint8Array> => wordFile({ body: '', document, ...(others ? { others } : {}) })
const withDtd = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'

describe('files that cannot be read', () => {
	test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
		['nothing', 'a.docx', () => new Uint8Array(), 'empty'],
		['only white space', 'a.txt', () => utf8(' \r\n\t\n'), 'empty'],
		['a Word file without text', 'a.docx', () => wordFile({ body: paragraph('') }), 'empty'],
		['200 MB', 'a.docx', () => new Uint8Array(200 * 1024 * 1024), 'too-large'],
		['text under the name of a Word file', 'a.docx', () => utf8('Kế hoạch năm 2026'), 'not-this-format'],
		['a ZIP of something else', 'a.docx', () => rawZip([{ name: 'readme.txt', content: utf8('xin chào') }]), 'not-this-format'],
		['a picture', 'a.docx', () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), 'not-this-format'],
		['a web page', 'a.doc', () => utf8('<html><body>Kế hoạch</body></html>'), 'not-this-format'],
		['a spreadsheet of old', 'a.doc', () => oleFile('Workbook\0'), 'not-this-format'],
		['noise', 'a.txt', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), 'not-text'],
		['a Word file with a password', 'a.docx', () => oleFile('EncryptionInfo', 'EncryptedPackage'), 'password-protected'],
		['a PDF with a password', 'a.pdf', () => barePdf('', `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`), 'password-protected'],
		['half a ZIP', 'a.docx', async () => (await wordFile({ body: paragraph('x') })).slice(0, 900), 'damaged'],
		['a Word file whose text breaks off before the first word', 'a.docx', () => docx('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'), 'damaged'],
		['a Word file whose text breaks off in the middle', 'a.docx', () => docx('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch năm 2026 về bình'), 'damaged'],
		['a Word file that opens and nothing more', 'a.docx', () => docx('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'), 'damaged'],
		['half a PDF', 'a.pdf', () => utf8('%PDF-1.7\n%%EOF'), 'damaged'],
		['a Word file of another shape inside', 'a.docx', () => docx('<x/>'), 'damaged'],
		['an external entity', 'a.docx', () => docx(withDtd), 'external-entity'],
		['an external entity in UTF-16', 'a.docx', async () => rawZip([{ name: 'word/document.xml', content: Buffer.from(`\ufeff${withDtd}`, 'utf16le') }]), 'external-entity'],
		['a DTD in the styles', 'a.docx', () => wordFile({ body: paragraph('x'), others: { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }), 'external-entity'],
		['a bomb that says so', 'a.docx', () => rawZip([{ name: 'word/document.xml', content: utf8('x'), declared: 0xfffffff0 }]), 'zip-bomb'],
		['a bomb that lies', 'a.docx', () => rawZip([{ name: 'word/document.xml', content: new Uint8Array(64 * 1024 * 1024), declared: 20_000 }]), 'zip-bomb'],
		['a bomb in another part', 'a.docx', () => rawZip([{ name: 'word/document.xml', content: utf8('<w:document/>') }, { name: 'word/media/a.bmp', content: utf8('x'), declared: 0x7fffffff }]), 'zip-bomb'],
		['a bomb of tags', 'a.docx', () => wordFile({ body: `<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>` }), 'zip-bomb'],
		['a paragraph of 30,000 letters', 'a.txt', () => new TextEncoder().encode('việc '.repeat(6000)), 'paragraph-too-long'],
		['25,000 paragraphs', 'a.docx', () => wordFile({ body: paragraph('x').repeat(25_000) }), 'too-many-paragraphs'],
		['a PDF of pictures', 'a.pdf', () => barePdf('q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q'), 'picture-only-pdf'],
		['an empty PDF', 'a.pdf', () => barePdf(''), 'picture-only-pdf'],
		['a PDF with scattered letters', 'a.pdf', () => barePdf(`BT /F1 12 Tf 20 700 Td (${'Ph l c III th c hi n k ho ch b nh ng gi i '.repeat(3)}) Tj ET`), 'broken-text-layer'],
	])('%s (%s)', { timeout: 20_000 }, async (_, name, make, code) => {
		expect(await codeOf(await make(), name)).toBe(code)
	})

	test('deep nesting ends in a sentence, not in a stack overflow', async () => {
		const deep = '<w:sdt><w:sdtContent>'.repeat(30_000) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(30_000)
		expect(await codeOf(await wordFile({ body: deep }), 'a.docx')).toBe('damaged')
	})

	test('an old Word file without LibreOffice', async () => {
		vi.stubEnv('PATH', '/nowhere')
		expect(await codeOf(oleFile('WordDocument\0'), 'a.doc')).toBe('needs-libreoffice')
		vi.unstubAllEnvs()
	})

	test('every sentence exists in both languages and says one thing to do', () => {
		for (const words of [...Object.values(unreadableWords), ...Object.values(warningWords)]) {
			expect(words.vi).toMatch(/[ạ-ỹđ].*\.$/u)
			expect(words.en).toMatch(/^[\x20-\x7e“”]+\.$/)
			expect(words.vi.match(/\{\w+\}/g)?.sort()).toEqual(words.en.match(/\{\w+\}/g)?.sort())
		}
		expect(largestFile).toBe(30 * 1024 * 1024)
	})
})

describe('files that can', () => {
	test('the content decides, not the name; the difference is said', async () => {
		const bytes = await wordFile({ body: paragraph('KẾ HOẠCH') })
		const { format, warnings, sha256 } = await readDocument(bytes, 'ke-hoach.pdf')
		expect(format).toBe('docx')
		expect(warnings).toEqual([{ code: 'name-differs', params: { extension: 'pdf', found: 'DOCX' } }])
		expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
	})

	test('reading twice gives the same blocks', async () => {
		const bytes = await wordFile({ body: paragraph('a') + table([[paragraph('b')]]) })
		expect(await readDocument(bytes, 'a.docx')).toEqual(await readDocument(bytes, 'a.docx'))
	})

	test('5,000 paragraphs in less than two seconds', async () => {
		const words = 'Phối hợp với các cơ quan, đơn vị tổ chức truyền thông về bình đẳng giới trên địa bàn phường; '
		const bytes = await wordFile({ body: paragraph(words.repeat(3), '<w:jc w:val="both"/>', '<w:sz w:val="28"/>').repeat(5000) })
		const start = performance.now()
		expect((await readDocument(bytes, 'a.docx')).blocks).toHaveLength(5000)
		expect(performance.now() - start).toBeLessThan(2000)
	})

	test('tables within tables within tables', async () => {
		let body = paragraph('đáy')
		for (let depth = 0; depth < 20; depth++) body = table([[body + paragraph(`tầng ${depth}`)]])
		const { blocks } = await readDocument(await wordFile({ body }), 'a.docx')
		expect(blocks.map((block) => block.text)).toEqual(['đáy', ...Array.from({ length: 20 }, (_, depth) => `tầng ${depth}`)])
	})

	test('the sources here are text and read as themselves', async () => {
		const bytes = await readFile(new URL('../unreadable.ts', import.meta.url))
		const { format, blocks } = await readDocument(bytes, 'unreadable.txt')
		expect(format).toBe('txt')
		expect(blocks[0]?.text).toBe(bytes.toString('utf8').split('\n')[0])
	})
})
