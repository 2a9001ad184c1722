import type { CaseParts } from './case-parts.ts'

type Lines = CaseParts['plan']['lines']
type Line = Lines[number]

/** A row of the form: what stands in it now, null when it was emptied, and the mark of the line it was shown with, '' for none. */
export interface SentLine { readonly line: Line | null; readonly was: string }

/** Whether the supervisor's word on the old lines still holds for the new ones: only while they say the same, by the same
 *  people, until the same days. Done or not done says nothing new. */
export function approvalStays(before: Lines, after: Lines): boolean {
	const agreed = (lines: Lines) => JSON.stringify(lines.map(({ what, who, on }) => [what, who, on]))
	return agreed(before) === agreed(after)
}

/** The lines to keep when another may have written since the page was shown; nobody's line is lost. A line still as it was
 *  shown becomes what was sent for it; what another wrote or changed meanwhile stays; a line both changed stands in both
 *  forms, one below the other.
 *  @param mark tells a line as the page was given it @returns both: whether two forms of one line stand now */
export function mergeLines(stored: Lines, sent: readonly SentLine[], mark: (line: Line) => string): { lines: Lines; both: boolean } {
	const open = [...sent]
	const take = (fits: (row: SentLine) => boolean) => {
		const at = open.findIndex(fits)
		return at < 0 ? undefined : open.splice(at, 1)[0]
	}
	const lines = stored.flatMap((line) => {
		const row = take(({ was }) => was === mark(line))
		return row === undefined ? [line] : row.line ?? []
	})
	let both = false
	for (const { line, was } of open) {
		if (line === null || mark(line) === was || (was === '' ? stored : lines).some((other) => mark(other) === mark(line))) continue
		lines.push(line)
		if (was !== '') both = true
	}
	return { lines, both }
}
