import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Block } from '../block.ts'
import { longestParagraph, refuseTooLarge, Unreadable, type ReadingWarning } from '../unreadable.ts'
import { findMainPart, readDocx } from './docx/read-docx.ts'
import { convertToDocx } from './old-word.ts'
import { isOleFile, oleContent } from './ole-file.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'
import { openZip } from './zip-archive.ts'

export type DocumentFormat = 'docx' | 'pdf' | 'txt' | 'doc'

/** A document as blocks, with the SHA-256 (hex) of the very bytes that were read. */
export interface ReadDocument {
	readonly format: DocumentFormat
	readonly blocks: Block[]
	readonly sha256: string
	readonly pages: number | null
	readonly warnings: ReadingWarning[]
}

type Content = Omit<ReadDocument, 'sha256'>

/** Reads a file of any kind that the programme takes, told by its content; `name` serves for messages and for what a
 *  text claims to be. Throws Unreadable. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
	if (bytes.length === 0) throw new Unreadable('empty')
	refuseTooLarge(bytes.length)
	const content = await readContent(bytes, name)
	if (content.blocks.length === 0) throw new Unreadable('empty')
	const letters = content.blocks.reduce((most, block) => Math.max(most, block.text.length), 0)
	if (letters > longestParagraph) throw new Unreadable('paragraph-too-long', { letters, limit: longestParagraph })
	return { ...content, warnings: [...nameWarning(name, content.format), ...content.warnings], sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function readContent(bytes: Uint8Array, name: string): Promise<Content> {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
	if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return readZipped(bytes, name)
	if (isOleFile(bytes)) return readOle(bytes, name)
	if (start.includes('%PDF-')) return { format: 'pdf', ...await readPdf(bytes) }
	if (start.startsWith('{\\rtf')) return readConverted(bytes, 'rtf')
	return readPlain(bytes, name, start)
}

async function readZipped(bytes: Uint8Array, name: string): Promise<Content> {
	const archive = openZip(bytes)
	const mainPart = findMainPart(archive)
	if (mainPart === null) {
		const known = await fileTypeFromBuffer(bytes)
		throw new Unreadable('not-this-format', { name, found: (known?.ext ?? 'zip').toUpperCase() })
	}
	return { format: 'docx', pages: null, ...readDocx(archive, mainPart) }
}

async function readOle(bytes: Uint8Array, name: string): Promise<Content> {
	const found = oleContent(bytes)
	if (found === 'encrypted') throw new Unreadable('password-protected')
	if (found !== 'doc') throw new Unreadable('not-this-format', { name, found: found === 'unknown' ? 'OLE' : found.toUpperCase() })
	return readConverted(bytes, 'doc')
}

async function readConverted(bytes: Uint8Array, extension: 'doc' | 'rtf'): Promise<Content> {
	const archive = openZip(await convertToDocx(bytes, extension))
	return { format: 'doc', pages: null, ...readDocx(archive, findMainPart(archive) ?? 'word/document.xml') }
}

async function readPlain(bytes: Uint8Array, name: string, start: string): Promise<Content> {
	const known = await fileTypeFromBuffer(bytes)
	if (known) throw new Unreadable('not-this-format', { name, found: known.ext.toUpperCase() })
	if (/^\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|\?xml|svg|script|body|head|table|div)\b/i.test(start)) throw new Unreadable('not-this-format', { name, found: 'HTML/XML' })
	// Text under the name of a Word or PDF file is what is left of one, or a trick: better said than read.
	if (['docx', 'doc', 'pdf'].includes(extensionOf(name))) throw new Unreadable('not-this-format', { name, found: bytes.includes(0) ? '?' : 'TXT' })
	const { text, warnings } = decodeText(bytes, name)
	return { format: 'txt', pages: null, blocks: readText(text), warnings }
}

function nameWarning(name: string, format: DocumentFormat): ReadingWarning[] {
	const extension = extensionOf(name)
	const suits = { docx: ['docx', 'docm', 'dotx', 'dotm'], pdf: ['pdf'], txt: null, doc: ['doc', 'dot', 'rtf'] }[format]
	if (extension === '' || suits === null || suits.includes(extension)) return []
	return [{ code: 'name-differs', params: { extension, found: format.toUpperCase() } }]
}

function extensionOf(name: string): string {
	return /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
