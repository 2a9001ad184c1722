import type { OfficialDocument } from '#documents/official-document.ts'
import { formatDate } from '#documents/decree-30.ts'
import { formLabel } from './form-numbers.ts'
import { article, CHILD_BASES, decisionOf, formLine, momentWords, nameWords, sentenceStart, type Named, type OrderPaper } from './order-paper.ts'

export interface SeparationFacts {
	readonly child: { readonly name: string; readonly bornOn: string | null }
	/** Those the child is kept away from. */
	readonly from: readonly Named[]
	readonly begins: Date
	readonly ends: Date
	readonly renews: boolean
	readonly childWorker: string
	readonly policeChief: string
}

/** Decision to separate a child for a time (Nghị định 56/2017/NĐ-CP). Where the child is stands in the sealed file only
 *  (Điều 24): there is no field for it here. */
export function separationDecisionDocument(paper: OrderPaper, facts: SeparationFacts): OfficialDocument {
	const born = facts.child.bornOn === null ? '' : `, sinh ${formatDate(facts.child.bornOn)},`
	const from = facts.from.map((one) => nameWords(one)).join(', ')
	return decisionOf(paper, {
		subject: facts.renews ? 'Về việc gia hạn tạm thời cách ly trẻ em' : 'Về việc tạm thời cách ly trẻ em',
		bases: [...CHILD_BASES, `Theo đề nghị của ${facts.childWorker}`],
		body: [
			article(1, `${facts.renews ? 'Gia hạn tạm thời cách ly' : 'Tạm thời cách ly'} trẻ em ${facts.child.name}${born} khỏi ${from}, từ ${momentWords(facts.begins)} đến ${momentWords(facts.ends)}. Tổng thời gian tạm thời cách ly, kể cả gia hạn, không quá 15 ngày.`),
			article(2, 'Nơi chăm sóc trẻ em trong thời gian tạm thời cách ly được giữ bí mật theo quy định tại Điều 24 Nghị định số 56/2017/NĐ-CP và chỉ ghi trong hồ sơ vụ việc.'),
			article(3, `${sentenceStart(facts.childWorker)} theo dõi, đánh giá tình trạng của trẻ em và báo cáo Chủ tịch ${paper.issuerName} trước khi hết thời hạn nêu tại Điều 1.`),
			article(4, `Quyết định này có hiệu lực kể từ thời điểm ký. ${sentenceStart(facts.childWorker)}, ${facts.policeChief} và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`),
			...formLine(formLabel('56/2017/NĐ-CP', '07'))
		],
		recipients: ['Như Điều 4']
	})
}
