import type { Block, Cell } from '../../block.ts'
import { mostParagraphs, Unreadable } from '../../unreadable.ts'
import { child, type XmlElement, type XmlNode } from '../xml-tree.ts'
import type { Labeller } from './numbering.ts'
import { emptyParagraph, oneBranch, readParagraph, type LeftOut, type OpenFields, type ParagraphText } from './paragraph-text.ts'
import { numberingUse, type Styles } from './styles.ts'
import { placeCells } from './table.ts'

interface Reader {
	readonly styles: Styles
	readonly label: Labeller
	readonly leftOut: LeftOut
	paragraphs: number
	tables: number
	total: number
}

/** A run of paragraphs with anchors of its own: the body, a cell, a text box. */
interface Story {
	readonly nextId: () => string
	readonly cell: Cell | null
	readonly fields: OpenFields
	/** Text of a paragraph whose mark was deleted: it belongs to the next paragraph. */
	carried: ParagraphText | null
	readonly blocks: Block[]
}

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])
const ALIGNMENTS: Readonly<Record<string, Block['align']>> = {
	center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify',
}

/** The blocks of a `w:body`, with everything that was left out. Throws Unreadable `too-many-paragraphs`. */
export function readBody(body: XmlElement, styles: Styles, label: Labeller): { blocks: Block[]; leftOut: LeftOut } {
	const leftOut: LeftOut = { footnotes: 0, comments: 0, changes: 0, hidden: 0, embedded: 0 }
	const reader: Reader = { styles, label, leftOut, paragraphs: 0, tables: 0, total: 0 }
	const story = readStory(body.children, reader, null, () => `p${++reader.paragraphs}`)
	return { blocks: story, leftOut }
}

function readStory(nodes: readonly XmlNode[], reader: Reader, cell: Cell | null, nextId: () => string): Block[] {
	const story: Story = { nextId, cell, fields: [], carried: null, blocks: [] }
	readNodes(nodes, reader, story)
	if (story.carried) emit(story.carried, story.nextId(), '', 'left', story)
	return story.blocks
}

function readNodes(nodes: readonly XmlNode[], reader: Reader, story: Story): void {
	for (const node of nodes) {
		if (typeof node === 'string') continue
		if (node.name === 'w:p') readOne(node, reader, story)
		else if (node.name === 'w:tbl') readTable(node, reader, story)
		else if (node.name === 'mc:AlternateContent') readNodes(oneBranch(node), reader, story)
		else if (node.name === 'w:altChunk') reader.leftOut.embedded++
		else if (CONTAINERS.has(node.name)) readNodes(node.children, reader, story)
	}
}

function readOne(paragraph: XmlElement, reader: Reader, story: Story): void {
	if (++reader.total > mostParagraphs) throw new Unreadable('too-many-paragraphs', { limit: mostParagraphs })
	const id = story.nextId()
	const properties = child(paragraph, 'w:pPr')
	const style = reader.styles.paragraph(child(properties, 'w:pStyle')?.attributes['w:val'])
	const content = story.carried ?? emptyParagraph()
	story.carried = null
	readParagraph(paragraph, style, reader.styles, story.fields, reader.leftOut, content)
	const mark = child(properties, 'w:rPr')
	if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) {
		story.carried = content
		return
	}
	const justification = child(properties, 'w:jc')?.attributes['w:val'] ?? style.align ?? reader.styles.defaults.align
	const label = reader.label(numberingUse(properties), style)
	emit(content, id, label, ALIGNMENTS[justification ?? ''] ?? 'left', story)
	content.boxes.forEach((box, index) => {
		let next = 0
		story.blocks.push(...readStory(box.children, reader, story.cell, () => `${id}x${index}p${next++}`))
	})
}

function emit(content: ParagraphText, id: string, label: string, align: Block['align'], story: Story): void {
	// Breaks at either end only move the text on the page.
	const text = content.text.replace(/^\n+|\n+$/g, '')
	if (text.trim() === '' && label === '') return
	story.blocks.push({
		id,
		kind: story.cell ? 'cell' : 'para',
		label,
		text,
		bold: content.bold * 2 > content.letters,
		italic: content.italic * 2 > content.letters,
		caps: content.cased > 1 && content.capitals >= content.cased * 0.8,
		align,
		cell: story.cell,
		page: null,
	})
}

function readTable(table: XmlElement, reader: Reader, story: Story): void {
	const number = ++reader.tables
	const placed = placeCells(table, number, reader.styles)
	const cells = placed.cells.map(({ element, place }) => {
		let next = 0
		const id = `t${number}r${place.row}c${place.column}`
		return { place, blocks: readStory(element.children, reader, place, () => `${id}p${next++}`) }
	})
	// Sorted only now: automatic numbers count in the order of the file.
	if (placed.byColumn) cells.sort((one, other) => one.place.column - other.place.column || one.place.row - other.place.row)
	for (const cell of cells) story.blocks.push(...cell.blocks)
}
