import { isLine, type Item } from './document-items.ts'
import type { Table } from './table-cells.ts'
import type { Line } from './line.ts'
import { isBullet, markerAt, type Marker, type MarkerKind } from './markers.ts'
import { roleOf } from './section-roles.ts'

/** A paragraph with what stands under it. The root has no line. */
export interface Node {
	readonly line: Line | null
	readonly marker: Marker | null
	readonly children: Node[]
	readonly table: Table | null
}

const RANK: Readonly<Partial<Record<MarkerKind, number>>> = { part: 0, chapter: 1, letter: 2, roman: 3, article: 4, decimal: 5, decimal2: 6, decimal3: 7 }

interface Level { readonly node: Node; readonly marker: Marker }

/** A typed number is a heading only if it continues or begins a series; `2025.` or `1.5 tỷ` are text. */
function belongs(marker: Marker, stack: readonly Level[]): boolean {
	if (marker.automatic || isBullet(marker.kind)) return true
	const open = stack.findLast((level) => level.marker.kind === marker.kind)?.marker
	switch (marker.kind) {
		case 'decimal2':
		case 'decimal3': {
			const parent = stack.findLast((level) => level.marker.kind === (marker.kind === 'decimal2' ? 'decimal' : 'decimal2'))?.marker
			if (parent !== undefined && marker.above.at(-1) === parent.value) return true
			return marker.value === 1 || (open !== undefined && marker.value <= open.value + 2 && marker.above[0] === open.above[0])
		}
		case 'part': case 'chapter': case 'roman': case 'article':
			return true
		default:
			if (open === undefined) return marker.value <= 2
			return marker.value === 1 || (marker.value >= open.value && marker.value <= open.value + 3)
	}
}

/** `I`, `V` after `H` is a letter's place; `C`, `D` need `B` before them. Which series a number opens is told by what is open. */
function depthFor(marker: Marker, stack: readonly Level[]): number {
	const same = stack.findLastIndex((level) => level.marker.kind === marker.kind)
	const rank = RANK[marker.kind]
	if (rank !== undefined && rank <= 4) return firstAtLeast(stack, rank)
	if (marker.kind === 'decimal') {
		const point = stack.findLastIndex((level) => level.marker.kind === 'point')
		if (same >= 0 && point > same && marker.value === 1 && (stack[same]?.marker.value ?? 0) > 1) return point + 1
		if (same >= 0) return same
		return point >= 0 && marker.value === 1 ? point + 1 : firstAtLeast(stack, rank ?? 0)
	}
	if (rank !== undefined) return firstAtLeast(stack, rank)
	if (marker.kind === 'decimal)' && same < 0) {
		const decimal = stack.findLastIndex((level) => level.marker.kind === 'decimal')
		if (decimal >= 0 && stack[decimal]?.marker.value === marker.value - 1) return decimal
	}
	if (same >= 0) return same
	return isBullet(marker.kind) ? stack.length : stack.findLastIndex((level) => !isBullet(level.marker.kind)) + 1
}

/** Depth of the first open level of this rank or deeper: it and all under it close. */
function firstAtLeast(stack: readonly Level[], rank: number): number {
	const at = stack.findIndex((level) => (RANK[level.marker.kind] ?? 99) >= rank)
	return at < 0 ? stack.length : at
}

const LEAD: Marker = { kind: 'lead', label: '', value: 0, above: [], body: 0, automatic: true }

/** A heading without a number: capitals that name a part every plan has. */
function unnumbered(line: Line): Marker | null {
	if (line.text.length > 120 || line.text !== line.text.toUpperCase() || !/\p{Lu}{2}/u.test(line.text) || !line.text.includes(' ')) return null
	return roleOf(line.low) === 'other' ? null : { kind: 'roman', label: '', value: 0, above: [], body: 0, automatic: true }
}

function leadsBullets(line: Line, next: Item | undefined): boolean {
	if (!line.text.endsWith(':') || line.text.length > 200 || next === undefined || !isLine(next)) return false
	const kind = markerAt(next.line)?.kind
	return kind !== undefined && (isBullet(kind) || kind === 'point')
}

/** The tree of a body by a stack of series, whatever kinds it uses and in whatever order they nest. */
export function outlineOf(items: readonly Item[]): Node {
	const root: Node = { line: null, marker: null, children: [], table: null }
	let stack: Level[] = []
	const place = (node: Node): void => {
		(stack.at(-1)?.node ?? root).children.push(node)
	}
	items.forEach((item, index) => {
		if (!isLine(item)) {
			stack = stack.filter((level) => !isBullet(level.marker.kind))
			place({ line: null, marker: null, children: [], table: item.table })
			return
		}
		const { line } = item
		const typed = markerAt(line)
		let marker = typed !== null && belongs(typed, stack) ? typed : null
		if (marker === null) {
			stack = stack.filter((level) => !isBullet(level.marker.kind) && level.marker.kind !== 'lead')
			const untitled = stack.at(-1)
			marker = (untitled !== undefined && (untitled.marker.kind === 'part' || untitled.marker.kind === 'chapter') && untitled.node.children.length === 0 && untitled.marker.body >= (untitled.node.line?.text.length ?? 0) ? null : unnumbered(line)) ?? (leadsBullets(line, items[index + 1]) ? LEAD : null)
		}
		const node: Node = { line, marker, children: [], table: null }
		if (marker === null) {
			place(node)
			return
		}
		stack = stack.slice(0, depthFor(marker, stack))
		place(node)
		stack.push({ node, marker })
	})
	return root
}

/** Every node under this one, in reading order, itself left out. */
export function descendants(node: Node): Node[] {
	return node.children.flatMap((child) => [child, ...descendants(child)])
}
