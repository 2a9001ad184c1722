import { daysInMonth, isoDay } from './days.ts'
import { sourceOf, type Line } from './line.ts'
import { romanValue } from './markers.ts'
import type { TimeWindow } from './plan-reading.ts'

/** A stretch of time found in a text; ISO days. All null when it recurs or is open. */
interface FoundWindow {
	readonly start: number
	readonly end: number
	readonly from: string | null
	readonly to: string | null
	readonly at: string | null
	readonly rule: string
}

type Groups = Readonly<Record<string, string | undefined>>
type Times = Pick<FoundWindow, 'from' | 'to' | 'at'>

const Y = '(?:19|20)\\d{2}'
const day = (n: string): string => `(?:ngày\\s?)?(?<d${n}>\\d{1,2})(?:\\s?[/.-]\\s?(?<m${n}>\\d{1,2})(?:\\s?[/.-]\\s?(?<y${n}>${Y}))?|\\stháng\\s(?<n${n}>\\d{1,2})(?:\\s?,?\\snăm\\s(?<z${n}>${Y}))?)`
const month = (n: string): string => `tháng\\s?(?<m${n}>\\d{1,2})(?:\\s?(?:[/.-]|năm|,\\snăm)\\s?(?<y${n}>${Y}))?`
const TO = '\\s?(?:đến hết|đến trước|cho đến|tới|đến|-)\\s?'
const quarter = (n: string): string => `(?<q${n}>iv|i{1,3}|[1-4])`
const REPEATS = '(?:hằng|hàng|mỗi)\\s(?:ngày|tuần|tháng|quý|năm)(?![\\p{L}])'

const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value))
const quarterOf = (value: string | undefined): number => (value === undefined ? 0 : /\d/.test(value) ? Number(value) : romanValue(value.toUpperCase()))
const monthEnd = (year: number, of: number): string | null => (of >= 1 && of <= 12 ? isoDay(year, of, daysInMonth(year, of)) : null)
const NONE: Times = { from: null, to: null, at: null }

function dayPair(g: Groups, year: number | null): Times | null {
	const m2 = number(g['m2'] ?? g['n2'])
	const m1 = number(g['m1'] ?? g['n1']) ?? m2
	const y2 = number(g['y2'] ?? g['z2']) ?? number(g['y1'] ?? g['z1']) ?? year
	if (m1 === null || m2 === null || y2 === null) return null
	const y1 = number(g['y1'] ?? g['z1']) ?? (m1 > m2 ? y2 - 1 : y2)
	const from = isoDay(y1, m1, Number(g['d1']))
	const to = isoDay(y2, m2, Number(g['d2']))
	return from === null || to === null ? null : { from, to, at: null }
}

function oneDay(g: Groups, year: number | null): string | null {
	const y = number(g['y1'] ?? g['z1']) ?? year
	const m = number(g['m1'] ?? g['n1'])
	return y === null || m === null ? null : isoDay(y, m, Number(g['d1']))
}

function months(g: Groups, year: number | null): Times | null {
	const m1 = number(g['m1']) ?? 0
	const m2 = number(g['m2']) ?? m1
	const y2 = number(g['y2']) ?? number(g['y1']) ?? year
	if (y2 === null || m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12) return null
	const y1 = number(g['y1']) ?? (m1 > m2 ? y2 - 1 : y2)
	return { from: isoDay(y1, m1, 1), to: monthEnd(y2, m2), at: null }
}

function quarters(g: Groups, year: number | null): Times | null {
	const q1 = quarterOf(g['q1'])
	const q2 = g['q2'] === undefined ? q1 : quarterOf(g['q2'])
	const y2 = number(g['y2']) ?? number(g['y1']) ?? year
	if (y2 === null || q1 < 1 || q1 > 4 || q2 < 1 || q2 > 4) return null
	const y1 = number(g['y1']) ?? (q1 > q2 ? y2 - 1 : y2)
	return { from: isoDay(y1, q1 * 3 - 2, 1), to: monthEnd(y2, q2 * 3), at: null }
}

interface Rule {
	readonly name: string
	/** Letters without which the rule cannot match. */
	readonly needs: RegExp
	readonly pattern: RegExp
	readonly read: (groups: Groups, year: number | null) => Times | null
}

const rule = (name: string, needs: RegExp, pattern: string, read: Rule['read']): Rule => ({ name, needs, pattern: new RegExp(`(?<![\\p{L}\\d/.,])(?:${pattern})(?![\\p{L}\\d])`, 'gu'), read })

/** Longer forms first; a later rule may not take letters an earlier one has. */
const RULES: readonly Rule[] = [
	rule('recurring-day', /ngày\s?\d/, `(?:trước |chậm nhất (?:là )?(?:vào )?|vào )?ngày\\s?\\d{1,2}(?:\\s?[/-]\\s?\\d{1,2}|\\stháng\\s\\d{1,2})?(?:\\s(?:của|tháng cuối))?\\s${REPEATS}`, () => NONE),
	rule('recurring-day', /tháng (?:cuối|đầu|cuối cùng)|cuối (?:quý|năm|kỳ)/, `(?:trước |chậm nhất (?:là )?(?:vào )?|vào )?ngày\\s?\\d{1,2}(?: của)? tháng (?:cuối|đầu|cuối cùng|thứ ba)(?: của| mỗi| hằng)? ?(?:quý|năm|kỳ)`, () => NONE),
	rule('days', /\d\s?[/-]|\d\stháng|\d\s?(?:đến|tới)/, `(?:từ\\s|(?=ngày))(?:ngày\\s?)?(?<d1>\\d{1,2})(?:\\s?[/.-]\\s?(?<m1>\\d{1,2})(?:\\s?[/.-]\\s?(?<y1>${Y}))?|\\stháng\\s(?<n1>\\d{1,2})(?:\\s?,?\\snăm\\s(?<z1>${Y}))?)?${TO}${day('2')}`, dayPair),
	rule('days', /\d\s?[/-]|\d\stháng|\d\s?(?:đến|tới)/, `(?<d1>\\d{1,2})\\s?/\\s?(?<m1>\\d{1,2})(?:\\s?/\\s?(?<y1>${Y}))?${TO}(?:ngày\\s?)?(?<d2>\\d{1,2})\\s?/\\s?(?<m2>\\d{1,2})\\s?/\\s?(?<y2>${Y})`, dayPair),
	rule('before', /trước|nhất|không quá|hết|hạn cuối/, `(?:(?:hoàn thành |xong )?trước|chậm nhất(?: là| vào| trước| đến)*|muộn nhất(?: là| vào)*|không quá|đến hết|hạn cuối(?: là)?)\\s(?:ngày\\s?)?${day('1').replace('(?:ngày\\s?)?', '')}`, (g, year) => { const to = oneDay(g, year); return to === null ? null : { from: null, to, at: null } }),
	rule('months', /tháng\s?\d/, `(?:từ\\s)?tháng\\s?(?<m1>\\d{1,2})(?:\\s?(?:/|năm)\\s?(?<y1>${Y}))?${TO}(?:tháng\\s?)?(?<m2>\\d{1,2})(?:\\s?(?:/|năm|,\\snăm)\\s?(?<y2>${Y}))?`, months),
	rule('months', /tháng\s?\d/, `(?:trong\\s)?tháng\\s?(?<m1>\\d{1,2})(?:\\s?,\\s?(?:tháng\\s)?\\d{1,2}){0,4}\\s?(?:,|và)\\s?(?:tháng\\s)?(?<m2>\\d{1,2})(?:\\s?(?:/|năm)\\s?(?<y2>${Y}))?`, months),
	rule('before-month', /(?:trước|nhất|hết).{0,12}tháng/, `(?:(?:hoàn thành |xong )?trước|chậm nhất(?: là| vào| trước| trong)*|đến hết|hết)\\s${month('1')}`, (g, year) => { const one = months(g, year); return one === null ? null : { ...one, from: null } }),
	rule('from-day', /từ\sngày/, `(?:kể )?từ\\s(?=ngày)${day('1')}`, (g, year) => { const from = oneDay(g, year); return from === null ? null : { from, to: null, at: null } }),
	rule('day', /ngày\s?\d|\/\s?\d{4}/, `(?=ngày|\\d{1,2}\\s?/\\s?\\d{1,2}\\s?/\\s?\\d{4})${day('1')}`, (g, year) => { const at = oneDay(g, year); return at === null ? null : { from: null, to: null, at } }),
	rule('month', /tháng\s?\d/, `(?<!(?:mỗi|hằng|hàng|/)\\s?)(?:trong\\s|vào\\s)?${month('1')}(?!\\s(?:lần|buổi|kỳ|lượt|bài|đợt))`, months),
	rule('quarters', /quý\s/, `(?:từ\\s)?quý\\s${quarter('1')}(?:\\s?(?:/|năm)\\s?(?<y1>${Y}))?\\s?(?:đến|-|,|và)\\s?(?:hết\\s)?(?:quý\\s)?${quarter('2')}(?:\\s?(?:/|năm|,\\snăm)\\s?(?<y2>${Y}))?`, quarters),
	rule('quarter', /quý\s/, `(?:trong\\s|vào\\s)?quý\\s${quarter('1')}(?:\\s?(?:/|-|năm|,\\snăm)\\s?(?<y1>${Y}))?`, quarters),
	rule('half-year', /6 tháng/, `(?:trong\\s)?6 tháng (?<h>đầu|cuối) năm(?:\\s(?<y1>${Y}))?`, (g, year) => { const y = number(g['y1']) ?? year; return y === null ? null : g['h'] === 'đầu' ? { from: isoDay(y, 1, 1), to: isoDay(y, 6, 30), at: null } : { from: isoDay(y, 7, 1), to: isoDay(y, 12, 31), at: null } }),
	rule('period', /giai đoạn/, `giai đoạn\\s(?:từ\\s)?(?:năm\\s)?(?<y1>${Y})\\s?(?:-|đến)\\s?(?:năm\\s)?(?<y2>${Y})`, (g) => ({ from: isoDay(Number(g['y1']), 1, 1), to: isoDay(Number(g['y2']), 12, 31), at: null })),
	rule('year', /năm\s\d/, `(?:trong|cả|suốt)\\s(?:cả\\s)?năm\\s(?<y1>${Y})`, (g) => ({ from: isoDay(Number(g['y1']), 1, 1), to: isoDay(Number(g['y1']), 12, 31), at: null })),
	rule('recurring', /định kỳ|hằng|hàng|mỗi/, `(?:trước |vào )?(?:\\d{1,2}(?:h|giờ)\\d{0,2},? )?(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy) ${REPEATS}|định kỳ(?:\\s(?:${REPEATS}|\\d{1,2} tháng(?: một lần|/lần|, \\d{1,2} tháng)?(?:(?:,| và) (?:một |1 |0?1 )?năm)?|tháng|quý|năm))+|(?:(?:trước |lúc |vào |từ )?\\d{1,2}\\s?(?:h|giờ)\\s?\\d{0,2},?\\s)?${REPEATS}(?:\\s\\d{1,2} lần)?`, () => NONE),
	rule('relative', /\d\s(?:giờ|ngày|tuần|tháng)/, '(?:chậm nhất (?:là )?|trong vòng |trong thời hạn |sau )?\\d{1,3} (?:giờ|ngày|tuần|tháng)(?: làm việc)?,? (?:sau khi|kể từ (?:khi|ngày)|trước khi) [^,;.()]{3,60}', () => NONE),
]

/** Times that belong to the name of a programme or to a document cited, not to the work. */
function isName(low: string, found: FoundWindow): boolean {
	const before = low.slice(Math.max(0, found.start - 160), found.start)
	const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1)
	if (/[/-]\p{L}[\p{L}\d&-]*,?\s$/u.test(before) || /\d[/-]\p{L}[^;.]{0,40}$/u.test(before) && found.rule === 'day') return true
	if (found.rule === 'recurring' && /(?:ngân sách|dự toán|kinh phí)\s$/u.test(before)) return true
	if (found.rule === 'period') return /(?:chiến lược|chương trình|đề án|kế hoạch|nghị quyết|dự án|quyết định|quy hoạch|phong trào)/u.test(clause)
	return found.rule === 'day' && /(?:luật|nghị quyết|chỉ thị|kỷ niệm|thành lập|quốc tế|truyền thống|ngày hội)[^;.]{0,60}$/u.test(clause)
}

/** Every time a text says; a missing year is taken from the other end or from the plan. */
export function findWindows(low: string, year: number | null): FoundWindow[] {
	if (!/\d|hằng|hàng|mỗi|quý|định kỳ/u.test(low)) return []
	const found: FoundWindow[] = []
	for (const { name, needs, pattern, read } of RULES) {
		if (!needs.test(low)) continue
		for (const match of low.matchAll(pattern)) {
			const start = match.index
			const end = start + match[0].length
			if (found.some((other) => start < other.end && end > other.start)) continue
			const times = read(match.groups ?? {}, year)
			if (times !== null) found.push({ start, end, ...times, rule: name })
		}
	}
	const sorted = found.filter((window) => !isName(low, window)).sort((one, other) => one.start - other.start)
	// `trước ngày 01/6 và 01/12/2026`: both are ends.
	return sorted.map((window, at) => {
		const before = sorted[at - 1]
		const paired = before?.rule === 'before' && window.rule === 'day' && /^(?:\s\([^)]{0,20}\))?(?:\svà|,|\shoặc)\s$/u.test(low.slice(before.end, window.start))
		return paired ? { ...window, rule: 'before', to: window.at, at: null } : window
	})
}

/** A line is asked for its times by several readers: found once, then cut to the stretch asked for. */
const KNOWN = new WeakMap<Line, { readonly year: number | null; readonly windows: readonly FoundWindow[] }>()

/** The times that stand in `line[start, end)`; offsets are the line's. */
export function windowsWithin(line: Line, start: number, end: number, year: number | null): FoundWindow[] {
	let known = KNOWN.get(line)
	if (known === undefined || known.year !== year) {
		known = { year, windows: findWindows(line.low, year) }
		KNOWN.set(line, known)
	}
	return known.windows.filter((window) => window.start >= start && window.end <= end)
}

/** The windows of a stretch of a line as items. */
export function windowsOf(line: Line, start: number, end: number, year: number | null): TimeWindow[] {
	return windowsWithin(line, start, end, year).map((found) => ({
		...sourceOf(line, found.start, found.end, `window.${found.rule}`, /\d{4}/.test(line.low.slice(found.start, found.end)) || found.rule.startsWith('recurring') ? 'sure' : 'check'),
		text: line.text.slice(found.start, found.end), from: found.from, to: found.to, at: found.at,
	}))
}

/** The window a labelled value gives, even where no form is known: `Thường xuyên`. */
export function windowOfValue(line: Line, start: number, end: number, year: number | null): TimeWindow {
	const [first] = windowsOf(line, start, end, year)
	if (first !== undefined) return first
	const bare = /^(?:năm )?((?:19|20)\d{2})$/.exec(line.low.slice(start, end))
	const source = sourceOf(line, start, end, bare === null ? 'window.as-written' : 'window.year', bare === null ? 'check' : 'sure')
	const whole = bare === null ? { from: null, to: null } : { from: `${bare[1] ?? ''}-01-01`, to: `${bare[1] ?? ''}-12-31` }
	return { ...source, text: line.text.slice(start, end), ...whole, at: null }
}
