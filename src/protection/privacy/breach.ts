import { dayOf, type Day } from '#kernel/day.ts'
import { addMonths } from '#calendar/counting.ts'

const HOUR = 3_600_000
/** Luật 91/2025/QH15, Art. 23: to the competent body of the Ministry of Public Security (A05), with minutes. Hours count day and night. */
export const NOTIFY_WITHIN_HOURS = 72
const WARN_BEFORE_HOURS = 24
const KEEP_MONTHS = 60

/** What the minutes say; the list is ours, to be compared with the form in force. */
export const BREACH_CONTENTS = ['what-happened', 'when-found', 'which-data', 'how-many-people', 'possible-harm', 'measures-taken', 'contact'] as const
export type BreachContent = (typeof BREACH_CONTENTS)[number]

export type BreachData = 'basic' | 'sensitive' | 'biometric' | 'location'

export interface Breach {
	readonly foundAt: Date
	readonly notifiedAt: Date | null
}

export type BreachState = 'running' | 'hurry' | 'late' | 'notified' | 'notified-late'

export function notifyBy(foundAt: Date): Date {
	return new Date(foundAt.getTime() + NOTIFY_WITHIN_HOURS * HOUR)
}

/** Where the 72-hour clock stands; it is stopped by the notification only, never by itself. */
export function breachState(breach: Breach, now: Date): BreachState {
	const end = notifyBy(breach.foundAt).getTime()
	if (breach.notifiedAt) return breach.notifiedAt.getTime() <= end ? 'notified' : 'notified-late'
	if (now.getTime() > end) return 'late'
	return now.getTime() >= end - WARN_BEFORE_HOURS * HOUR ? 'hurry' : 'running'
}

/** What the minutes still lack. Something unknown is said to be unknown, not left out. */
export function missingContents(minutes: Readonly<Partial<Record<BreachContent, string>>>): readonly BreachContent[] {
	return BREACH_CONTENTS.filter((content) => (minutes[content] ?? '').trim() === '')
}

/** Biometric and location data: the people concerned are told within the same 72 hours. A shelter's place is location data. In a
 *  survivor's case they are told in any case, each in the way she called safe. */
export function mustTellPeople(data: readonly BreachData[], concernsCases: boolean): boolean {
	return concernsCases || data.includes('biometric') || data.includes('location')
}

/** The first day on which the file of a breach may be looked at for destruction: five years, a least time. */
export function keepBreachUntil(foundAt: Date): Day {
	return addMonths(dayOf(foundAt), KEEP_MONTHS)
}
