import { firstDutyVerb, looksLikeAgency } from './agencies.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import type { Node } from './outline.ts'
import type { Assignment, ReportingDuty } from './plan-reading.ts'
import { windowsWithin } from './time-windows.ts'

const CLOSING = /^(?:căn cứ (?:nội dung|kế hoạch|vào nội dung|vào kế hoạch|các nội dung)|trên đây là|trong quá trình|quá trình (?:tổ chức|triển khai|thực hiện)|nhận được kế hoạch|kế hoạch này|trên cơ sở (?:nội dung )?kế hoạch|yêu cầu các|đề nghị các|đề nghị thủ trưởng|yêu cầu thủ trưởng|(?:các )?(?:nội dung,? )?nhiệm vụ (?:cụ thể|chi tiết)?[^;.]{0,60}(?:theo|tại) phụ lục|\(?(?:có|chi tiết)[^;.]{0,60}phụ lục|[^;.:]{0,40}(?:cụ thể|chi tiết|kèm)[^;.:]{0,20}(?:theo|tại|trong) (?:các )?phụ lục|trong triển khai|nếu có (?:khó khăn|vướng mắc))/u

/** A paragraph that closes the document and speaks to everyone: it belongs to no agency above it. */
export function isClosing(node: Node): boolean {
	return node.marker === null && node.line !== null && CLOSING.test(node.line.low)
}

const REPORT = /(?:báo cáo(?! viên)|(?:gửi|nộp|phản ánh)(?: kịp thời)? (?:về|đến|cho))/gu
const TO = /(?<!\p{L})(?:báo cáo|về|gửi|cho|đến|lên|với)\s/gu
const TO_END = /[;.]|,(?! ban,|\s(?:thể thao|hạ tầng|ngành|ban |\p{Lu}))|\s(?:để|theo|trước|xem xét|tổng hợp|định kỳ|khi|kết quả|và (?!hạ tầng|đào tạo|du lịch|môi trường|xã hội|các|công nghệ|đô thị|truyền thông)|hằng|hàng|chậm nhất|vào|đúng|về|biết|chỉ đạo|tình hình|cho ý kiến|giải quyết|điều chỉnh|trong|từ|bằng|những|các nội dung)(?![\p{L}])/u
/** What may stand right before a subject inside a sentence: a time. */
const AFTER_TIME = /(?:(?:hằng|hàng|mỗi) (?:tháng|quý|năm|tuần|ngày)|tháng \d{1,2}|\d{4}|\d{1,2}\/\d{1,2}|định kỳ),?\s/gu
const SUBJECT_LEAD = /(?:^|[,;.:]\s)(?:kịp thời\s|trân trọng\s)?(?:yêu cầu|đề nghị|giao)?\s?/gu

const REPORTS = /(?<!\p{L})báo cáo(?! viên)[^;]*(?:\d|hằng|hàng|định kỳ|ngay)|(?:hằng|hàng|định kỳ)[^;]*báo cáo/u

interface Sentence { readonly start: number; readonly end: number }

/** Sentences end at a full stop before a capital, clauses of reports at a semicolon; `TP.` and the like do not matter here. */
function sentences(line: Line, from: number): Sentence[] {
	const out: Sentence[] = []
	let start = from
	for (const stop of line.text.matchAll(/[.]\s(?=\p{Lu})|;\s/gu)) {
		if (stop.index < start) continue
		if (stop[0].startsWith(';') && !(REPORTS.test(line.low.slice(start, stop.index)) && REPORTS.test(/^[^;]*/u.exec(line.low.slice(stop.index + 1))?.[0] ?? ''))) continue
		out.push({ start, end: stop.index })
		start = stop.index + stop[0].length
	}
	out.push({ start, end: line.text.length })
	return out
}

function agencyAfter(line: Line, from: number, end: number): { start: number; end: number; text: string } | null {
	for (const lead of line.low.slice(from, end).matchAll(TO)) {
		const at = from + lead.index + lead[0].length
		if (!looksLikeAgency(line.low.slice(at, end)) || /^(?:các nội dung|đơn vị mình)/u.test(line.low.slice(at))) continue
		const paren = /^[^;.,(]{2,120}?\((?:qua|thông qua)[^)]{2,120}\)/iu.exec(line.text.slice(at, end))
		const stop = TO_END.exec(line.text.slice(at, end))?.index ?? end - at
		const to = paren !== null && !TO_END.test(paren[0].slice(0, paren[0].indexOf('('))) ? at + paren[0].length : at + stop
		return bounds(line, at, to)
	}
	return null
}

function subjectOf(line: Line, start: number, report: number): string | null {
	for (const lead of line.low.slice(start, report).matchAll(SUBJECT_LEAD)) {
		const at = start + lead.index + lead[0].length
		if (!looksLikeAgency(line.low.slice(at, report))) continue
		const verb = firstDutyVerb(line.text, at)
		const end = Math.min(verb < 0 ? report : verb, report)
		const subject = bounds(line, at, end).text.replace(/\s(?:định kỳ|hằng năm|hàng năm|tổng hợp|gửi|nếu có.*)$/u, '')
		if (subject !== '' && subject.length < 200) return subject
	}
	return null
}

/** `Báo cáo tháng: trước ngày 25 hằng tháng các thôn gửi về UBND xã`: who sends stands between the time and the sending. */
function senderOf(line: Line, start: number, end: number): string | null {
	for (const sent of line.low.slice(start, end).matchAll(/\s(?:gửi|nộp|báo cáo)(?! cáo)(?=\s)/gu)) {
		const stop = start + sent.index
		const time = [...line.low.slice(start, stop).matchAll(AFTER_TIME)].at(-1)
		if (time === undefined) continue
		const at = start + time.index + time[0].length
		const subject = bounds(line, at, stop).text
		if (looksLikeAgency(line.low.slice(at, stop)) && subject.length < 120 && firstDutyVerb(line.text.slice(0, stop), at) < 0) return subject
	}
	return null
}

function deadlineOf(line: Line, start: number, end: number, year: number | null): string | null {
	const found = windowsWithin(line, start, end, year).filter((window) => window.rule !== 'period')
	const first = found[0]
	const last = found.at(-1)
	if (first === undefined || last === undefined) return null
	// `định kỳ năm tổng hợp, báo cáo Sở trước ngày 10/12`: the days are the deadline, not the words between.
	const cut = found.findLastIndex((window, at) => at > 0 && /(?:báo cáo|gửi|nộp|tổng hợp)\s/u.test(line.low.slice(found[at - 1]?.end ?? 0, window.start)))
	if (cut > 0 && found.slice(cut).some((window) => window.to !== null || window.at !== null)) return deadlineOf(line, found[cut]?.start ?? start, end, year)
	const gap = found.length > 1 && last.end - first.start > 120
	// `06 tháng (trước 15/6), năm (trước 15/12)`: what recurs stands before its bracket.
	const lead = /(?:(?:\d{1,2} tháng|quý|năm|tháng|tuần)(?: đầu năm| cuối năm)?\s\(|\d{1,2} tháng(?: đầu năm)?\s)$/u.exec(line.low.slice(start, first.start))
	const from = lead === null ? first.start : start + lead.index
	const text = line.text.slice(from, gap ? first.end : last.end)
	return text.split('(').length > text.split(')').length && line.text[from + text.length] === ')' ? `${text})` : text
}

/** Duties to report in one paragraph: who, to whom, by when. A sentence without a receiver or a time is no duty unless `loose`. */
export function reportingDutiesOf(line: Line, from: number, who: Assignment | null, year: number | null, loose = false): ReportingDuty[] {
	if (!/báo cáo|(?:gửi|nộp) về/u.test(line.low)) return []
	const duties: ReportingDuty[] = []
	let spokenTo: string | null = null
	for (const { start, end } of sentences(line, from)) {
		const before: string | null = spokenTo
		spokenTo = subjectOf(line, start, end) ?? before
		const low = line.low.slice(start, end)
		const report = [...low.matchAll(REPORT)].find((found) => !/(?:chế độ|mẫu|nội dung|đề cương|thời hạn|số liệu)\s$/u.test(low.slice(0, found.index)))
		if (report === undefined) continue
		const at = start + report.index
		const to = agencyAfter(line, Math.max(start, at - 1), end)
		const clause = line.low.lastIndexOf(';', at) + 1
		const deadline = (clause > start ? deadlineOf(line, clause, end, year) : null) ?? deadlineOf(line, start, end, year)
		if (to === null && !(deadline !== null && /báo cáo/u.test(low)) && !loose) continue
		if (to === null && !loose && who === null && subjectOf(line, start, at) === null) continue
		const piece = bounds(line, start, end)
		duties.push({
			...sourceOf(line, piece.start, piece.end, who === null ? 'reporting.paragraph' : 'reporting.task', to === null ? 'guess' : 'check'),
			who: who?.agency ?? subjectOf(line, start, at) ?? senderOf(line, start, end) ?? before, to: to?.text ?? null, deadline, text: piece.text,
		})
	}
	return duties
}
