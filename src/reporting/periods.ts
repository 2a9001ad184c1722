import { addDays, isDay, yearOf, type Day } from '#kernel/day.ts'

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year'

/** A reporting period: its name and the days its figures count for. */
export interface Period {
	readonly kind: PeriodKind
	readonly year: number
	/** Month 1–12, quarter 1–4, half 1–2, year 1. */
	readonly ordinal: number
	readonly fromOn: Day
	readonly toOn: Day
}

/** Days to the deadlines the programme proposes. No deadline of the province was found, so these are only proposals
 *  for the officer to check and change; they are never printed as a rule. */
export const PROPOSED_DUE = { reportAfterClose: 7, returnsBeforeReport: 5 } as const

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const SIGN: Readonly<Record<PeriodKind, string>> = { month: 'm', quarter: 'q', 'half-year': 'h', year: 'y' }

/** Data closes on the 14th of the period's last month and opens on the 15th of the month before its first
 *  (Nghị định 09/2019/NĐ-CP Điều 12, as circulars apply it). Null when there is no such period. */
export function periodNamed(kind: PeriodKind, year: number, ordinal: number): Period | null {
	const length = MONTHS_IN[kind]
	if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 12 / length || !Number.isInteger(year) || year < 2000 || year > 2099) return null
	const last = ordinal * length
	return { kind, year, ordinal, fromOn: onDay(year, last - length, 15), toOn: onDay(year, last, 14) }
}

/** '2026-m11', '2026-q4', '2026-h1', '2026-y' as it stands in an address; null when it is none. */
export function periodOf(slug: string): Period | null {
	const match = /^(20\d\d)-(?:(m)(\d\d)|(q|h)(\d)|(y))$/.exec(slug)
	if (!match) return null
	const sign = match[2] ?? match[4] ?? match[6]!
	const kind = (Object.keys(SIGN) as PeriodKind[]).find((one) => SIGN[one] === sign)!
	return periodNamed(kind, Number(match[1]), Number(match[3] ?? match[5] ?? 1))
}

export function slugOf({ kind, year, ordinal }: Pick<Period, 'kind' | 'year' | 'ordinal'>): string {
	if (kind === 'year') return `${year}-y`
	return `${year}-${SIGN[kind]}${kind === 'month' ? String(ordinal).padStart(2, '0') : ordinal}`
}

/** The periods a day counts for: its month, quarter, half and year. From 15 December a day belongs to the next year. */
export function periodsOf(day: Day): Period[] {
	if (!isDay(day)) return []
	const closing = day.slice(8) >= '15' ? addDays(`${day.slice(0, 7)}-28`, 7) : day
	const [year, month] = [yearOf(closing), Number(closing.slice(5, 7))]
	return (['month', 'quarter', 'half-year', 'year'] as const).map((kind) => periodNamed(kind, year, Math.ceil(month / MONTHS_IN[kind]))!)
}

/** The period of the same kind just before. */
export function periodBefore({ kind, year, ordinal }: Period): Period {
	const last = 12 / MONTHS_IN[kind]
	return (ordinal > 1 ? periodNamed(kind, year, ordinal - 1) : periodNamed(kind, year - 1, last)) ?? periodNamed(kind, year, ordinal)!
}

/** The proposed deadlines of a period: agencies' returns, and the report to the province. */
export function proposedDue(period: Period): { returnsDueOn: Day; reportDueOn: Day } {
	const reportDueOn = addDays(period.toOn, PROPOSED_DUE.reportAfterClose)
	return { returnsDueOn: addDays(reportDueOn, -PROPOSED_DUE.returnsBeforeReport), reportDueOn }
}

function onDay(year: number, month: number, day: number): Day {
	return month === 0 ? `${year - 1}-12-${day}` : `${year}-${String(month).padStart(2, '0')}-${day}`
}

/** The period inside a sentence of a document: 'năm 2026', 'quý IV năm 2026', '6 tháng đầu năm 2026', 'tháng 11 năm 2026'. */
export function periodInSentence({ kind, year, ordinal }: Pick<Period, 'kind' | 'year' | 'ordinal'>): string {
	if (kind === 'year') return `năm ${year}`
	if (kind === 'half-year') return `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${year}`
	if (kind === 'quarter') return `quý ${['I', 'II', 'III', 'IV'][ordinal - 1]} năm ${year}`
	return `tháng ${ordinal} năm ${year}`
}
