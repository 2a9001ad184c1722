import type { OfficialDocument } from '#documents/official-document.ts'
import { formatDate } from '#documents/decree-30.ts'
import type { BanDecisionFacts } from './ban-decision.document.ts'
import { formLabel } from './form-numbers.ts'
import { article, decisionOf, formLine, LAW_BASES, momentWords, nameWords, type OrderPaper } from './order-paper.ts'

/** The decision that lifts a ban, sent to those who got the ban. It does not say who asked for it. */
export function banCancellationDocument(paper: OrderPaper, ban: BanDecisionFacts & { readonly number: number | null; readonly day: string }, at: Date): OfficialDocument {
	const cancelled = `Quyết định số ${ban.number === null ? '……' : String(ban.number).padStart(2, '0')}/QĐ-UBND ${formatDate(ban.day)} của Chủ tịch ${paper.issuerName}`
	return decisionOf(paper, {
		subject: 'Về việc hủy bỏ quyết định cấm tiếp xúc',
		bases: [...LAW_BASES, `Căn cứ ${cancelled} về việc cấm tiếp xúc`],
		body: [
			article(1, `Hủy bỏ ${cancelled} về việc cấm ${nameWords(ban.perpetrator)} tiếp xúc với ${nameWords(ban.survivor)}, kể từ ${momentWords(at)}.`),
			article(2, 'Việc hủy bỏ không ảnh hưởng đến các biện pháp bảo vệ, hỗ trợ khác. Khi có căn cứ, quyết định cấm tiếp xúc có thể được ban hành lại.'),
			article(3, `Quyết định này có hiệu lực kể từ thời điểm ký. ${nameWords(ban.perpetrator, true)}, ${ban.policeChief} và ${ban.villageHead} chịu trách nhiệm thi hành Quyết định này.`),
			...formLine(formLabel('76/2023/NĐ-CP', '11'))
		],
		recipients: [nameWords(ban.perpetrator, true), nameWords(ban.survivor, true), ban.policeChief, ban.villageHead]
	})
}
