import type { Span } from '../reading/block.ts'

/** Words a duty of its own begins with; "báo cáo" and "gửi" close a duty and are not one. */
const VERBS = /^(?:chủ trì|phối hợp|tổ chức|xây dựng|rà soát|kiểm tra|giám sát|tham mưu|hướng dẫn|tuyên truyền|đẩy mạnh|tăng cường|lồng ghép|khuyến khích|theo dõi|tổng hợp|đề xuất|xử lý|bố trí|ban hành|triển khai|thực hiện|duy trì|nhân rộng|treo|phát động|đào tạo|tập huấn|mở|chỉ đạo|đôn đốc|vận động|hỗ trợ|kiện toàn|thành lập|in|phát|giới thiệu|cung cấp|lập|sơ kết|tổng kết|quan tâm|tiếp tục|kịp thời)(?![\p{L}])/iu

/** True where a text begins with the verb of a duty. */
export function beginsDuty(text: string): boolean {
	return VERBS.test(text.normalize('NFC'))
}

/** The duties a span gives, each with its place in the raw text: a sentence, or what follows a semicolon and begins with a verb. */
export function dutiesIn(span: Span): Span[] {
	const starts = [0]
	for (const found of span.text.matchAll(/[.;]\s+/gu)) {
		const next = found.index + found[0].length
		const rest = span.text.slice(next).normalize('NFC')
		const sentence = found[0].startsWith('.') && /^\p{Lu}/u.test(rest) && !/(?:^|\s)\p{Lu}[\p{L}]{0,2}$/u.test(span.text.slice(0, found.index))
		if (sentence ? rest.length > 12 : found[0].startsWith(';') && beginsDuty(rest)) starts.push(next)
	}
	return starts.map((start, index) => {
		const end = tidyEnd(span.text, start, starts[index + 1] ?? span.text.length)
		return { block: span.block, start: span.start + start, end: span.start + end, text: span.text.slice(start, end) }
	}).filter((one) => one.text !== '')
}

function tidyEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).replace(/[\s.;,]+$/u, '').length
}
