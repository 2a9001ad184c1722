import { sourceOf, type Line } from './line.ts'
import type { Finding, PlanReading, TimeWindow } from './plan-reading.ts'

type Read = Omit<PlanReading, 'findings' | 'unread'>

const yearOf = (iso: string | null): number | null => (iso === null ? null : Number(iso.slice(0, 4)))

/** The one year a title names; null for none, several, or a school year. */
export function titleYear(title: string | null): number | null {
	const low = (title ?? '').toLowerCase()
	if (/năm học|giai đoạn|nhiệm kỳ/u.test(low)) return null
	const years = [...low.matchAll(/(?<!đến )năm\s((?:19|20)\d{2})(?!\s?[-–]\s?\d)/gu)].map((found) => Number(found[1]))
	return new Set(years).size === 1 ? (years[0] ?? null) : null
}

/** A plan for next year, issued this December, may ask for work before New Year. */
function stillToCome(window: TimeWindow, issued: string | null): boolean {
	const last = window.to ?? window.at
	return issued !== null && last !== null && last >= issued
}

/** Windows that lie wholly before the plan's year or end before they begin; an annex that names another year. */
export function yearFindings(read: Read, body: readonly Line[], annexLines: readonly Line[]): Finding[] {
	const findings: Finding[] = []
	const year = titleYear(read.title)
	const say = (window: TimeWindow): void => {
		findings.push({ code: 'contradictory-years', text: `Kế hoạch năm ${String(year)} nhưng thời gian ghi là “${window.text}”.`, span: window.span })
	}
	for (const window of read.timeWindows) {
		const last = yearOf(window.to ?? window.at)
		if (window.from !== null && window.to !== null && window.from > window.to) {
			findings.push({ code: 'contradictory-dates', text: `Thời gian kết thúc trước khi bắt đầu: “${window.text}”.`, span: window.span })
		} else if (year !== null && last !== null && last < year && window.rule !== 'window.period' && !stillToCome(window, read.date)) say(window)
	}
	const label = read.symbol === null ? null : read.date
	if (year !== null) {
		for (const line of annexLines) {
			const named = /(?:kế hoạch|năm)\s(?:năm\s)?((?:19|20)\d{2})(?!\s?-\s?\d)/u.exec(line.low)
			const other = named === null ? null : Number(named[1])
			if (named !== null && other !== null && other !== year && line.text === line.text.toUpperCase()) {
				findings.push({ code: 'contradictory-years', text: `Kế hoạch năm ${String(year)} nhưng phụ lục ghi năm ${String(other)}.`, span: sourceOf(line, named.index, named.index + named[0].length, '', 'sure').span })
				break
			}
		}
	}
	if (label !== null && read.date !== null) {
		for (const basis of read.legalBases) {
			if (basis.date !== null && basis.date > read.date) {
				findings.push({ code: 'contradictory-dates', text: `Căn cứ ${basis.type} ${basis.number ?? ''} ghi ngày ${basis.date.split('-').reverse().join('/')}, sau ngày của chính văn bản này.`.replace('  ', ' '), span: basis.span })
			}
		}
	}
	const issued = yearOf(read.date)
	if (year !== null && issued !== null && issued > year) findings.push({ code: 'contradictory-years', text: `Kế hoạch năm ${String(year)} nhưng ban hành năm ${String(issued)}.`, span: read.fields['date']?.span ?? read.fields['title']?.span ?? emptySpan(body) })
	return findings
}

const emptySpan = (body: readonly Line[]): Finding['span'] => ({ block: body[0]?.block.id ?? '', start: 0, end: 0, text: '' })
