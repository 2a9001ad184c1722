import type { Day } from '#kernel/day.ts'
import { bodiesAsked, type ReportFacts } from './report-facts.ts'

/** Which body sent its return, and which is late. */
export interface Senders {
	readonly sent: readonly Sender[]
	readonly missing: readonly Sender[]
	readonly late: boolean
	readonly dueOn: Day
}
export interface Sender {
	readonly id: string
	readonly name: string
	readonly shortName: string
	readonly sentBy: string | null
	readonly sentAt: string | null
}

export function sendersOf(facts: Pick<ReportFacts, 'bodies' | 'tasks' | 'sums' | 'returns'>, dueOn: Day, today: Day): Senders {
	const all = bodiesAsked(facts).map(({ id, name, shortName }) => {
		const sent = facts.returns.find((one) => one.agencyId === id)
		return { id, name, shortName, sentBy: sent?.sentBy ?? null, sentAt: sent?.sentAt ?? null }
	})
	return { sent: all.filter((one) => one.sentAt !== null), missing: all.filter((one) => one.sentAt === null), late: today > dueOn, dueOn }
}
