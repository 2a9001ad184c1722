import type { Day } from '#kernel/day.ts'
import { addMonths } from '#calendar/counting.ts'

export type KeptThing = 'case' | 'child-case' | 'alert-without-case' | 'help-request' | 'look-lines' | 'system-logs' | 'breach-file' | 'data-request' | 'export-file'

export interface RetentionRule {
	readonly thing: KeptThing
	/** Counted from the day it was closed, or for what is never closed from the day it was made. */
	readonly months: number
	/** at-least: may not go earlier. at-most: should not stay longer. */
	readonly kind: 'at-least' | 'at-most'
	readonly basis: string
	/** verified: a legal text. check: a recommendation or our proposal, shown with "cần kiểm tra"; the ward decides. */
	readonly status: 'verified' | 'check'
}

const DATA_LAW = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'
const rule = (thing: KeptThing, months: number, kind: RetentionRule['kind'], basis: string, status: RetentionRule['status'] = 'check'): RetentionRule => ({ thing, months, kind, basis, status })

/** The rules as shipped. Nothing is destroyed by a rule: it brings a thing up for a person to look at. */
export const RETENTION_RULES: readonly RetentionRule[] = [
	rule('breach-file', 60, 'at-least', DATA_LAW, 'verified'),
	rule('look-lines', 60, 'at-least', 'khuyến nghị về nhật ký truy cập'),
	rule('system-logs', 12, 'at-least', 'khuyến nghị về nhật ký hệ thống'),
	rule('case', 60, 'at-most', 'đề xuất của phần mềm'),
	rule('child-case', 120, 'at-most', 'đề xuất của phần mềm'),
	rule('alert-without-case', 12, 'at-most', 'đề xuất của phần mềm'),
	rule('help-request', 1, 'at-most', 'đề xuất của phần mềm'),
	rule('data-request', 24, 'at-most', 'đề xuất của phần mềm'),
	rule('export-file', 1, 'at-most', 'đề xuất của phần mềm')
]

/** The ward's own months over the shipped ones. A least time of a legal text cannot be shortened: such a change is left out. */
export function rulesOf(own: Readonly<Partial<Record<KeptThing, number>>>): readonly RetentionRule[] {
	return RETENTION_RULES.map((shipped) => {
		const months = own[shipped.thing]
		const allowed = months !== undefined && Number.isInteger(months) && months > 0 && !(shipped.status === 'verified' && shipped.kind === 'at-least' && months < shipped.months)
		return allowed ? { ...shipped, months } : shipped
	})
}

export interface KeptFact {
	readonly id: string
	readonly thing: KeptThing
	readonly madeOn: Day
	/** null: still open; what is open is never due. Things that are never closed give the day they were made. */
	readonly closedOn: Day | null
	/** A dispute, a prosecution or a request is running: it stays, whatever the rule. */
	readonly held: boolean
}

export interface ReviewDue {
	readonly id: string
	readonly rule: RetentionRule
	readonly since: Day
}

/** What a person should look at on this day, the longest overdue first. */
export function dueForReview(facts: readonly KeptFact[], day: Day, rules: readonly RetentionRule[] = RETENTION_RULES): readonly ReviewDue[] {
	return facts
		.flatMap((fact) => {
			const found = rules.find((one) => one.thing === fact.thing)
			if (!found || fact.held || fact.closedOn === null) return []
			const since = addMonths(fact.closedOn, found.months)
			return since <= day ? [{ id: fact.id, rule: found, since }] : []
		})
		.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1))
}
