import type { OfficialDocument } from '#documents/official-document.ts'
import { formatDate } from '#documents/decree-30.ts'
import { dayOf } from '#kernel/day.ts'
import { momentWords, paragraph, type OrderPaper } from './order-paper.ts'

export interface BanRefusalFacts {
	/** Who asked: 'Bà Lê Thị Thử', or the name of a body. */
	readonly requester: string
	/** UBND-VHXH */
	readonly symbol: string
	readonly askedAt: Date
	/** What was asked for: the ban, or its end. */
	readonly of: 'ban' | 'cancellation'
	readonly reasons: string
}

const ASKED = { ban: 'ra quyết định cấm tiếp xúc', cancellation: 'hủy bỏ quyết định cấm tiếp xúc' } as const

/** The written refusal with its reasons (Luật 13/2022/QH15, Điều 25; Nghị định 76/2023/NĐ-CP, Điều 18–20). What stands
 *  outside, the V/v line, does not say what it is about. */
export function banRefusalDocument(paper: OrderPaper, facts: BanRefusalFacts): OfficialDocument {
	const chair = `Chủ tịch ${paper.issuerName}`
	return {
		kind: 'letter', superior: null, issuer: paper.issuer, issuerName: paper.issuerName, number: paper.number, symbol: facts.symbol,
		place: paper.place, date: paper.day, subject: `trả lời đề nghị ${formatDate(dayOf(facts.askedAt))}`, addressees: [facts.requester], bases: [],
		body: [
			paragraph(`${chair} nhận được đề nghị ${ASKED[facts.of]} lúc ${momentWords(facts.askedAt)}. Sau khi xem xét, ${chair} không ${ASKED[facts.of]}.`),
			{ type: 'paragraph', inline: [{ type: 'text', text: 'Lý do: ' }, { type: 'prose', field: 'reasons', text: facts.reasons }] },
			paragraph('Việc trả lời này không ảnh hưởng đến các biện pháp bảo vệ, hỗ trợ khác. Khi thấy cần, có thể đề nghị lại bất kỳ lúc nào, bằng lời nói hoặc hình thức khác. Khi có nguy hiểm, báo ngay cho Công an.')
		],
		recipients: ['Như trên'], keptBy: paper.keptBy, signatures: [{ authority: paper.signerAuthority, name: paper.signerName }],
		annexes: [], draft: paper.number === null
	}
}
