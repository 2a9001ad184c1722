import { romanNumeral } from '#documents/decree-30.ts'
import type { BodyNode, Inline, OfficialDocument } from '#documents/official-document.ts'
import { isEmptyProse } from './prose.ts'

/** A titled part of the report: its own sentences, then its clauses. */
export interface Part {
	readonly title: string
	readonly nodes?: readonly BodyNode[]
	readonly clauses?: readonly Part[]
}

/** Parts numbered I, II … and clauses 1, 2 … An empty box, and a heading under which nothing stands, are left out unless
 *  the report is being written on screen. */
export function outline(parts: readonly Part[], writing: boolean): BodyNode[] {
	const kept = writing ? parts : parts.flatMap(withoutEmpty)
	return kept.flatMap((part, index) => [
		{ type: 'heading' as const, level: 1 as const, label: romanNumeral(index + 1), text: part.title },
		...(part.nodes ?? []),
		...(part.clauses ?? []).flatMap((clause, k) => [{ type: 'heading' as const, level: 2 as const, label: String(k + 1), text: clause.title }, ...(clause.nodes ?? [])])
	])
}

function withoutEmpty(part: Part): Part[] {
	const nodes = (part.nodes ?? []).filter((node) => !isEmptyProse(node))
	const clauses = (part.clauses ?? []).flatMap(withoutEmpty)
	return nodes.length === 0 && clauses.length === 0 ? [] : [{ ...part, nodes, clauses }]
}

/** Every block in which a number stands gets an anchor, so that a page opened on that number comes back to its place. */
export function anchored(nodes: readonly BodyNode[], prefix: string): BodyNode[] {
	return nodes.map((node, index) => (node.anchor === undefined && inlinesOf(node).some((piece) => piece.type === 'figure') ? { ...node, anchor: `${prefix}-${index + 1}` } : node))
}

function inlinesOf(node: BodyNode): readonly Inline[] {
	if (node.type === 'table') return node.table.rows.flatMap((row) => row.flatMap((cell) => cell.inline))
	return node.type === 'heading' ? [] : node.inline
}

/** Where each number first stands: ref → its text and the anchor of its block. */
export function figuresIn(doc: OfficialDocument): Map<string, { text: string; anchor: string }> {
	const found = new Map<string, { text: string; anchor: string }>()
	for (const node of [doc.body, ...doc.annexes.map((annex) => annex.body)].flat()) {
		for (const piece of inlinesOf(node)) {
			if (piece.type === 'figure' && !found.has(piece.ref)) found.set(piece.ref, { text: piece.text, anchor: node.anchor ?? '' })
		}
	}
	return found
}
