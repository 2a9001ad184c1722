import { child, type XmlElement, type XmlNode } from '../xml-tree.ts'
import { effectiveLook, runLook, type RunLook, type Style, type Styles } from './styles.ts'

/** What the document holds besides the text that is read. */
export interface LeftOut {
	footnotes: number
	comments: number
	changes: number
	hidden: number
	embedded: number
}

/** The text of a paragraph with the weight of each look in letters, and the text boxes anchored in it. */
export interface ParagraphText {
	text: string
	letters: number
	bold: number
	italic: number
	capitals: number
	cased: number
	readonly boxes: XmlElement[]
}

/** Where the fields of a story stand: the text of an instruction is never read, its result is. A field may span paragraphs. */
export type OpenFields = ('instruction' | 'result')[]

interface Context {
	readonly styles: Styles
	readonly style: Style
	readonly fields: OpenFields
	readonly leftOut: LeftOut
	readonly into: ParagraphText
}

const WRAPPERS = new Set([
	'w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:fldSimple',
	'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'm:oMath', 'm:oMathPara',
])
/** Check boxes of Symbol and Wingdings, by the low byte of `w:char`. */
const SYMBOL_SIGNS: Readonly<Record<string, string>> = {
	'6F': '☐', 'A8': '☐', '71': '☐', 'FE': '☑', 'FC': '✓', 'B7': '•', 'A7': '▪', 'D8': '➢', 'F0': '→', 'E0': '→',
}

/** Nothing read yet. */
export function emptyParagraph(): ParagraphText {
	return { text: '', letters: 0, bold: 0, italic: 0, capitals: 0, cased: 0, boxes: [] }
}

/** Adds the content of a `w:p` to `into`. */
export function readParagraph(
	paragraph: XmlElement, style: Style, styles: Styles, fields: OpenFields, leftOut: LeftOut, into: ParagraphText,
): void {
	readInline(paragraph.children, { styles, style, fields, leftOut, into })
	// A field that begins and never separates would swallow the rest of the document.
	for (let index = 0; index < fields.length; index++) fields[index] = 'result'
}

function readInline(nodes: readonly XmlNode[], context: Context): void {
	for (const node of nodes) {
		if (typeof node === 'string') continue
		if (node.name === 'w:r') readRun(node, context)
		else if (node.name === 'm:r') append(mathText(node), {}, context)
		else if (node.name === 'w:del' || node.name === 'w:moveFrom') context.leftOut.changes++
		else if (node.name === 'mc:AlternateContent') readInline(oneBranch(node), context)
		else if (WRAPPERS.has(node.name) || node.name.startsWith('m:')) {
			if (node.name === 'w:ins') context.leftOut.changes++
			readInline(node.children, context)
		}
	}
}

/** Word writes a shape twice, for new and for old readers: one branch only, or its text doubles. */
export function oneBranch(alternate: XmlElement): readonly XmlNode[] {
	return (child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback'))?.children ?? []
}

function readRun(run: XmlElement, context: Context): void {
	const properties = child(run, 'w:rPr')
	const character = context.styles.run(child(properties, 'w:rStyle')?.attributes['w:val'])
	const look = effectiveLook(context.styles.defaults.run, context.style.run, character.run, runLook(properties))
	if (look.hidden) {
		context.leftOut.hidden++
		return
	}
	readRunContent(run.children, look, context)
}

function readRunContent(nodes: readonly XmlNode[], look: RunLook, context: Context): void {
	const { into, fields, leftOut } = context
	for (const node of nodes) {
		if (typeof node === 'string') continue
		switch (node.name) {
			case 'w:t': append(plainText(node), look, context); break
			case 'w:tab': case 'w:ptab': append('\t', look, context); break
			case 'w:br': case 'w:cr': append('\n', look, context); break
			case 'w:noBreakHyphen': append('-', look, context); break
			case 'w:sym': append(symbol(node), look, context); break
			case 'w:fldChar': moveField(fields, node.attributes['w:fldCharType']); break
			case 'w:footnoteReference': case 'w:endnoteReference': leftOut.footnotes++; break
			case 'w:commentReference': leftOut.comments++; break
			case 'w:drawing': case 'w:pict': findBoxes(node, into.boxes); break
			case 'w:object': leftOut.embedded++; findBoxes(node, into.boxes); break
			case 'mc:AlternateContent': readRunContent(oneBranch(node), look, context); break
			case 'w:ruby': readInline([node], context); break
			default:
		}
	}
}

function moveField(fields: OpenFields, type: string | undefined): void {
	if (type === 'begin') fields.push('instruction')
	else if (type === 'separate') fields.splice(-1, 1, 'result')
	else if (type === 'end') fields.pop()
}

function append(text: string, look: RunLook, { into, fields }: Context): void {
	if (text === '' || fields.includes('instruction')) return
	into.text += text
	const letters = text.replace(/\s+/g, '').length
	const lower = text.match(/\p{Ll}/gu)?.length ?? 0
	const upper = text.match(/\p{Lu}/gu)?.length ?? 0
	into.letters += letters
	into.cased += lower + upper
	into.capitals += look.caps ? lower + upper : upper
	if (look.bold) into.bold += letters
	if (look.italic) into.italic += letters
}

/** Without xml:space="preserve" the white space at both ends is not text. */
function plainText(node: XmlElement): string {
	const text = node.children.filter((part) => typeof part === 'string').join('')
	return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function symbol(node: XmlElement): string {
	const code = (node.attributes['w:char'] ?? '').toUpperCase()
	const point = Number.parseInt(code, 16)
	if (!Number.isInteger(point)) return ''
	return point >= 0xf000 && point <= 0xf0ff ? SYMBOL_SIGNS[code.slice(-2)] ?? '•' : String.fromCodePoint(Math.min(point, 0xffff))
}

function mathText(run: XmlElement): string {
	return run.children
		.filter((part): part is XmlElement => typeof part !== 'string' && part.name === 'm:t')
		.map(plainText).join('')
}

function findBoxes(node: XmlElement, boxes: XmlElement[]): void {
	const children = node.name === 'mc:AlternateContent' ? oneBranch(node) : node.children
	for (const part of children) {
		if (typeof part === 'string') continue
		if (part.name === 'w:txbxContent') boxes.push(part)
		else findBoxes(part, boxes)
	}
}

