import { beginsDuty } from './programme-duties.ts'

/** Most letters of a title; the whole sentence stays in the document beside it. */
const MOST = 100

const BEGINNINGS = /^(?:tiếp tục|kịp thời|quan tâm|thường xuyên|tích cực|chủ động|khẩn trương|nghiêm túc|có trách nhiệm|đồng thời|chủ trì,?)\s+/iu
const BY_DUTY = /^(?:căn cứ|theo) chức năng, nhiệm vụ(?: được giao)?,?\s+/iu
const DAYS = /,?\s*(?:\(?(?:hoàn thành )?(?:xong )?(?:trước|chậm nhất|từ|trong|đến hết|vào)\s(?:ngày|tháng|quý)[^;.)]*?\d{4}\)?)/giu
const REMARKS = /\s*\((?:có|kèm|nhiệm vụ|từ ngày|theo|xem)[^)]*\)/giu
const FIRST_SENTENCE = /[;]\s|\.\s+(?=\p{Lu})/u
const CUTS = /,\s|\s(?:nhằm|để|khi|sau khi|đã|(?<!cấp )trên(?! cơ sở)|theo|của|tại|trong|đặc biệt|gắn với|phù hợp|đáp ứng|từ)\s/gu
const LOOSE_END = /[\s,;:.]+(?:và|hoặc|các|cho|với|về|của)?$/u

/** The short name of a task from the sentence that gives it: what is to be done, without when, with whom and what for.
 *  @param partners as the sentence writes them, to be left out after "phối hợp với" */
export function taskTitle(text: string, partners: readonly string[] = []): string {
	const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
	let title = withoutPartners(whole.replace(BY_DUTY, ''), partners).replace(REMARKS, '').replace(DAYS, '')
	title = verbFirst(title)
	const sentence = title.slice(12).search(FIRST_SENTENCE)
	if (sentence >= 0) title = title.slice(0, sentence + 12)
	if (title.length > MOST) title = shortened(title)
	title = title.replace(LOOSE_END, '').trim() || whole.slice(0, MOST)
	return title.charAt(0).toUpperCase() + title.slice(1)
}

/** Without words before the verb: "Kịp thời kiện toàn" is "Kiện toàn". */
function verbFirst(title: string): string {
	const rest = title.replace(BEGINNINGS, '')
	return rest !== title && beginsDuty(rest) ? rest : title
}

function shortened(title: string): string {
	const places = [...title.matchAll(CUTS)].map((found) => found.index).filter((place) => place >= 30 && place <= MOST && !insideQuotes(title, place))
	return places.length > 0 ? title.slice(0, places.at(-1)) : `${title.slice(0, MOST - 1).replace(/\s\S*$/u, '')}…`
}

function insideQuotes(title: string, place: number): boolean {
	const before = title.slice(0, place)
	return (before.match(/[“(]/gu)?.length ?? 0) > (before.match(/["”)]/gu)?.length ?? 0)
}

function withoutPartners(text: string, partners: readonly string[]): string {
	if (!/^(?:chủ trì,?(?: và)?\s*)?(?:chủ động,?\s*)?phối hợp/iu.test(text)) return text
	const ends = partners.map((partner) => [text.indexOf(partner.normalize('NFC')), partner.normalize('NFC').length] as const)
	const end = Math.max(-1, ...ends.map(([at, length]) => (at < 0 || at > 160 ? -1 : at + length)))
	const rest = end < 0 ? '' : text.slice(end).replace(/^[\s,;]+(?:để\s|trong (?:việc\s)?)?/u, '')
	return beginsDuty(rest) ? rest : text
}
