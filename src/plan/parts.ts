import type { LineKind, PlanLine } from './stored-plan.ts'

/** A piece of the plan that is edited on its own: a section with its lines. `key` is the section line's id, or
 *  'start' for lines before the first section. */
export interface PlanPart {
	readonly key: string
	readonly label: string
	readonly title: string
	readonly lines: readonly PlanLine[]
}

export function partsOf(lines: readonly PlanLine[]): PlanPart[] {
	const parts: { key: string; label: string; title: string; lines: PlanLine[] }[] = []
	for (const line of lines) {
		if (line.kind === 'section' || parts.length === 0) {
			const section = line.kind === 'section'
			parts.push({ key: section ? line.id : 'start', label: section ? line.label : '', title: section ? line.words : '', lines: [] })
		}
		parts.at(-1)!.lines.push(line)
	}
	return parts
}

/** A line as the form sends it. */
export interface TypedLine {
	readonly id: string
	readonly kind: LineKind
	readonly label: string
	readonly words: string
}

export type LineAct = { readonly act: 'save' } | { readonly act: 'up' | 'down' | 'remove' | 'add'; readonly id: string }

/** What the pressed button says: 'save', 'up:<id>', 'down:<id>', 'remove:<id>', 'add:<id>' (after that line). */
export function lineActOf(button: string): LineAct {
	const [act = '', id = ''] = button.split(':')
	return act === 'up' || act === 'down' || act === 'remove' || act === 'add' ? { act, id } : { act: 'save' }
}

/** The part's lines after the button: the section line stays first, an unknown id changes nothing. */
export function afterAct(lines: readonly TypedLine[], act: LineAct, newId: string): TypedLine[] {
	if (act.act === 'save') return [...lines]
	const at = lines.findIndex((line) => line.id === act.id)
	if (at < 0) return [...lines]
	const fixed = lines[0]?.kind === 'section' ? 1 : 0
	if (act.act === 'add') return lines.toSpliced(at + 1, 0, { id: newId, kind: likeBelow(lines[at]!.kind), label: markBelow(lines[at]!), words: '' })
	if (at < fixed) return [...lines]
	if (act.act === 'remove') return lines.toSpliced(at, 1)
	const to = act.act === 'up' ? at - 1 : at + 1
	if (to < fixed || to >= lines.length) return [...lines]
	return lines.toSpliced(at, 1).toSpliced(to, 0, lines[at]!)
}

function likeBelow(kind: LineKind): LineKind {
	return kind === 'section' ? 'paragraph' : kind === 'group' ? 'item' : kind === 'agency' ? 'duty' : kind
}

function markBelow(line: TypedLine): string {
	const kind = likeBelow(line.kind)
	return kind === 'item' || kind === 'duty' ? '-' : ''
}
