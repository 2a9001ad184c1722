import { sourceOf, type Line } from './line.ts'
import type { Finding, PlanReading } from './plan-reading.ts'
import type { Span } from './block.ts'

type Read = Omit<PlanReading, 'findings' | 'unread'>

const ANNOUNCED = /\(?(?:có|theo|xem|tại|kèm theo|đính kèm|chi tiết(?: theo| tại)?)\s(?:các\s)?(?:phụ lục|biểu mẫu|biểu|phụ biểu)(?:\s(?:số\s)?[\divx]{1,4})?[^);.]{0,40}?(?:kèm theo|đính kèm)\)?|\((?:có\s)?(?:phụ lục|biểu)(?:\s[^)]{0,40})?\)|(?:theo|tại)\sphụ lục(?:\s(?:số\s)?[\divx]{1,4})?(?=\s(?:ban hành\s)?kèm theo|[).;,])/u

/** What the document leaves open: its number, its date, an annex it announces, its signature. */
export function blankFindings(read: Read, body: readonly Line[], whole: Span | null): Finding[] {
	const findings: Finding[] = []
	const number = read.fields['number']
	if (read.numberBlank && number !== undefined) findings.push({ code: 'number-blank', text: `Số văn bản còn để trống (ký hiệu ${read.symbol ?? ''}).`, span: number.span })
	const date = read.fields['date']
	if (read.date === null && date !== undefined) findings.push({ code: 'date-blank', text: 'Ngày, tháng ban hành còn để trống hoặc không phải là một ngày có thật.', span: date.span })
	if (read.annexes.length === 0) {
		for (const line of body) {
			const found = ANNOUNCED.exec(line.low)
			if (found === null || /(?:nghị định|thông tư|quyết định|quy định|nghị quyết|công văn)[^.;]{0,80}$/u.test(line.low.slice(0, found.index))) continue
			findings.push({ code: 'annex-absent', text: 'Văn bản nói có phụ lục kèm theo nhưng không có phụ lục nào.', span: sourceOf(line, found.index, found.index + found[0].length, '', 'sure').span })
			break
		}
	}
	const place = read.recipients.at(-1)?.span ?? body.at(-1)?.block
	const span = place === undefined ? whole : 'id' in place ? whole : place
	if ((read.signer === null || (read.signer.name === null && read.signer.authority === null && read.signer.positions.length === 0)) && span !== null) {
		findings.push({ code: 'no-signature', text: 'Không thấy phần chữ ký: thẩm quyền, chức vụ và họ tên người ký.', span })
	}
	return findings
}
