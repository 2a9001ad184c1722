import { answerAlert, assignAlert, noteAlert, receiveAlert, type ProtectionCtx } from '#protection/server/index.ts'
import { dayOf } from '#kernel/day.ts'
import { inProtection } from '#protection/access/server/in-protection.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { sampleCtx } from './bring-people.ts'

/** So many minutes ago; just after midnight fewer, for the people of the sample are named today. */
function minutesBefore(now: Date, minutes: number): Date {
	const today = (now.getTime() - new Date(`${dayOf(now)}T00:00:00+07:00`).getTime()) / 60_000
	return new Date(now.getTime() - minutes * Math.min(1, today / 60) * 60_000)
}

/** Three plainly fictional alerts: one just sent from a village head's phone, one given to a case-worker and answered, and
 *  one the hotline passed on. And what the ward set for those who send. */
export async function bringAlerts(ward: SampleWard, now: Date): Promise<void> {
	await bringSettings(sampleCtx(ward, 'phu-trach', ['supervisor'], now))
	const hourAgo = minutesBefore(now, 60)
	const answered = await receiveAlert({ unit: ward.ward, now: hourAgo, from: '127.0.0.1', senderId: ward.people['truong-hoc']!.personId }, {
		door: 'school', inDanger: 'no', child: 'yes',
		words: { villageId: ward.bodies['to-1']!, place: '', reachSender: '0900 000 002', senderName: 'Đinh Thị Ví Dụ', note: '', help: null }
	})
	await assignAlert(sampleCtx(ward, 'chu-tich', ['chair'], minutesBefore(now, 52)), { code: answered.code, version: 1, personId: ward.people['phu-nu']!.personId, lateReason: '' })
	await answerAlert(sampleCtx(ward, 'phu-nu', ['case-worker'], minutesBefore(now, 40)), { code: answered.code, version: 2, answer: 'called-back', note: 'Đã gọi lại cô giáo, hẹn gặp tại trường' })
	await noteAlert(sampleCtx(ward, 'hanh-chinh', ['duty-officer'], minutesBefore(now, 20)), {
		door: 'hotline', inDanger: 'unsaid', child: 'no', villageId: null, heardAt: minutesBefore(now, 24), lateReason: '',
		place: '', reachSender: '0900 000 003', senderName: '', note: 'Tin mẫu, người gọi hẹn gọi lại buổi chiều', sheet: '', keptOut: []
	})
	await receiveAlert({ unit: ward.ward, now: minutesBefore(now, 3), from: '127.0.0.1', senderId: ward.people['thon-1']!.personId }, {
		door: 'village-head', inDanger: 'yes', child: 'no',
		words: { villageId: ward.bodies['thon-1']!, place: '', reachSender: '0900 000 001', senderName: 'Y Ví Dụ', note: '', help: null }
	})
}

async function bringSettings(ctx: ProtectionCtx): Promise<void> {
	await inProtection(ctx, (ctx) => ctx.sealedDb.insertInto('protection.setting').values(
		Object.entries({ 'call-back-minutes': 15, 'duty-telephone': '0900 000 113', 'recorder-words': { ethnicity: ['Kinh', 'Hrê'], harmful_traditional_practice: [] } }).map(([name, value]) => ({ unit_id: ctx.unit, name, value: JSON.stringify(value), changed_at: ctx.now, changed_by: ctx.actor.personId }))
	).onConflict((conflict) => conflict.doNothing()).execute())
}
