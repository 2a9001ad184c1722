import type { OfficialDocument } from '#documents/official-document.ts'
import type { ExceptionGround } from './ban-states.ts'
import { formLabel } from './form-numbers.ts'
import { formLine, momentWords, nameWords, paragraph, type Named, type OrderPaper } from './order-paper.ts'

export interface ExceptionNoticeFacts {
	/** Number and day of the ban's decision: '135/QĐ-UBND ngày 15 tháng 3 năm 2026' */
	readonly ban: string
	readonly notifier: Named
	readonly survivor: Named
	readonly monitor: Named
	readonly ground: ExceptionGround
	readonly from: Date
	readonly until: Date
}

const GROUND_WORDS: Readonly<Record<ExceptionGround, string>> = {
	'wedding-or-funeral': 'gia đình có việc cưới hoặc việc tang',
	'accident-or-illness': 'có người bị tai nạn hoặc bệnh nặng cần chăm sóc',
	'disaster-fire-epidemic': 'xảy ra thiên tai, hỏa hoạn hoặc dịch bệnh'
}

/** The notice of contact during a ban, written by the one it binds and countersigned by the monitor before anything is
 *  allowed (Nghị định 76/2023/NĐ-CP, Điều 18). It is a person's paper: it has no issuer and no number. */
export function exceptionNoticeDocument(paper: Pick<OrderPaper, 'place' | 'day' | 'keptBy'>, facts: ExceptionNoticeFacts): OfficialDocument {
	return {
		kind: 'notice', superior: null, issuer: [], number: null, symbol: '', place: paper.place, date: paper.day,
		subject: 'Tiếp xúc trong thời gian cấm tiếp xúc', addressees: [`${nameWords(facts.monitor, true)}, người được phân công giám sát`], bases: [],
		body: [
			paragraph(`Tôi là ${nameWords(facts.notifier)}, người bị cấm tiếp xúc theo Quyết định số ${facts.ban}.`),
			paragraph(`Tôi thông báo sẽ tiếp xúc với ${nameWords(facts.survivor)} từ ${momentWords(facts.from)} đến ${momentWords(facts.until)}.`),
			paragraph(`Lý do: ${GROUND_WORDS[facts.ground]}.`),
			paragraph('Tôi hiểu rằng chỉ được tiếp xúc sau khi người giám sát ký xác nhận, mỗi lần không quá 04 giờ, và không thực hiện hành vi bạo lực gia đình.'),
			...formLine(formLabel('76/2023/NĐ-CP', '09'))
		],
		recipients: ['Người được phân công giám sát'], keptBy: paper.keptBy,
		signatures: [{ authority: ['NGƯỜI GIÁM SÁT XÁC NHẬN'], name: facts.monitor.name }, { authority: ['NGƯỜI THÔNG BÁO'], name: facts.notifier.name }],
		annexes: [], draft: false
	}
}
