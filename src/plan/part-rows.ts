import type { FormTrouble } from '#kernel/action.server.ts'
import type { LineKind, PlanLine } from './stored-plan.ts'

/** A line as the form shows it; `stored` is what somebody else saved meanwhile, when it differs from what was typed. */
export interface PartRow {
	readonly id: string
	readonly kind: LineKind
	readonly label: string
	readonly words: string
	/** What the reader was shown as stored, to know which lines she touched. */
	readonly was: string
	readonly stored: string | null
}

/** The rows of a part's form: what was typed is kept after a fault, beside what is stored now; a line left as it was
 *  takes what is stored, so that saving again does not undo somebody else's change.
 *  `lost` are typed lines that no longer exist. */
export function partRows(lines: readonly PlanLine[], trouble: FormTrouble | null): { rows: PartRow[]; lost: string[] } {
	const typed = typedLines(trouble)
	const rows = lines.map((line): PartRow => {
		const mine = typed.get(line.id)
		if (!mine || (trouble?.refusal !== null && !mine.touched)) return { id: line.id, kind: line.kind, label: line.label, words: line.words, was: line.words, stored: null }
		const differs = trouble?.refusal !== null && mine.words !== line.words
		return { id: line.id, kind: mine.kind, label: mine.label, words: mine.words, was: line.words, stored: differs ? line.words : null }
	})
	const lost = [...typed].filter(([id, line]) => line.touched && !lines.some((one) => one.id === id)).map(([, line]) => line.words)
	return { rows, lost }
}

interface Typed { readonly kind: LineKind; readonly label: string; readonly words: string; readonly touched: boolean }

function typedLines(trouble: FormTrouble | null): Map<string, Typed> {
	const found = new Map<string, Typed>()
	const text = (name: string) => String(trouble?.values[name] ?? '')
	for (let row = 0; text(`id-${row}`) !== ''; row++) {
		found.set(text(`id-${row}`), { kind: text(`kind-${row}`) as LineKind, label: text(`label-${row}`), words: text(`words-${row}`), touched: text(`words-${row}`) !== text(`was-${row}`) })
	}
	return found
}
