import { findDay, isoOf } from './days.ts'
import { BASE_TYPE_AT_START, WITHOUT_NUMBER } from './document-types.ts'
import { findBlankNumber, findNumber } from './document-numbers.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { LegalBasis, Source } from './plan-reading.ts'

const LEAD = /^(?:(?:các )?căn cứ(?: vào| theo)?|thực hiện|triển khai(?: thực hiện)?|tiếp tục (?:triển khai )?thực hiện|trên cơ sở|thi hành|theo(?! đề nghị)|để (?:triển khai )?thực hiện|tiếp theo|tổ chức thực hiện|và|các|sự chỉ đạo của|nội dung|tinh thần)\s/u
const ISSUER_END = /,|\s(?:về|v\/v|việc|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|công bố|ngày|phát động|giao|thành lập|bổ sung|quyết định|tại|thông báo|thông qua|đề nghị|tổ chức|khóa|nhiệm kỳ|chỉ đạo|kết luận|yêu cầu|bãi bỏ|phân công|phân cấp|kiện toàn|quy chế|cho phép|tổng kết|phân bổ|đã|do|điều chỉnh|bảo đảm|tăng cường|xây dựng|đẩy mạnh)[\s,]|[;(“"]|\s-\s(?=\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll})/u
const TITLE_LEAD = /^[\s,:;)]*(?:\(?(?:khóa|lần thứ)\s[\p{L}\d]+(?:,\snhiệm kỳ\s[\d\s-]+)?\)?,?\s)?(?:(?:v\/v|về việc|về|việc)\s)?/u
/** Who builds the plan: the sentence that ends a paragraph of bases. */
const OPENING = /\s(?:xây dựng|ban hành|đề ra|lập|triển khai|tổ chức|hướng dẫn)\s(?:và triển khai |và ban hành |triển khai )?(?:(?:bản )?(?:dự thảo )?kế hoạch|chương trình|phương án|thực hiện)|như sau|cụ thể:|với (?:các |những )?nội dung/u

interface Piece { readonly start: number; readonly end: number }

/** `ngày    /    /2026`, `ngày … tháng … năm 2026`: not yet given. */
const BLANK_DAY = /^(?:[\s.…_]*\/){2}\s?(?:(?:19|20)\d{2}|[.…_]{2,})?|^[\s.…_]*tháng[\s.…_\d]*năm\s?(?:(?:19|20)\d{2}|[.…_]+)/u

const LAW = /^(?:luật|bộ luật|pháp lệnh)(?![\p{L}])/u

/** Cuts a paragraph where a new base begins: after `;`, and after `,` or `và` before another law or numbered document. */
function pieces(line: Line, from: number): Piece[] {
	const out: { start: number; end: number }[] = [{ start: from, end: line.text.length }]
	for (const found of line.low.slice(from).matchAll(/;\s?|,\s|\svà\s/gu)) {
		const at = from + found.index
		const after = at + found[0].length
		const last = out.at(-1)
		if (last === undefined || !(found[0].startsWith(';') || beginsBase(line, last.start, at, after))) continue
		last.end = at
		out.push({ start: after, end: line.text.length })
	}
	return out
}

function beginsBase(line: Line, start: number, at: number, after: number): boolean {
	const type = BASE_TYPE_AT_START.exec(line.low.slice(after, after + 40))
	if (type === null) return false
	const current = line.text.slice(start, at)
	const head = typeAt(line, start, at)
	const ofLaw = head !== null && LAW.test(line.low.slice(head.from))
	const first = findNumber(current)
	// A second number inside a title is cited by it, and what follows may be cited too.
	if (first === null ? !ofLaw : findNumber(current, first.end) !== null) return false
	if (LAW.test(type[0])) return ofLaw && /^\s\p{Lu}/u.test(line.text.slice(after + type[0].length))
	return numberSoon(line.text.slice(after, after + 60), type[0].length)
}

function numberSoon(text: string, from: number): boolean {
	const number = findNumber(text, from)
	if (/^\s?số\s?:?\s?[.…_]{0,20}\s?\/\p{Lu}/u.test(text.slice(from))) return true
	return number !== null && /^\s?(?:số)?\s?:?\s?$/iu.test(text.slice(from, number.start))
}

const BUILDER = /^(?:ủy ban|ubnd|sở|phòng|ban|trường|đảng ủy|công an|hội|trung tâm|cục|chi cục|văn phòng|bộ|tỉnh|chi bộ|đoàn|tổ|nhà trường|liên đoàn|mặt trận|viện|bệnh viện|thành phố|hiệu trưởng|bộ phận|chủ tịch|nay|hội đồng|chi đoàn|trạm|công ty|ubmttq|kho bạc|bảo hiểm)(?![\p{L}])/u

/** Where the issuer's own clause begins, `, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau`; `end` when there is none. It is no part of a base's title. */
function openingStart(line: Line, start: number, end: number): number {
	for (const mark of line.low.slice(start, end).matchAll(/[,;.]\s/gu)) {
		const from = start + mark.index + mark[0].length
		if (!BUILDER.test(line.low.slice(from, from + 16))) continue
		const clause = line.low.slice(from, Math.min(end, from + 260))
		const built = OPENING.exec(clause)
		if (built !== null && !/[;]/.test(clause.slice(0, built.index)) && built.index < 130 && findNumber(line.text.slice(from, from + built.index)) === null) return start + mark.index
	}
	return end
}

function typeAt(line: Line, start: number, end: number): { readonly from: number; readonly to: number } | null {
	let from = start
	for (let turn = 0; turn < 3; turn++) {
		const rest = line.low.slice(from, end)
		const type = BASE_TYPE_AT_START.exec(rest)
		if (type !== null) return { from, to: from + type[0].length }
		const lead = /^[\s,;-]+/.exec(rest) ?? LEAD.exec(rest)
		if (lead === null) return null
		from += lead[0].length
	}
	const type = BASE_TYPE_AT_START.exec(line.low.slice(from, end))
	return type === null ? null : { from, to: from + type[0].length }
}

function basisOf(line: Line, piece: Piece, strict: boolean): LegalBasis | null {
	const type = typeAt(line, piece.start, piece.end)
	if (type === null) return null
	const end = bounds(line, type.from, openingStart(line, type.to, piece.end)).end
	const typeName = line.text.slice(type.from, type.to)
	const text = line.text.slice(0, end)
	const given = findNumber(text, type.to)
	const blank = given === null ? findBlankNumber(text.slice(type.to)) : null
	const near = given !== null && given.start - type.to < (WITHOUT_NUMBER.has(typeName.toLowerCase()) ? 120 : 25)
	let at = near ? given.end : type.to
	if (!near && blank !== null && blank.start < 3) at = type.to + blank.end
	const lawName = WITHOUT_NUMBER.has(line.low.slice(type.from, type.to))
	if (!near && !lawName && /nội dung|tinh thần|kết quả/u.test(line.low.slice(piece.start, type.from))) return null
	if (!near && blank === null && !lawName && strict && !/^\sđại hội\s|\s(?:của|số|ngày)\s/u.test(line.low.slice(type.to, end))) return null
	let date: string | null = null
	let issuer: string | null = null
	let name = ''
	if (lawName) {
		const stop = near ? given.start : /[,(]?\s?(?:số|ngày|(?<!đến |hết |cuối |từ )năm)\s\d|[;(]/u.exec(line.low.slice(type.to, end))?.index
		const nameEnd = stop === undefined ? end : near ? stop : type.to + stop
		name = bounds(line, type.to, nameEnd).text.replace(/\s(?:số|năm)\s?:?$/u, '')
		if (!near) at = nameEnd
	}
	for (let turn = 0; turn < 3; turn++) {
		const rest = line.low.slice(at, end)
		const day = /^[\s,(]*(?:ban hành |ký |được [\p{L} ]{0,40})?(?:ngày\s){1,2}/u.exec(rest)
		if (day !== null && date === null) {
			const left = BLANK_DAY.exec(rest.slice(day[0].length))
			if (left !== null) {
				at += day[0].length + left[0].length
				continue
			}
			const found = findDay(rest.slice(day[0].length))
			if (found === null || found.start > 1) break
			date = isoOf(found)
			at += day[0].length + found.end
			continue
		}
		const of = /^[\s,)]*của\s/u.exec(rest)
		if (of === null || issuer !== null) break
		const from = at + of[0].length
		const stop = ISSUER_END.exec(line.low.slice(from, end))
		const to = stop === null ? end : from + stop.index
		issuer = issuerText(line, from, to, end)
		at = from + issuer.length
	}
	const title = lawName ? name : titleText(line, at, end)
	const confidence = near || lawName ? 'sure' : 'check'
	return {
		...sourceOf(line, type.from, end, near ? 'basis.number' : lawName ? 'basis.law' : 'basis.no-number', confidence),
		type: typeName, number: near ? given.number : null, date, issuer, title: title === '' ? null : title,
	}
}

/** `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`, `Bộ Văn hóa, Thể thao và Du lịch`: a comma inside a name does not end it. */
function issuerText(line: Line, from: number, to: number, end: number): string {
	let stop = to
	for (let turn = 0; turn < 4 && line.text[stop] === ','; turn++) {
		if (!/^,\s(?:\p{Lu}|xã hội|thể thao)/u.test(line.text.slice(stop)) || BASE_TYPE_AT_START.test(line.low.slice(stop + 2))) break
		const next = ISSUER_END.exec(line.low.slice(stop + 1, end))
		stop = next === null ? end : stop + 1 + next.index
	}
	return line.text.slice(from, stop).trimEnd()
}

function titleText(line: Line, at: number, end: number): string {
	const lead = TITLE_LEAD.exec(line.low.slice(at, end))
	return bounds(line, at + (lead?.[0].length ?? 0), end).text
}

/** Every base a line names. `Xét đề nghị …` and the issuer's own sentence are none. */
export function readLegalBases(line: Line): LegalBasis[] {
	if (/^(?:xét|theo) đề nghị/u.test(line.low)) return []
	const marker = markerAt(line)
	const from = marker?.body ?? 0
	const first = line.low.slice(from)
	if (LEAD.exec(first) === null && BASE_TYPE_AT_START.exec(first) === null) return []
	const strict = !/^(?:các )?căn cứ/.test(first)
	return pieces(line, from).flatMap((piece) => basisOf(line, piece, strict) ?? [])
}

/** What a line of the preamble says besides its bases: who builds the plan, on whose proposal; null when nothing is left. */
export function openingOf(line: Line, bases: readonly LegalBasis[]): Source | null {
	if (bases.length === 0) return sourceOf(line, 0, line.text.length, 'preamble.opening', 'sure')
	const after = line.low.lastIndexOf(';') + 1
	const own = after > 0 && typeAt(line, after, line.text.length) === null
	const start = own ? after : openingStart(line, 0, line.text.length)
	const piece = bounds(line, start, line.text.length)
	return piece.text === '' || start >= line.text.length ? null : sourceOf(line, piece.start, piece.end, 'preamble.opening', 'sure')
}
