import { XMLParser } from 'fast-xml-parser'
import { Unreadable } from '../unreadable.ts'

/** An element of an OOXML part. Names carry the customary prefix (`w:p`) whatever prefix the file uses. */
export interface XmlElement {
	readonly name: string
	readonly attributes: Readonly<Record<string, string>>
	readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

type Ordered = Record<string, unknown>

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	trimValues: false,
	parseTagValue: false,
	parseAttributeValue: false,
	processEntities: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
	maxNestedTags: 500,
})

/** Both editions of the standard (transitional and strict) name the same things. */
const CUSTOMARY_PREFIXES: Readonly<Record<string, string>> = {
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
	'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
	'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
	'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** A document of 20,000 paragraphs has about a million tags; each costs 400 bytes and 3 microseconds. */
const MOST_TAGS = 1_500_000

/** Parses one part. No entity but the five of XML itself is ever resolved; a DTD is refused.
 *  Throws Unreadable `external-entity`, `zip-bomb`, `damaged`. */
export function parseXml(bytes: Uint8Array): XmlElement {
	return parseXmlText(decodeXml(bytes))
}

/** As parseXml, for text already decoded. */
export function parseXmlText(text: string): XmlElement {
	if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Unreadable('external-entity')
	refuseTooManyTags(text)
	let ordered: Ordered[]
	try {
		ordered = parser.parse(text) as Ordered[]
	} catch {
		throw new Unreadable('damaged')
	}
	const root = ordered.find((node) => !('#text' in node))
	if (!root || isCutOff(text, Object.keys(root).find((key) => key !== ':@') ?? '')) throw new Unreadable('damaged')
	return element(root, renaming(root))
}

/** The parser closes by itself what is left open; a part that breaks off would pass for a short or an empty one. */
function isCutOff(text: string, root: string): boolean {
	const close = text.lastIndexOf(`</${root}`)
	return close < 0 ? !/\/>\s*$/.test(text.slice(-200)) : !/^<\/[^<>]*>/.test(text.slice(close, close + 200))
}

/** The bytes of a part as text, by byte order mark or declared encoding. */
export function decodeXml(bytes: Uint8Array): string {
	const start = String.fromCharCode(...bytes.subarray(0, 120))
	const declared = /encoding\s*=\s*["']([\w-]+)["']/.exec(start.replaceAll('\0', ''))?.[1] ?? 'utf-8'
	let encoding = declared
	if (/^(\xff\xfe|<\0)/.test(start)) encoding = 'utf-16le'
	else if (/^(\xfe\xff|\0<)/.test(start)) encoding = 'utf-16be'
	else if (/^utf-?16/i.test(declared)) encoding = 'utf-8'
	try {
		return new TextDecoder(encoding).decode(bytes)
	} catch {
		throw new Unreadable('damaged')
	}
}

function refuseTooManyTags(text: string): void {
	let tags = 0
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
		if (++tags > MOST_TAGS) throw new Unreadable('zip-bomb')
	}
}

function renaming(root: Ordered): (name: string) => string {
	const prefixes = new Map<string, string>()
	for (const [name, uri] of Object.entries(attributesOf(root))) {
		const customary = CUSTOMARY_PREFIXES[uri]
		if (!customary || !name.startsWith('xmlns')) continue
		const own = name.slice('xmlns:'.length)
		if (own !== customary) prefixes.set(own, customary)
	}
	if (prefixes.size === 0) return (name) => name
	return (name) => {
		const colon = name.indexOf(':')
		const customary = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
		return customary ? `${customary}:${name.slice(colon + 1)}` : name
	}
}

function attributesOf(node: Ordered): Record<string, string> {
	return (node[':@'] ?? {}) as Record<string, string>
}

function element(node: Ordered, rename: (name: string) => string): XmlElement {
	const name = Object.keys(node).find((key) => key !== ':@') ?? ''
	const attributes: Record<string, string> = {}
	for (const [key, value] of Object.entries(attributesOf(node))) {
		if (!key.startsWith('w:rsid')) attributes[rename(key)] = decodeCharacters(value)
	}
	const children: XmlNode[] = []
	for (const child of node[name] as Ordered[]) {
		if ('#text' in child) children.push(decodeCharacters(String(child['#text'])))
		else children.push(element(child, rename))
	}
	return { name: rename(name), attributes, children }
}

function decodeCharacters(text: string): string {
	if (!text.includes('&')) return text
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, named?: string) => {
		if (named) return NAMED_CHARACTERS[named] ?? whole
		const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole
	})
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
	return parent?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
}

/** All child elements of that name. */
export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
	return parent?.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name) ?? []
}

/** The `w:val` of a child element; undefined when the child is absent. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
	return child(parent, name)?.attributes['w:val']
}
