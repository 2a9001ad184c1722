import { addDays, dayOf, yearOf } from '#kernel/day.ts'
import {
	addToAccount, approveChildPlan, approveClosure, approvePlan, askClosure, assessChild, assessDanger, beginIntake, decideChildEmergency, draftChildPlan, moveStep, recordContact,
	recordSupport, saveAnswer, seeChildMatters, stopCase, takeConsent, trackNeed, withdrawConsent, writePlan, writeSafetyPlan, askAndRefer, type ProtectionCtx
} from '#protection/server/index.ts'
import { GBVIMS_TYPES } from '#protection/classification/gbvims-type.ts'
import { REASSESS_WITHIN } from '#protection/danger/assess.ts'
import { WHO_SIX } from '#protection/danger/who-six.ts'
import type { Need } from '#protection/services/service.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { sampleCtx } from './bring-people.ts'
import { SAMPLE_CASES, type SampleCase } from './sample-cases.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The hours of one case, as days and hours after it was opened; never later than a minute ago. */
interface Times { readonly worker: (day: number, hour?: number) => ProtectionCtx; readonly supervisor: (day: number) => ProtectionCtx; readonly chair: (day: number, hour?: number) => ProtectionCtx }

/** A year of plainly fictional cases, by the programme's own verbs at their own hours; none before `since`, when nobody was
 *  here yet. */
export async function bringCases(ward: SampleWard, now: Date, since: Date): Promise<void> {
	for (const one of SAMPLE_CASES) {
		const opened = one.ago === 0 ? now.getTime() - 30 * 60_000 : new Date(`${addDays(dayOf(now), -one.ago)}T08:30:00+07:00`).getTime()
		if (opened < since.getTime()) continue
		const at = (day: number, hour = 0) => new Date(Math.min(opened + day * DAY + hour * HOUR, now.getTime() - 60_000))
		const times: Times = {
			worker: (day, hour) => sampleCtx(ward, 'phu-nu', ['case-worker'], at(day, hour)), supervisor: (day) => sampleCtx(ward, 'phu-trach', ['supervisor'], at(day, 2)),
			chair: (day, hour) => sampleCtx(ward, 'chu-tich', ['chair'], at(day, hour))
		}
		await bringCase(ward, one, times, now)
	}
}

async function bringCase(ward: SampleWard, one: SampleCase, times: Times, now: Date): Promise<void> {
	const { worker } = times
	const { code } = await beginIntake(worker(0), { alertCode: '' })
	await saveAnswer(worker(0), { code, written: intakeOf(one, ward, worker(0).now) })
	if (one.until === 'engagement') return
	await recordContact(worker(0, 1), { code, kind: 'met', words: 'Đã nói về việc giữ kín, đồng ý nói chuyện tiếp.', nextAt: null, herWish: false })
	await addToAccount(worker(0, 1), { code, text: 'Lời kể mẫu, không phải của ai.' })
	await moveStep(worker(0, 2), { code, step: 2 })
	await saveAnswer(worker(0, 2), { code, written: { assessment: { safety: 'Người mẫu ở gần nhà.', psychosocial: 'Ngủ ít, muốn có người nói chuyện.', legal: '', work: 'Bán hàng ở chợ mẫu.' }, health: { state: 'Đau vai', urgent: false, within72Hours: false } } })
	if (one.danger) await bringDanger(code, one.danger, worker(0, 3))
	for (const [need, state] of Object.entries(one.needs)) await trackNeed(worker(0, 4), { code, need: need as Need, state, note: '', version: 0 })
	if (one.child) await bringChild(code, one.child, times, now)
	if (one.until === 'assessment') return
	await bringPlan(code, one, times, now)
	if (one.danger?.includes(2) && one.until === 'working') await bringReferrals(ward, code, worker(1, 3))
	if (one.until === 'stopped') await stopCase(worker(6), { code, words: 'Muốn nghỉ một thời gian.' })
	if (one.until === 'closing' || one.until === 'closed') await askClosure(worker(20), { code, why: one.why ?? 'goals-met', words: '' })
	if (one.until === 'closed') await approveClosure(times.supervisor(22), { code, agreed: true, words: '' })
}

/** What the first talk wrote. The way to reach her is made up, the hours she named are those of the afternoon. */
function intakeOf(one: SampleCase, ward: SampleWard, at: Date): Parameters<typeof saveAnswer>[1]['written'] {
	const day = dayOf(at)
	return {
		engagement: { limitsToldAt: at.toISOString(), agreed: true, statistics: one.statistics },
		contact: { may: 'yes', channel: 'call', value: '0900 000 777', through: '', days: 'working-days', hours: ['morning', 'afternoon'], ifAnotherAnswers: 'Hỏi về lớp dệt' },
		person: { callMe: one.callMe, fullName: `Nguyễn Thị Ví Dụ (${one.callMe})`, sex: one.sex, birthYear: String(yearOf(day) - one.age), villageId: ward.bodies['thon-1'] ?? null, language: 'vi' },
		facts: {
			when: 'Tối hôm trước', happenedOn: addDays(day, -1), where: 'Ở nhà', domestic: true, lawActs: one.acts, statForms: one.forms,
			typeAnswers: Object.fromEntries(GBVIMS_TYPES.map((type) => [type, type === one.type || type === 'psychological-abuse' ? 'yes' : 'no'])),
			before: true, returnedFromTrafficking: false, recorder: { location: 'clients_home', marital_status: 'married_cohabitating', time_of_day: 'evening_night', ethnicity: 'Kinh', country_of_origin: 'VN', displacement_status: 'resident', abduction_type: 'none', harmful_traditional_practice: 'no' }, referredFrom: ['self_referral_first_point_of_contact']
		},
		perpetrator: one.age < 16 ? { sex: 'male', relation: 'người thân' } : { sex: one.sex === 'male' ? 'female' : 'male', age: one.age + 3, relation: 'vợ hoặc chồng', relationship: 'intimate_partner_former_partner' }
	}
}

async function bringDanger(code: string, yes: readonly number[], ctx: ProtectionCtx): Promise<void> {
	const outcome = yes.length >= WHO_SIX.notSafeFrom ? 'not-safe-to-go-home' : 'danger-not-ruled-out'
	const answers = Object.fromEntries(WHO_SIX.items.map((item, index) => [item.code, yes.includes(index) ? 'yes' as const : 'no' as const]))
	await assessDanger(ctx, { code, alone: true, partnerTold: true, answers, override: null, reassessOn: addDays(dayOf(ctx.now), REASSESS_WITHIN[outcome]) })
}

async function bringPlan(code: string, one: SampleCase, { worker, supervisor }: Times, now: Date): Promise<void> {
	await moveStep(worker(1), { code, step: 3 })
	const line = (what: string, who: string, days: number | null, done = false) => ({ what, who, on: days === null ? null : addDays(dayOf(now), days), done })
	await writePlan(worker(1), { code, lines: [line('Về lấy đồ cùng Công an', 'CB-03', 2), line('Xem lại mức nguy hiểm', 'CB-03', 3), line('Đi khám, ngày do người được giúp chọn', 'Người được giúp', null)] })
	await writeSafetyPlan(worker(1, 1), {
		code, words: { waysOut: 'Cửa bếp, ra lối vườn', signal: 'Nhắn: mai có đi chợ không', people: 'Cô Thử, bác Mẫu', bag: 'Giấy tờ, áo ấm, ít tiền', children: 'Sang nhà bà', phone: 'Máy của cô Thử', places: 'Nhà bà' }
	})
	if (one.until === 'plan') return
	await approvePlan(supervisor(2), { code, version: 1 })
	await moveStep(worker(3), { code, step: 4 })
	await recordContact(worker(4), { code, kind: 'called', words: 'Muốn tự chọn ngày đi khám.', nextAt: null, herWish: false })
	if (one.needs.emergency === 'received') await recordSupport(worker(4), { code, item: 'food', onDay: dayOf(worker(4).now), people: 2, times: 3, amount: null, note: '' })
	if (one.until === 'follow-up' || one.until === 'closed') await moveStep(worker(12), { code, step: 5 })
	if (one.until !== 'working') return
	if (one.danger) await bringDanger(code, one.danger, worker(one.ago - 4))
	await recordContact(worker(one.ago - 1, 6), { code, kind: 'called', words: 'Tạm yên. Hẹn gọi lại.', nextAt: new Date(`${addDays(dayOf(now), 1)}T14:00:00+07:00`), herWish: true })
}

/** Two that live and one that was taken back. */
async function bringReferrals(ward: SampleWard, code: string, ctx: ProtectionCtx): Promise<void> {
	const until = addDays(dayOf(ctx.now), 60)
	const ask = (body: string, need: Need, facts: Parameters<typeof askAndRefer>[1]['facts'], request: string) =>
		askAndRefer({ ...ctx, lines: [] }, { code, to: `a-${ward.bodies[body]}`, need, facts, how: 'spoken', untilOn: until, request, criminal: false })
	await ask('y-te', 'health', ['call-name', 'safe-contact'], 'Hẹn giờ khám, không hỏi lý do')
	await ask('cong-an', 'safety', ['call-name'], 'Đi cùng khi về lấy đồ')
	const { consentId } = await takeConsent({ ...ctx, lines: [] }, { code, to: `a-${ward.bodies['van-hoa']}`, need: 'counselling', facts: ['call-name'], how: 'spoken', untilOn: until })
	await withdrawConsent({ ...ctx, now: new Date(ctx.now.getTime() + HOUR), lines: [] }, { code, consentId })
}

async function bringChild(code: string, how: 'approved' | 'waiting', { worker, chair }: Times, now: Date): Promise<void> {
	const emergency = (await seeChildMatters(chair(0, 5), undefined)).find((matter) => matter.clock === 'child-emergency')
	if (emergency) await decideChildEmergency(chair(0, 5), { matter: emergency.code, decision: 'child-measure-not-needed', reason: 'Cháu đang ở nơi an toàn với bà.' })
	await assessChild(worker(0, 6), { code, assessment: 'Khỏe, còn đi học, hay giật mình.', wishes: 'Muốn ở với bà, muốn đi học.', parentsWishes: '' })
	const drafted = how === 'waiting' ? sinceYesterday(worker(2), now) : worker(2)
	await draftChildPlan(drafted, { code, plan: 'Ở với người thân; gặp người tư vấn mỗi tuần; nhà trường báo khi vắng học.', lateReason: '' })
	const waiting = how === 'approved' ? (await seeChildMatters(chair(3), undefined)).find((matter) => matter.clock === 'child-approve') : undefined
	if (waiting) await approveChildPlan(chair(3), { matter: waiting.code, version: waiting.version, lateReason: '' })
}

const sinceYesterday = (ctx: ProtectionCtx, now: Date): ProtectionCtx => ({ ...ctx, now: new Date(now.getTime() - 2 * HOUR) })
