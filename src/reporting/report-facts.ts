import type { Day } from '#kernel/day.ts'
import type { CountsForReport } from '#protection/server/figures.ts'
import { STOCKS } from '#work/measures.ts'
import { isOverdue, type TaskState } from '#work/task.ts'
import type { Period } from './periods.ts'

/** Everything a report is built from, as it stood at one moment. Plain data: it is what is frozen with the report. */
export interface ReportFacts {
	readonly period: Period
	/** The day it was gathered; lateness is counted from it. */
	readonly asOf: Day
	readonly unit: UnitFacts
	readonly bodies: readonly BodyFacts[]
	/** By measure and body, of the period's days, without what was sent back. */
	readonly sums: readonly Sum[]
	/** The same of the period before. */
	readonly before: readonly Sum[]
	readonly tasks: readonly TaskOfPeriod[]
	/** Issued in the period, in the order of the register. */
	readonly documents: readonly IssuedDocument[]
	/** The year's plan as last issued. */
	readonly plan: IssuedDocument | null
	readonly returns: readonly ReturnOfAgency[]
	/** The counts the protection area lets out; null: there is none, missing: it was not asked. */
	readonly protection?: CountsForReport | null
}

export interface UnitFacts {
	/** 'phường Đăk Cấm' */
	readonly name: string
	readonly place: string
	readonly issuer: readonly string[]
	/** 'tỉnh Quảng Ngãi' */
	readonly province: string
	/** Symbol of the office that drafts: 'VHXH'. */
	readonly drafter: string
}
export interface BodyFacts { readonly id: string; readonly kind: 'agency' | 'village'; readonly name: string; readonly shortName: string }

/** women and men are null when the measure counts no people, or when one sender did not tell them apart. */
export interface Sum {
	readonly measure: string
	readonly agencyId: string
	readonly total: number
	readonly women: number | null
	readonly men: number | null
}
export interface TaskOfPeriod {
	readonly id: string
	readonly number: number
	readonly title: string
	readonly theme: string
	readonly leadId: string
	readonly partnerIds: readonly string[]
	readonly state: TaskState
	readonly dueOn: Day | null
	readonly doneOn: Day | null
	/** The lead's own words about the result, once the officer accepted it. */
	readonly result: string | null
}
export interface IssuedDocument {
	readonly id: string
	readonly kind: string
	readonly number: number
	readonly symbol: string
	readonly subject: string
	readonly issuedOn: Day
	readonly signer: string
}
export interface ReturnOfAgency {
	readonly agencyId: string
	readonly results: string
	readonly difficulties: string
	readonly proposals: string
	readonly sentBy: string
	/** Instant, ISO. */
	readonly sentAt: string
	readonly rowVersion: number
}

/** One number one body sent: what a figure of the report is made of. */
export interface Entry {
	readonly id: string
	readonly measure: string
	readonly agencyId: string
	readonly taskId: string
	readonly taskNumber: number
	readonly sentBy: string
	readonly sentAt: string
	readonly onDay: Day
	/** What it counts for: of a cumulative number what it adds. */
	readonly total: number
	readonly women: number | null
	readonly men: number | null
	/** The cumulative number as it was told; null for one that counts by itself. Missing in what was frozen before these were told apart. */
	readonly soFar?: number | null
}

export type Progress = 'done' | 'late' | 'open'

export function progressOf(task: TaskOfPeriod, asOf: Day): Progress {
	if (task.state === 'accepted') return 'done'
	return isOverdue(task, asOf) ? 'late' : 'open'
}

/** The bodies that owe a return: those with a part in a task of the period, and those that sent something anyway. A stock
 *  may have been told long before. */
export function bodiesAsked({ bodies, tasks, sums, returns }: Pick<ReportFacts, 'bodies' | 'tasks' | 'sums' | 'returns'>): BodyFacts[] {
	const asked = new Set([...tasks.flatMap((task) => [task.leadId, ...task.partnerIds]), ...sums.filter((sum) => !STOCKS.includes(sum.measure)).map((sum) => sum.agencyId), ...returns.map((one) => one.agencyId)])
	return bodies.filter((body) => asked.has(body.id))
}
