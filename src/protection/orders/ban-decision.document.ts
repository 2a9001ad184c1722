import type { OfficialDocument } from '#documents/official-document.ts'
import { formLabel } from './form-numbers.ts'
import { article, decisionOf, formLine, LAW_BASES, momentWords, nameWords, point, type Named, type OrderPaper } from './order-paper.ts'

export interface BanDecisionFacts {
	readonly perpetrator: Named & { readonly bornYear: number | null; readonly residence: string }
	readonly survivor: Named
	readonly from: Date
	readonly until: Date
	/** 'Trưởng Công an phường Đăk Cấm' */
	readonly policeChief: string
	/** Head of the village of her residence, never of where she shelters: 'Tổ trưởng Tổ dân phố 3'. */
	readonly villageHead: string
}

/** Decision of a contact ban (Luật 13/2022/QH15, Điều 25). It does not say who asked for it, nor what happened: it goes
 *  into the hands of the one it binds. */
export function banDecisionDocument(paper: OrderPaper, facts: BanDecisionFacts): OfficialDocument {
	const him = nameWords(facts.perpetrator)
	const her = nameWords(facts.survivor)
	const born = facts.perpetrator.bornYear === null ? '' : `, sinh năm ${facts.perpetrator.bornYear}`
	return decisionOf(paper, {
		subject: 'Về việc cấm tiếp xúc',
		bases: [...LAW_BASES, 'Xét thấy có đủ căn cứ cấm tiếp xúc theo quy định tại Điều 25 Luật Phòng, chống bạo lực gia đình'],
		body: [
			article(1, `Cấm ${him}${born}, cư trú tại ${facts.perpetrator.residence}, tiếp xúc với ${her}, từ ${momentWords(facts.from)} đến ${momentWords(facts.until)}.`),
			article(2, `Trong thời gian nêu tại Điều 1, ${him}:`),
			point('a)', `Không đến gần ${her} trong phạm vi 100 mét, trừ khi giữa hai người có tường, vách ngăn bảo đảm an toàn;`),
			point('b)', 'Không sử dụng điện thoại, thư điện tử hoặc phương tiện, công cụ khác để thực hiện hành vi bạo lực gia đình;'),
			point('c)', `Chỉ được tiếp xúc khi gia đình có việc cưới, việc tang; có người bị tai nạn, bệnh nặng cần chăm sóc; xảy ra thiên tai, hỏa hoạn, dịch bệnh. Trước khi tiếp xúc phải thông báo bằng văn bản (${formLabel('76/2023/NĐ-CP', '09')}) cho người được phân công giám sát và được người đó ký xác nhận; mỗi lần không quá 04 giờ.`),
			article(3, `${facts.policeChief} phân công người giám sát và tổ chức giám sát việc thực hiện Quyết định này theo Thông tư số 66/2025/TT-BCA của Bộ trưởng Bộ Công an. Người không chấp hành Quyết định này bị xử lý theo quy định của pháp luật.`),
			article(4, `Quyết định này có hiệu lực kể từ thời điểm ký. ${nameWords(facts.perpetrator, true)}, ${facts.policeChief} và ${facts.villageHead} chịu trách nhiệm thi hành Quyết định này.`),
			...formLine(formLabel('76/2023/NĐ-CP', '07'))
		],
		recipients: [nameWords(facts.perpetrator, true), nameWords(facts.survivor, true), facts.policeChief, facts.villageHead]
	})
}
