import { newId } from '#kernel/id.ts'
import { inProtection } from '#protection/access/server/in-protection.ts'
import { announceWatch, assignWatcher, nameWatcher, receiveOrder, recordCopy, refuseOrder, requestBan, signOrder } from '#protection/server/index.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { sampleCtx } from './bring-people.ts'

const HOUR = 3_600_000
const HIM = { address: 'ông', name: 'Nguyễn Văn Thử', bornYear: 1985, residence: 'Tổ dân phố 1, phường Đăk Cấm' } as const
const HER = { address: 'bà', name: 'Nguyễn Thị Ví Dụ' } as const

/** One ban in force, watched by the head of the first village, and one that was refused; in any open case there is. */
export async function bringOrders(ward: SampleWard, now: Date): Promise<void> {
	const found = await inProtection(sampleCtx(ward, 'phu-nu', [], now), (ctx) => ctx.sealedDb.selectFrom('protection.case_file').select(['code', 'case_worker_id'])
		.where('unit_id', '=', ctx.unit).where('state', '=', 'open').where((where) => where.not(where.exists(where.selectFrom('protection.protective_order').select('id').where('unit_id', '=', ctx.unit)))).orderBy('code').executeTakeFirst())
	const username = Object.entries(ward.people).find(([, { personId }]) => personId === found?.case_worker_id)?.[0]
	if (!found || !username) return
	const before = (hours: number) => new Date(now.getTime() - hours * HOUR)
	const as = (user: string, role: 'case-worker' | 'chair' | 'police', hours: number) => sampleCtx(ward, user, [role], before(hours))
	const ask = (hours: number) => requestBan(as(username, 'case-worker', hours), {
		code: found.code, sheet: newId(), ground: 'harm-or-threat', request: { by: 'survivor', at: before(hours), channel: 'telephone', receiver: found.case_worker_id }, at: before(hours), actInThisWard: true,
		parties: { perpetrator: HIM, survivor: HER, villageId: ward.bodies['to-1'] ?? null }
	})
	const { order: refused } = await ask(100)
	await refuseOrder(as('chu-tich', 'chair', 95), { order: refused, version: 1, number: null, lateReason: '', reasons: 'Người bị đề nghị cấm tiếp xúc đang bị tạm giữ theo quyết định khác.' })
	const { order } = await ask(30)
	await signOrder(as('chu-tich', 'chair', 26), { order, version: 1, number: 7, lateReason: '', endsAt: null, rightsTold: { at: before(29) } })
	await receiveOrder(as('cong-an', 'police', 26), { order, version: 2 })
	await nameWatcher(as('cong-an', 'police', 26), { order, version: 3, personId: ward.people['to-1']!.personId, isParty: false, lateReason: '' })
	await assignWatcher(as('cong-an', 'police', 25.5), { order, version: 4, plan: 'Đi qua nhà người bị giám sát mỗi sáng và mỗi tối; gọi Công an khi thấy đến gần.', lateReason: '' })
	await announceWatch(as('cong-an', 'police', 25), { order, version: 5, commitmentSigned: true, lateReason: '' })
	await recordCopy(as(username, 'case-worker', 25), { order, version: 6, to: 'survivor', way: 'in-hand', at: before(25) })
}
