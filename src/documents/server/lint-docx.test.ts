import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { sampleDocuments } from '#documents/samples/all.ts'
import { lintDocx } from './lint-docx.ts'
import { writeDocx } from './write-docx.ts'

async function spoiled(name: string, spoil: (xml: string) => string | null): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(await writeDocx(sampleDocuments.report))
	const xml = (await zip.file(name)?.async('string')) ?? ''
	const changed = spoil(xml)
	expect(changed).not.toBe(xml)
	if (changed === null) zip.remove(name)
	else zip.file(name, changed)
	return zip.generateAsync({ type: 'uint8array' })
}

describe('a spoiled Word file is found out', () => {
	it.each<[string, string, (xml: string) => string | null, string]>([
		['a cell without a paragraph', 'word/document.xml', (xml) => xml.replace(/(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?)<w:p>.*?<\/w:p>(?=<\/w:tc>)/u, '$1'), 'a cell does not end with a paragraph'],
		['a control character', 'word/document.xml', (xml) => xml.replace('BÁO CÁO', 'BÁO\u0002CÁO'), 'control character'],
		['a control character as a reference', 'word/document.xml', (xml) => xml.replace('BÁO CÁO', 'BÁO&#x1B;CÁO'), 'control character'],
		['a missing header', 'word/header1.xml', () => null, 'target header1.xml is missing'],
		['columns that do not add up', 'word/document.xml', (xml) => xml.replace(/<w:gridCol w:w="\d+"/u, '<w:gridCol w:w="10"'), 'columns of table 1 add up to'],
	])('%s', async (_, name, spoil, fault) => {
		expect((await lintDocx(await spoiled(name, spoil))).join('\n')).toContain(fault)
	})
})
