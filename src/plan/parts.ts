import type { LineKind, PlanLine } from './stored-plan.ts'

/** A line as the form sends it. */
export interface TypedLine {
	readonly id: string
	readonly kind: LineKind
	readonly label: string
	readonly words: string
}

/** More than a section of an ordinary plan has; a longer one is edited sheet by sheet, so that the page stays light. */
const LONGEST_SHEET = 80

/** A piece of the plan that is edited on its own: a section with its lines, or one sheet of a long section. */
export interface PlanPart<Line = PlanLine> {
	/** The section's key, from the second sheet on with '~' and its number. */
	readonly key: string
	/** The section line's id, or 'start' for lines before the first section. */
	readonly section: string
	readonly label: string
	readonly title: string
	/** How many lines of the section stand before and behind this sheet. */
	readonly before: number
	readonly behind: number
	readonly lines: readonly Line[]
}

export function partsOf<Line extends TypedLine>(lines: readonly Line[]): PlanPart<Line>[] {
	const sections: Line[][] = []
	for (const line of lines) {
		if (line.kind === 'section' || sections.length === 0) sections.push([])
		sections.at(-1)!.push(line)
	}
	return sections.flatMap((all) => {
		const first = all[0]!
		const own = first.kind === 'section' ? { section: first.id, label: first.label, title: first.words } : { section: 'start', label: '', title: '' }
		return Array.from({ length: Math.ceil(all.length / LONGEST_SHEET) }, (_, sheet) => {
			const before = sheet * LONGEST_SHEET
			const held = all.slice(before, before + LONGEST_SHEET)
			return { ...own, key: sheet === 0 ? own.section : `${own.section}~${sheet + 1}`, before, behind: all.length - before - held.length, lines: held }
		})
	})
}

/** The clauses a task can be put under: all of an ordinary plan; of a very long one the headings and what stands on the
 *  sheet of the clause that is chosen. */
export function clausesToChoose(lines: readonly PlanLine[], chosen: string | null): PlanLine[] {
	const near = lines.length <= 400 ? lines : (partsOf(lines).find((part) => part.lines.some((line) => line.lineKey === chosen))?.lines ?? [])
	return lines.filter((line) => line.kind !== 'section' && (near.includes(line) || line.kind === 'group' || line.kind === 'agency'))
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
