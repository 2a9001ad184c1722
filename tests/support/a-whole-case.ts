import {
	addToAccount, approvePlan, askClosure, assessDanger, beginIntake, moveStep, recordContact, recordSupport, registerDataRequest, requestBan, saveAnswer, signOrder, takeConsent, trackNeed,
	withdrawConsent, writePlan, writeSafetyPlan
} from '../../src/protection/server/index.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import { newId } from '../../src/kernel/id.ts'
import { GBVIMS_TYPES } from '../../src/protection/classification/gbvims-type.ts'
import { WHO_SIX } from '../../src/protection/danger/who-six.ts'
import type { TestWard } from './ward.ts'

/** What one case knows, written by the programme's own verbs. No letter sequence of it stands anywhere else. */
export const HER = {
	callMe: 'chị Thoan Xoan', fullName: 'Nguyễn Thị Thoan Xoan', phone: '0987 246 813', oldHome: 'số 39 ngõ Đom Đóm Xanh', through: 'thím Ngoạn bán cốm', sentence: 'Hỏi mua khăn len hoa cúc',
	members: 'ở cùng mẹ chồng tên Khuyến', children: 'bé Quýt và bé Mận', where: 'bếp sau nhà Đom Đóm', account: 'Chị kể chuyện cái ấm đồng bị ném', him: 'Bùi Quang Ngoạn Thử', relation: 'chồng cũ đời trước',
	access: 'có chìa khóa phụ cổng sau', health: 'sưng cổ tay bên trái rồi', safety: 'nhà có chó dữ buộc hiên', psychosocial: 'mơ thấy nước lũ hằng đêm', legal: 'chưa có giấy hôn thú đâu', work: 'đan nón lá ở tổ Sương',
	note: 'cần hộp sữa số hai mươi', danger: 'tay run khi nhắc dao phay', planLine: 'gửi túi đồ nhà bà Khướu', waysOut: 'lối vườn chuối ra kênh Mơ', signal: 'nhắn tin còn rau muống không', people: 'cô Vịnh xóm Bầu', bag: 'hộp bánh quy giấu giấy tờ',
	places: 'nhà nguyện Suối Khuya', talked: 'hẹn ở quán chè bà Tảo', closing: 'chuyển về quê ngoại Phai Lạn', support: 'gói chăn mỏng hai cái thôi', himHome: 'tổ Đèn Dầu, nhà mái tôn',
	asker: 'cháu Bảy Hường xin hộ', proof: 'xem thẻ ghi Bảy Hường', asks: 'muốn bản sao tờ khai Sen', safeWay: 'đưa tay ở quầy số bảy Lan'
} as const

/** A case from its first word to the request to close it, with an order signed and a consent given and taken back.
 *  @param now each step a minute after the one before, beginning here @param suffix of another person's name and telephone */
export async function bringWholeCase(ward: TestWard, now = '2026-11-23T02:00:00Z', villageId: string | null = null, suffix = ''): Promise<{ code: string; order: string }> {
	let minute = 0
	const at = (user: string, role: Parameters<TestWard['sealed']>[1][number]) => ward.sealed(user, [role], new Date(new Date(now).getTime() + 60_000 * minute++).toISOString())
	const worker = () => at('phu-nu', 'case-worker')
	const { code } = await beginIntake(worker(), { alertCode: '' })
	const day = dayOf(new Date(now))
	await saveAnswer(worker(), { code, written: {
		engagement: { limitsToldAt: now, agreed: true, statistics: true },
		contact: { may: 'yes', channel: 'call', value: HER.phone + suffix, through: HER.through, days: 'every-day', hours: ['noon'], ifAnotherAnswers: HER.sentence },
		person: { callMe: HER.callMe, fullName: HER.fullName + suffix, birthYear: '1994', sex: 'female', address: HER.oldHome, villageId, language: 'vi', disability: '', interpreter: null },
		household: { members: HER.members, children: HER.children, childrenSafe: '', household: '' },
		facts: { when: 'đêm qua', happenedOn: day, where: HER.where, domestic: true, typeAnswers: Object.fromEntries(GBVIMS_TYPES.map((type) => [type, type === 'physical-assault' ? 'yes' : 'no'])), recorder: { location: 'clients_home' } },
		perpetrator: { name: HER.him, relation: HER.relation, access: HER.access, sex: 'male', relationship: 'intimate_partner_former_partner' },
		health: { state: HER.health, urgent: false, within72Hours: true },
		assessment: { safety: HER.safety, psychosocial: HER.psychosocial, legal: HER.legal, work: HER.work }
	} as never })
	await recordContact(worker(), { code, kind: 'met', words: HER.talked, nextAt: null, herWish: false })
	await addToAccount(worker(), { code, text: HER.account })
	await moveStep(worker(), { code, step: 2 })
	await assessDanger(worker(), { code, alone: true, partnerTold: true, answers: Object.fromEntries(WHO_SIX.items.map((item) => [item.code, 'no' as const])), override: { to: 'not-safe-to-go-home', reason: HER.danger }, reassessOn: addDays(day, 1) })
	await trackNeed(worker(), { code, need: 'emergency', state: 'wanted', note: HER.note, version: 0 } as never)
	await moveStep(worker(), { code, step: 3 })
	await writePlan(worker(), { code, lines: [{ what: HER.planLine, who: 'CB', on: null, done: false }] })
	await writeSafetyPlan(worker(), { code, words: { waysOut: HER.waysOut, signal: HER.signal, people: HER.people, bag: HER.bag, children: HER.children, phone: HER.phone, places: HER.places } })
	await approvePlan(at('phu-trach', 'supervisor'), { code, version: 1 })
	await recordSupport(worker(), { code, item: 'food', onDay: day, people: 1, times: 1, amount: null, note: HER.support })
	const { consentId } = await takeConsent(worker(), { code, to: `a-${ward.bodies['y-te']}`, need: 'health', facts: ['call-name'], how: 'spoken', untilOn: `${Number(day.slice(0, 4)) + 1}-01-01` })
	await withdrawConsent(worker(), { code, consentId })
	const asking = worker()
	const { order } = await requestBan(asking, {
		code, sheet: newId(), ground: 'harm-or-threat', request: { by: 'survivor', at: asking.now, channel: 'telephone', receiver: asking.actor.personId }, at: asking.now, actInThisWard: true,
		parties: { perpetrator: { address: 'ông', name: HER.him, bornYear: 1985, residence: HER.himHome }, survivor: { address: 'bà', name: HER.fullName }, villageId }
	})
	await signOrder(at('chu-tich', 'chair'), { order, version: 1, number: 17, lateReason: '', endsAt: null, rightsTold: { at: asking.now } })
	await registerDataRequest(worker(), { kind: 'view', caseCode: code, throughProcessor: false, who: HER.asker, identity: HER.proof, asks: HER.asks, safeWay: HER.safeWay })
	await askClosure(worker(), { code, why: 'moved-away', words: HER.closing })
	return { code, order }
}
