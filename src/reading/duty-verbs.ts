import { firstDutyVerb, looksLikeAgency, splitAgencies } from './agencies.ts'
import { lowered } from './line.ts'

const VERBS = /(?<![\p{L}])(?:chủ trì|phối hợp|tham mưu|hướng dẫn|kiểm tra|giám sát|đôn đốc|tổng hợp|báo cáo(?! viên)|bố trí|theo dõi|thẩm định|đề xuất|tuyên truyền|lồng ghép|xử lý|chỉ đạo)(?![\p{L}])/gu
/** Before these words the verb is a noun: công tác kiểm tra, việc thực hiện, Ban Chỉ đạo. */
const NOUN_BEFORE = /(?:công tác|việc|sự|các lớp|quy chế|ban|tổ|đoàn|hoạt động|các|bản|nội dung|hình thức|kế hoạch|chương trình|quyết định|kết quả|cuộc|đợt|nhiệm vụ|chế độ|mẫu)\s$/u
/** A noun's list goes on: các đoàn kiểm tra, giám sát. */
const LISTED = /^(?:,\s|\svà\s|\s-\s)$/u

/** Duty verbs in the order they stand, each once. `low` is a text in `Line.low` spelling. */
export function dutyVerbs(low: string): string[] {
	const verbs: string[] = []
	let nounEnd = -1
	for (const found of low.matchAll(VERBS)) {
		if ((NOUN_BEFORE.test(low.slice(0, found.index)) && found.index > 0) || (nounEnd >= 0 && LISTED.test(low.slice(nounEnd, found.index)))) {
			nounEnd = found.index + found[0].length
			continue
		}
		nounEnd = -1
		if (!verbs.includes(found[0])) verbs.push(found[0])
	}
	return verbs
}

const WITH = /phối hợp(?: chặt chẽ| thường xuyên| tốt| đồng bộ)?(?:,? (?:với|cùng)(?: với)?)?\s/gu
const ENDS = /[;.:]|\s(?:trong|để|nhằm|theo|khi|tại|về|thông qua|trước|tiến hành|đồng thời|kịp thời|thông tin|chuyển|thống kê|cùng thực hiện|đưa|lên)\s|,\s(?=chủ trì|tham mưu|tổ chức|hướng dẫn|triển khai)/u

/** Who a duty is done with: the agencies after "phối hợp với", up to the next verb. */
export function partnersOf(text: string): string[] {
	const low = lowered(text)
	const partners: string[] = []
	for (const found of low.matchAll(WITH)) {
		const from = found.index + found[0].length
		if (!looksLikeAgency(low.slice(from))) continue
		// A name's word has a capital: Trung tâm Chuyển đổi số goes on.
		const stop = ENDS.exec(text.slice(from))?.index
		const verb = firstDutyVerb(text, from)
		const end = Math.min(stop === undefined ? text.length : from + stop, verb < 0 ? text.length : verb)
		const name = text.slice(from, end).replace(/[\s,;:]+$/u, '').replace(/\s(?:để|và)$/u, '')
		if (name === '') continue
		for (const partner of splitAgencies(name, lowered(name))) {
			if (!partners.includes(partner)) partners.push(partner)
		}
	}
	return partners
}
