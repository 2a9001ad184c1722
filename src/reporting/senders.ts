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
	/** Instant of the last reminder, ISO. */
	readonly remindedAt: string | null
}

/** @param reminders body → instant it was last reminded */
export function sendersOf(facts: Pick<ReportFacts, 'bodies' | 'tasks' | 'sums' | 'returns'>, { dueOn, today, reminders = {} }: { dueOn: Day; today: Day; reminders?: Readonly<Record<string, string>> }): Senders {
	const all = bodiesAsked(facts).map(({ id, name, shortName }) => {
		const sent = facts.returns.find((one) => one.agencyId === id)
		return { id, name, shortName, sentBy: sent?.sentBy ?? null, sentAt: sent?.sentAt ?? null, remindedAt: reminders[id] ?? null }
	})
	return { sent: all.filter((one) => one.sentAt !== null), missing: all.filter((one) => one.sentAt === null), late: today > dueOn, dueOn }
}
