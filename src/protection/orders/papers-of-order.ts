import { formatDate } from '#documents/decree-30.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { dayOf } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { banCancellationDocument } from './ban-cancellation.document.ts'
import { banDecisionDocument, type BanDecisionFacts } from './ban-decision.document.ts'
import { banRefusalDocument } from './ban-refusal.document.ts'
import type { BanRequest } from './ban-states.ts'
import { exceptionNoticeDocument } from './exception-notice.document.ts'
import type { BanFile, OrderFile, OrderPaperKind, SeparationFile } from './order-file.ts'
import { nameWords, type OrderPaper } from './order-paper.ts'
import { papersThere } from './papers-there.ts'
import { separationDecisionDocument } from './separation-decision.document.ts'

/** What a paper takes from outside the order. */
export interface PaperAround {
	/** "phường Đăk Cấm" */
	readonly ward: string
	readonly issuer: readonly string[]
	readonly place: string
	/** Who signed and who watches, by id. */
	readonly people: Readonly<Record<string, { readonly name: string; readonly position: string }>>
	readonly village: string | null
	readonly number: number | null
	readonly now: Date
}

/** The paper, with the number typed by hand or without; null when the order has no such paper. */
export function paperOf(file: OrderFile, paper: OrderPaperKind, around: PaperAround): OfficialDocument | null {
	if (!papersThere(file).includes(paper)) return null
	const doc = file.kind === 'contact-ban' ? banPaper(file, paper, around) : separationPaper(file, paper, around)
	return doc && { ...doc, draft: false } // signed: a blank number does not make it a draft
}

function banPaper({ order, parties, numbers }: BanFile, paper: OrderPaperKind, around: PaperAround): OfficialDocument | null {
	if (order.state === 'refused' && order.request) {
		const { refusal, request } = order
		return banRefusalDocument(sheet(around, refusal.at, refusal.by), { requester: requesterWords(request, parties.survivor), symbol: 'UBND', askedAt: request.at, of: 'ban', reasons: refusal.reasons })
	}
	if (!('decision' in order)) return null
	const facts: BanDecisionFacts = {
		perpetrator: parties.perpetrator, survivor: parties.survivor, from: order.decision.signedAt, until: order.decision.endsAt,
		policeChief: `Trưởng Công an ${around.ward}`, villageHead: headOf(around.village)
	}
	const day = dayOf(order.decision.signedAt)
	const answer = order.cancelRequest?.answer
	const asked = order.cancelRequest
	switch (paper) {
		case 'decision': return banDecisionDocument(sheet(around, order.decision.signedAt, order.decision.by), facts)
		case 'cancellation': return order.state === 'cancelled'
			? banCancellationDocument(sheet(around, order.cancellation.at, order.cancellation.by), { ...facts, number: numbers.decision ?? null, day }, order.cancellation.at) : null
		case 'answer': return answer && asked
			? banRefusalDocument(sheet(around, answer.at, answer.by), { requester: nameWords(parties.survivor, true), symbol: 'UBND', askedAt: asked.at, of: 'cancellation', reasons: answer.reasons }) : null
		case 'exception': {
			const { ground, from, until, noticeAt } = order.exceptions.at(-1)!
			return exceptionNoticeDocument({ ...sheet(around, noticeAt, ''), keptBy: 'hồ sơ giám sát' }, {
				ban: `${numberWords(numbers.decision)}/QĐ-UBND ${formatDate(day)}`, notifier: parties.perpetrator, survivor: parties.survivor,
				monitor: { address: '', name: around.people[order.monitoring.assigned!.monitor]?.name ?? '' }, ground, from, until
			})
		}
		default: return null
	}
}

function separationPaper({ order, parties }: SeparationFile, paper: OrderPaperKind, around: PaperAround): OfficialDocument | null {
	if (!('periods' in order)) return null
	const renews = paper === 'renewal'
	const period = renews ? order.periods.at(-1)! : order.periods[0]!
	return separationDecisionDocument(sheet(around, period.signedAt, period.by), {
		...parties, begins: renews ? order.periods.at(-2)!.endsAt : period.signedAt, ends: period.endsAt, renews,
		childWorker: `người làm công tác bảo vệ trẻ em ${around.ward}`, policeChief: `Trưởng Công an ${around.ward}`
	})
}

/** Kept in the sealed file only: the general register does not learn of it (decision 0011). */
function sheet({ ward, issuer, place, people, number }: PaperAround, at: Date, by: string): OrderPaper {
	const deputy = foldVietnamese(people[by]?.position ?? '').startsWith('pho ')
	return {
		issuer, issuerName: `Ủy ban nhân dân ${ward}`, place, number, day: dayOf(at), signerAuthority: deputy ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['CHỦ TỊCH'],
		signerName: people[by]?.name ?? null, keptBy: 'hồ sơ vụ việc'
	}
}

function requesterWords(request: BanRequest, survivor: BanFile['parties']['survivor']): string {
	if (request.by === 'body') return request.body
	return request.by === 'survivor' ? nameWords(survivor, true) : `Người ${request.by === 'guardian' ? 'giám hộ' : 'đại diện'} của ${nameWords(survivor)}`
}

/** "Tổ trưởng Tổ dân phố 3", "Trưởng Thôn 2". */
function headOf(village: string | null): string {
	if (village === null) return 'Trưởng thôn, Tổ trưởng tổ dân phố nơi cư trú'
	return foldVietnamese(village).startsWith('thon') ? `Trưởng ${village}` : `Tổ trưởng ${village}`
}

function numberWords(number: number | undefined): string {
	return number === undefined ? '……' : String(number).padStart(2, '0')
}
