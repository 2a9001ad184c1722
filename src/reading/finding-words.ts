import { joined, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { Finding, FindingCode } from './plan-reading.ts'

const at = (code: FindingCode, line: Line, start: number, end: number, text: string): Finding =>
	({ code, text, span: sourceOf(line, start, end, '', 'sure').span })

const around = (line: Line, start: number, end: number): string => line.text.slice(Math.max(0, start - 25), Math.min(line.text.length, end + 25)).trim()

const opens = (line: Line): boolean => /[“„«][^”»]*$/u.test(line.text)
const closes = (line: Line): boolean => /^[^“„«"]*[”»]/u.test(line.text)

/** Lines as quotes see them: a quote may open in one line and close in the next, in a title or a folded text. */
export function quotesOver(lines: readonly Line[]): Line[] {
	const out: Line[] = []
	for (let at = 0; at < lines.length; at++) {
		let line = lines[at]
		if (line === undefined) break
		for (let reach = 1; reach <= 3 && opens(line); reach++) {
			const run = lines.slice(at + 1, at + 1 + reach)
			const last = run.at(-1)
			if (last === undefined || markerAt(last) !== null || /[.;]$/.test(lines[at + reach - 1]?.text ?? '')) break
			if (!closes(last)) continue
			line = run.reduce(joined, line)
			at += reach
			reach = 0
		}
		out.push(line)
	}
	return out
}

/** A quote opened and not closed, or closed by a sign of another kind. Straight quotes pair with themselves. */
export function quoteFindings(line: Line): Finding[] {
	let open: { sign: string; index: number } | null = null
	for (const quote of line.text.matchAll(/["“”„«»]/gu)) {
		const sign = quote[0]
		if (sign === '"' && /\d$/.test(line.text.slice(0, quote.index)) && open === null) continue
		if (open === null) {
			if (sign === '”' || sign === '»') return [at('unpaired-quotes', line, quote.index, quote.index + 1, `Dấu đóng ngoặc kép không có dấu mở: “…${around(line, quote.index, quote.index + 1)}…”.`)]
			open = { sign, index: quote.index }
			continue
		}
		const fits = (open.sign === '"' && sign === '"') || ((open.sign === '“' || open.sign === '„') && sign === '”') || (open.sign === '«' && sign === '»')
		if (!fits && !(open.sign === '“' && sign === '“')) return [at('unpaired-quotes', line, open.index, quote.index + 1, `Dấu ngoặc kép mở và đóng khác kiểu nhau: ${line.text.slice(open.index, quote.index + 1)}.`)]
		if (!fits) return [at('unpaired-quotes', line, open.index, quote.index + 1, `Dấu ngoặc kép mở hai lần mà chưa đóng: ${line.text.slice(open.index, quote.index + 1)}`)]
		open = null
	}
	return open === null ? [] : [at('unpaired-quotes', line, open.index, line.text.length, `Dấu ngoặc kép mở mà không đóng: ${line.text.slice(open.index, open.index + 60)}`)]
}

const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|ths|ts|pgs|gs|bs|cn|ks|nxb|vd|st|p|q|h|x|đ|tr|ng|v|tm|kt|tl|tuq|ubnd|hđnd|stt|no|dr|mr|ms|www|vv|v\.v|đ\/c|đc|kg|km|kp|bp)$/u

/** A full stop inside a phrase, as in "phòng. ngừa": two small-letter words around it. */
export function strayStopFindings(line: Line): Finding[] {
	const findings: Finding[] = []
	for (const stop of line.text.matchAll(/(?<=\p{Ll})\.\s?(?=\p{Ll})/gu)) {
		const before = line.low.slice(0, stop.index)
		const word = /[\p{L}\d./@-]*$/u.exec(before)?.[0] ?? ''
		const after = /^[\p{L}\d./@-]*/u.exec(line.low.slice(stop.index + stop[0].length))?.[0] ?? ''
		const spaced = stop[0].length === 2
		// Without a space it may be an address (quangngai.gov.vn) or `v.v`.
		if (ABBREVIATION.test(before) || /[.@/]/.test(word) || /[.@/]/.test(after.replace(/[.]$/, '')) || word.length < 2) continue
		if (!spaced && /^(?:vn|com|net|org|gov|edu|doc|docx|pdf|xls|xlsx|html?)$/u.test(after.replace(/[.]$/, ''))) continue
		findings.push(at('stray-full-stop', line, stop.index - word.length, stop.index + stop[0].length + after.length, `Dấu chấm lạc giữa câu: “${line.text.slice(stop.index - word.length, stop.index + stop[0].length + after.length)}”.`))
	}
	return findings
}

/** Words Vietnamese doubles on purpose (từ láy, nhấn mạnh). */
const REDUPLICATED = new Set('dần luôn ngày đêm mãi thường xanh đỏ trắng vàng tím hồng nho nhỏ đều nhanh chậm từ khe hay nhiều ít xa gần cao thấp sâu rộng dài ngắn to lớn bé người nhà ngành nơi chốn lớp đời năm tháng giờ phút đôi hằng hàng rất thật càng vừa song sáng chiều tối trưa hao khăng đăm chằm phăng hầm rành lăm vẻ rì rào ào ầm sừng oang xa đùng ơi ai đâu gì nào chuyên khư thao bừng xôn chang mang mênh bon tơ tưng phơi điều ba bốn năm đi cười nói việc thôn bản xóm tích tí chút li một hai chung riêng khác nguyên trùng'.split(' '))

/** "công tác công tác": one to four words said twice. Reduplication (dần dần, ngày ngày) is no slip. */
export function doubledWordFindings(line: Line): Finding[] {
	const words = [...line.low.matchAll(/[\p{L}]+/gu)].map((word) => ({ text: word[0], start: word.index, end: word.index + word[0].length }))
	const findings: Finding[] = []
	for (let i = 0; i < words.length; i++) {
		for (const length of [4, 3, 2, 1]) {
			if (words[i]?.text !== words[i + length]?.text) continue
			const first = words.slice(i, i + length)
			const second = words.slice(i + length, i + 2 * length)
			const start = first[0]?.start
			const end = second.at(-1)?.end
			if (second.length < length || start === undefined || end === undefined) continue
			if (!first.every((word, k) => word.text === second[k]?.text)) continue
			if (!/^[\p{L} ]+$/u.test(line.text.slice(start, end))) continue
			if (length === 1 && ((first[0]?.text.length ?? 0) < 2 || REDUPLICATED.has(first[0]?.text ?? '') || /^[ivxl]+$/.test(first[0]?.text ?? ''))) continue
			if (length === 1 && /^\p{Lu}/u.test(line.text.slice(second[0]?.start ?? 0)) && line.text !== line.text.toUpperCase()) continue
			if (length === 2 && first[0]?.text === first[1]?.text) continue
			if (length === 1 && words[i - 1]?.text === first[0]?.text) continue
			findings.push(at('doubled-words', line, start, end, `Từ lặp lại hai lần liền nhau: “${line.text.slice(start, end)}”.`))
			i += length * 2 - 1
			break
		}
	}
	return findings
}
