import type { Span } from '../reading/block.ts'
import type { Confidence, SectionRole } from '../reading/plan-reading.ts'
import type { LineKind } from './stored-plan.ts'

/** Where a task stands in the document; `also` are further places, after merging or where the sentence goes on. */
export interface TaskSpan extends Span {
	readonly also?: readonly Span[]
}

/** A line of the document as the plan will have it. `words` are NFC, `span` is raw. */
export interface ProposedLine {
	readonly kind: LineKind
	readonly role: SectionRole
	readonly label: string
	readonly words: string
	readonly span: Span
}

/** A task as read, for the officer to correct. Days are 'yyyy-mm-dd'; two nulls: all year. */
export interface ProposedTask {
	readonly title: string
	readonly leadAgencyId: string | null
	readonly partnerIds: readonly string[]
	readonly fromOn: string | null
	readonly toOn: string | null
	readonly product: string
	/** The place in the plan as one says it: II.1, IV.2, Phụ lục, mục 3. */
	readonly basis: string
	readonly span: TaskSpan
	/** Rules apart by spaces: how the task was read, then how its lead was found. */
	readonly rule: string
	readonly confidence: Confidence
	/** Codes of programme-doubts.ts apart by spaces; '' when nothing is unclear. */
	readonly doubt: string
	/** The line it stands in, by its place in `lines`; null outside them (an annex). */
	readonly line: number | null
}

export interface Programme {
	readonly lines: readonly ProposedLine[]
	readonly tasks: readonly ProposedTask[]
}
