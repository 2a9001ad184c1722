/** What one line of the trace says, before it has its place in the chain. */
export interface TraceLine {
	readonly verb: string
	readonly outcome: 'looked' | 'done' | 'refused'
	readonly subject: { readonly kind: string; readonly id: string | null }
	/** Why, in the person's own words: sealed under the subject's key. */
	readonly reason?: string
	/** A code in place of words: the footing, the refusal. */
	readonly reasonCode?: string
}

/** The right somebody came in by, and what the verb itself has to say: the right is never lost. */
export function underRight(right: string, code = ''): string {
	return code ? `${right}:${code}` : right
}

export function rightOf(reasonCode: string): string {
	return reasonCode.split(':')[0]!
}

/** A line as it stands in the table. */
export interface StoredLine {
	readonly unit: string
	readonly seq: number
	readonly at: Date
	readonly person: string | null
	readonly verb: string
	readonly outcome: string
	readonly subjectKind: string
	readonly subjectId: string | null
	/** base64 of the sealed words, or empty. */
	readonly reason: string
	readonly reasonCode: string
	readonly from: string
}

/** The text the keyed mark is made over: every field, in one order, so that nothing can be moved between fields. */
export function wordsOfLine(line: StoredLine): string {
	return JSON.stringify([line.unit, line.seq, line.at.toISOString(), line.person, line.verb, line.outcome, line.subjectKind, line.subjectId, line.reason, line.reasonCode, line.from])
}
