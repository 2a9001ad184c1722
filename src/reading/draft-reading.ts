import type { Line } from './line.ts'
import type { ActivityGroup, Assignment, ReportingDuty, Statement } from './plan-reading.ts'

/** What the section readers fill, line by line. `taken` holds the lines that stand whole in a list. */
export interface DraftReading {
	readonly purposes: Statement[]
	readonly requirements: Statement[]
	readonly groups: ActivityGroup[]
	readonly assignments: Assignment[]
	readonly funding: Statement[]
	readonly duties: ReportingDuty[]
	readonly taken: Set<Line>
	/** Headings whose run-in text stands in a list. */
	readonly runIn: Set<Line>
	/** Whose task a line is. */
	readonly owners: Map<Line, Assignment>
	/** The plan's year, for times that do not say theirs. */
	readonly year: number | null
}

export function emptyDraft(year: number | null): DraftReading {
	return { purposes: [], requirements: [], groups: [], assignments: [], funding: [], duties: [], taken: new Set(), runIn: new Set(), owners: new Map(), year }
}
