import type { Block } from '../../block.ts'
import { mostParagraphs, Unreadable, type ReadingWarning, type WarningCode } from '../../unreadable.ts'
import { child, decodeXml, parseXml, parseXmlText, type XmlElement } from '../xml-tree.ts'
import type { ZipArchive } from '../zip-archive.ts'
import { readBody } from './body.ts'
import { createLabeller } from './numbering.ts'
import type { LeftOut } from './paragraph-text.ts'
import { readStyles } from './styles.ts'

const LEFT_OUT: readonly (readonly [keyof LeftOut, WarningCode])[] = [
	['footnotes', 'footnotes-left-out'], ['comments', 'comments-left-out'], ['changes', 'tracked-changes'],
	['hidden', 'hidden-text'], ['embedded', 'embedded-document'],
]

/** Reads a Word document that is already opened as a ZIP. `mainPart` comes from findMainPart. */
export function readDocx(archive: ZipArchive, mainPart: string): { blocks: Block[]; warnings: ReadingWarning[] } {
	const document = mainDocument(archive, mainPart)
	const body = child(document, 'w:body')
	if (!body) throw new Unreadable('damaged')
	const related = relationships(archive, relationshipsOf(mainPart))
	const partOf = (type: string, usual: string): XmlElement | undefined => {
		const target = related.find((relation) => relation.type === type)?.target
		const bytes = archive.part(target === undefined ? usual : resolve(mainPart, target))
		return bytes ? parseXml(bytes) : undefined
	}
	const styles = readStyles(partOf('styles', 'word/styles.xml'))
	const label = createLabeller(partOf('numbering', 'word/numbering.xml'), styles)
	const { blocks, leftOut } = readBody(body, styles, label)
	const warnings = LEFT_OUT.flatMap(([what, code]) => (leftOut[what] > 0 ? [{ code, params: { count: leftOut[what] } }] : []))
	return { blocks, warnings }
}

/** The part that holds the document, by the package's own relationships; null when the package is of another kind. */
export function findMainPart(archive: ZipArchive): string | null {
	const main = relationships(archive, '_rels/.rels').find((relation) => relation.type === 'officeDocument')
	const part = main ? resolve('', main.target) : 'word/document.xml'
	const isWord = !/^(xl|ppt|visio)\//i.test(part)
	return isWord && archive.names.includes(part.toLowerCase()) ? part : null
}

function mainDocument(archive: ZipArchive, mainPart: string): XmlElement {
	const bytes = archive.part(mainPart)
	if (!bytes) throw new Unreadable('damaged')
	const text = decodeXml(bytes)
	let paragraphs = 0
	for (let at = text.indexOf(':p'); at >= 0; at = text.indexOf(':p', at + 2)) {
		const next = text.charCodeAt(at + 2)
		if ((next === 0x20 || next === 0x3e) && /<\w+$/.test(text.slice(at - 12, at))) paragraphs++
	}
	// Counted before the tree is built: the tree of such a document takes a gigabyte.
	if (paragraphs > mostParagraphs * 2) throw new Unreadable('too-many-paragraphs', { limit: mostParagraphs })
	return parseXmlText(text)
}

function relationships(archive: ZipArchive, name: string): { type: string; target: string }[] {
	const bytes = archive.part(name)
	if (!bytes) return []
	return parseXml(bytes).children.flatMap((node) => {
		if (typeof node === 'string') return []
		const { Type: type = '', Target: target = '', TargetMode: mode } = node.attributes
		return mode === 'External' ? [] : [{ type: type.slice(type.lastIndexOf('/') + 1), target }]
	})
}

function relationshipsOf(part: string): string {
	const slash = part.lastIndexOf('/')
	return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

function resolve(from: string, target: string): string {
	return new URL(target, `file:///${from}`).pathname.slice(1)
}
