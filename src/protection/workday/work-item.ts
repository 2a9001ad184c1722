import { addDays, dayOf, type Day } from '#kernel/day.ts'

/** Something that waits for this person. Codes and hours only: what it is about is seen where it is opened. */
export interface WorkItem {
	readonly kind: 'danger-called' | 'plan-asked' | 'appointment' | 'clock' | 'no-contact' | 'reassess' | 'closure-asked' | 'referral-unanswered' | 'referral-to-me' | 'emergency-review' | 'glass-review'
	readonly code: string
	/** By when; null where only waiting counts. */
	readonly at: Date | null
	/** Minutes before `at` from which it is near. */
	readonly warnBefore: number
	/** Which clock, of kind `clock`. */
	readonly clock?: string
	/** Since when: last contact, sent. */
	readonly since?: Date
	readonly reminders?: number
	/** Of a case she neither works on nor supervises: it opens by breaking the glass. */
	readonly notHers?: true
	/** The place a keeper sees to, of a clock of somebody who stays there. */
	readonly serviceId?: string
	/** Days a clock counts as worked that nobody has decided. */
	readonly openDays?: readonly Day[]
}

/** The groups of the page, as the day is worked: a danger one is called to, hours promised, then silence, then what others wait for. */
export type WorkGroup = 'danger' | 'appointed' | 'silent' | 'to-decide'
const GROUPS: Readonly<Record<WorkItem['kind'], WorkGroup>> = {
	'danger-called': 'danger', 'plan-asked': 'to-decide', 'appointment': 'appointed', 'clock': 'appointed', 'no-contact': 'silent', 'referral-unanswered': 'silent',
	'reassess': 'to-decide', 'closure-asked': 'to-decide', 'referral-to-me': 'to-decide', 'emergency-review': 'to-decide', 'glass-review': 'to-decide'
}

/** An open case as its own workers' day sees it. */
export interface CaseOfMine {
	readonly code: string
	readonly state: string
	readonly openedAt: Date
	readonly contactedAt: Date | null
	readonly nextContactAt: Date | null
	readonly reassessOn: string | null
	/** Is it mine to call, or do I only supervise? */
	readonly mine: boolean
}

const DAYS_OF_SILENCE = 7
const DAY_MS = 86_400_000

/** What one case asks for now: the hour she chose, when it falls before tomorrow's end; a week without contact; a new
 *  assessment that is due. Of a case that was stopped only the promised hour counts: she has not asked for more. */
export function itemsOfCase(one: CaseOfMine, now: Date): WorkItem[] {
	const items: WorkItem[] = []
	const today = dayOf(now)
	const add = (item: Omit<WorkItem, 'code'>) => items.push({ code: one.code, ...item })
	if (one.mine && one.nextContactAt && dayOf(one.nextContactAt) <= addDays(today, 1)) add({ kind: 'appointment', at: one.nextContactAt, warnBefore: 120 })
	if (one.state === 'closing' && !one.mine) add({ kind: 'closure-asked', at: null, warnBefore: 0 })
	if (one.state !== 'open' || !one.mine) return items
	const last = one.contactedAt ?? one.openedAt
	const silentFrom = new Date(last.getTime() + DAYS_OF_SILENCE * DAY_MS)
	if (now >= silentFrom) add({ kind: 'no-contact', at: silentFrom, warnBefore: 0, since: last })
	if (one.reassessOn && one.reassessOn <= addDays(today, 1)) add({ kind: 'reassess', at: new Date(`${one.reassessOn}T23:59:59+07:00`), warnBefore: 2880 })
	return items
}

/** The items by group, in each the one that is due first at the head, what has no hour last. */
export function grouped(items: readonly WorkItem[]): { group: WorkGroup; items: WorkItem[] }[] {
	const sorted = items.toSorted((one, other) => (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity))
	return (['danger', 'appointed', 'silent', 'to-decide'] as const).map((group) => ({ group, items: sorted.filter((item) => GROUPS[item.kind] === group) })).filter(({ items }) => items.length > 0)
}
