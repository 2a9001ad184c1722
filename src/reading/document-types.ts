/** The document types of Nghị định 30/2020/NĐ-CP (Điều 7) that stand as a heading, longest first where one begins another. */
const HEADING_TYPES: readonly string[] = [
	'kế hoạch liên tịch', 'chương trình hành động', 'kế hoạch', 'quyết định', 'nghị quyết', 'chỉ thị', 'quy chế', 'quy định',
	'thông cáo', 'thông báo', 'hướng dẫn', 'chương trình', 'phương án', 'đề án', 'dự án', 'báo cáo', 'tờ trình',
	'kết luận', 'kịch bản', 'thể lệ', 'điều lệ',
]

/** Types a document names as its base, longest first. Written in the spelling of `Line.low`. */
const BASE_TYPES: readonly string[] = [
	'văn bản hợp nhất', 'thông tư liên tịch', 'nghị quyết liên tịch', 'chương trình hành động', 'kế hoạch liên tịch',
	'chương trình phối hợp', 'quy chế phối hợp', 'chương trình công tác', 'hướng dẫn liên ngành', 'hướng dẫn liên tịch',
	'thông báo kết luận', 'hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'nghị quyết', 'nghị định', 'thông tư', 'quyết định', 'chỉ thị',
	'công văn', 'công điện', 'kế hoạch', 'chương trình', 'hướng dẫn', 'thông báo', 'kết luận', 'quy chế', 'quy định', 'quy trình',
	'văn bản', 'tờ trình', 'báo cáo', 'đề án', 'chiến lược', 'điều lệ', 'thông tri', 'công ước', 'lệnh', 'phương án', 'dự án', 'thư',
]

const alternatives = (words: readonly string[]): string => words.join('|')

/** A base type at the start of a text in `low` spelling. */
export const BASE_TYPE_AT_START = new RegExp(`^(?:${alternatives(BASE_TYPES)})(?![\\p{L}\\d])`, 'u')

/** A heading type at the start of a text in `low` spelling. */
export const HEADING_TYPE_AT_START = new RegExp(`^(?:${alternatives(HEADING_TYPES)})(?![\\p{L}\\d])`, 'u')

/** Types cited by name: Nghị định 30/2020 asks for no number of a law or an ordinance. */
export const WITHOUT_NUMBER: ReadonlySet<string> = new Set(['hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'công ước', 'điều lệ', 'chiến lược'])
