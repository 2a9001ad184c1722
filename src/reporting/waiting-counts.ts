/** How many things stand behind words of the side list. */
export interface WaitingCounts {
	readonly today: number
	readonly reporting: number
}

const OF_REPORTS: readonly string[] = ['report', 'return']

/** Counts what a person's first page shows: all of it that waits, and of it what waits in the reports. A signed report
 *  shown to who supervises waits for nobody. */
export function countWaiting({ others, tasks }: { readonly others: readonly { readonly why: string }[]; readonly tasks: readonly unknown[] }): WaitingCounts {
	return {
		today: others.filter(({ why }) => why !== 'signed').length + tasks.length,
		reporting: others.filter(({ why }) => OF_REPORTS.includes(why)).length
	}
}
