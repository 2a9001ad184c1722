import { XMLParser } from 'fast-xml-parser'
import JSZip from 'jszip'

/** An element as fast-xml-parser keeps it in order: { 'w:tc': [children], ':@': { '@_w:val': … } } or { '#text': … }. */
type Node = Readonly<Record<string, unknown>>

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false, trimValues: false, processEntities: false })

/** Faults Microsoft's validator lets pass though Word then calls the file unreadable. Each is a sentence naming
 *  the part; an empty list is a sound file. Rejects when the bytes are no zip. */
export async function lintDocx(bytes: Uint8Array): Promise<string[]> {
	const zip = await JSZip.loadAsync(bytes)
	const faults: string[] = []
	for (const name of Object.keys(zip.files).filter((file) => /\.(?:xml|rels)$/u.test(file))) {
		const xml = (await zip.file(name)?.async('string')) ?? ''
		if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x(?:[0-8bce-f]|1[0-9a-f])|[0-8]|1[124-9]|2\d|3[01]);/iu.test(xml)) faults.push(`${name}: control character`)
		const root = parser.parse(xml) as Node[]
		if (name.endsWith('.rels')) faults.push(...lintRelationships(name, root, zip))
		else if (/^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name)) faults.push(...lintTables(name, root))
	}
	return faults
}

function lintRelationships(name: string, root: readonly Node[], zip: JSZip): string[] {
	const folder = name.replace(/_rels\/[^/]+$/u, '')
	return every(root, 'Relationship').flatMap((relationship) => {
		if (attribute(relationship, 'TargetMode') === 'External') return []
		const target = attribute(relationship, 'Target')
		const path = new URL(target, `file:///${folder}`).pathname.slice(1)
		return zip.file(path) === null ? [`${name}: target ${target} is missing`] : []
	})
}

function lintTables(name: string, root: readonly Node[]): string[] {
	const cells = every(root, 'w:tc').filter((cell) => !('w:p' in (children(cell).at(-1) ?? {})))
	const tables = every(root, 'w:tbl').flatMap((table, i) => {
		const grid = children(table, 'w:tblGrid').flatMap((part) => children(part, 'w:gridCol')).reduce((sum, column) => sum + Number(attribute(column, 'w:w')), 0)
		const declared = children(table, 'w:tblPr').flatMap((part) => children(part, 'w:tblW'))[0]
		if (declared === undefined || attribute(declared, 'w:type') !== 'dxa') return []
		return Number(attribute(declared, 'w:w')) === grid ? [] : [`${name}: columns of table ${i + 1} add up to ${grid}, the table says ${attribute(declared, 'w:w')}`]
	})
	return [...cells.map(() => `${name}: a cell does not end with a paragraph`), ...tables]
}

function tag(node: Node): string {
	return Object.keys(node).find((key) => key !== ':@') ?? ''
}

function children(node: Node, name?: string): Node[] {
	const inside = node[tag(node)]
	const nodes = Array.isArray(inside) ? (inside as Node[]) : []
	return name === undefined ? nodes.filter((child) => tag(child) !== '#text') : nodes.filter((child) => tag(child) === name)
}

function every(nodes: readonly Node[], name: string): Node[] {
	return nodes.flatMap((node) => [...(tag(node) === name ? [node] : []), ...every(children(node), name)])
}

function attribute(node: Node, name: string): string {
	const attributes = node[':@'] as Readonly<Record<string, string>> | undefined
	return attributes?.[`@_${name}`] ?? ''
}
