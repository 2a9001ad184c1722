import type { TestWard } from '../../../../tests/support/ward.ts'
import { newId } from '#kernel/id.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { requestBan, type BanAsked } from './request-order.ts'

/** Plainly made-up people. */
export const PARTIES: BanAsked['parties'] = {
	perpetrator: { address: 'ông', name: 'Nguyễn Văn Thử', bornYear: 1985, residence: 'Tổ dân phố Mẫu, phường Đăk Cấm' }, survivor: { address: 'bà', name: 'Nguyễn Thị Ví Dụ' }, villageId: null
}

/** "2026-11-23 22:00" in Viet Nam. */
export const vn = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`)

/** The people of a test around one ward, at an hour of Viet Nam. */
export function actors(ward: TestWard) {
	const at = (user: string, role: Parameters<TestWard['sealed']>[1][number]) => (time: string) => ward.sealed(user, [role], vn(time).toISOString())
	return { worker: at('phu-nu', 'case-worker'), chair: at('chu-tich', 'chair'), otherChair: at('pho-chu-tich', 'chair'), police: at('cong-an', 'police'), stranger: at('hanh-chinh', 'case-worker'), supervisor: at('phu-trach', 'supervisor') }
}

let last = 700

/** An open case of the worker phu-nu, and who holds the roles that are told. */
export async function aCase(ward: TestWard): Promise<{ id: string; code: string }> {
	const ctx = actors(ward).worker('2026-11-01 08:00')
	const id = newId()
	const code = `KX-0${last++}`
	await inProtection(ctx, (ctx) => ctx.keys.begin(ctx.sealedDb, id))
	await ward.sql(`insert into protection.case_file (unit_id, id, code, opened_at, opened_by, state, step, case_worker_id, supervisor_id)
		values ($1, $2, $3, now(), $4, 'open', 1, $4, $5)`, [ward.ward, id, code, ward.people['phu-nu']!.personId, ward.people['phu-trach']!.personId])
	for (const [user, role] of [['chu-tich', 'chair'], ['pho-chu-tich', 'chair'], ['cong-an', 'police'], ['phu-nu', 'case-worker'], ['phu-trach', 'supervisor']] as const) {
		await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
			select $1, gen_random_uuid(), $2, $3, '2026-01-01', $2, now(), $2, now() where not exists (select from protection.sealed_role where person_id = $2 and role = $3)`,
			[ward.ward, ward.people[user]!.personId, role])
	}
	return { id, code }
}

/** Named in conflict of the case: a relative, a former partner. */
export function conflict(ward: TestWard, caseId: string, user: string): Promise<unknown> {
	const person = ward.people[user]!.personId
	return ward.sql(`insert into protection.conflict (unit_id, id, case_id, person_id, sealed_why, added_by, added_at) values ($1, gen_random_uuid(), $2, $3, '\\x00', $3, now())`, [ward.ward, caseId, person])
}

/** A ban asked for by her on the telephone at this hour. */
export async function aBan(ward: TestWard, time = '2026-11-23 22:00', more: Partial<BanAsked> = {}): Promise<{ order: string; caseId: string; caseCode: string; chairs: number }> {
	const theCase = await aCase(ward)
	const ctx = actors(ward).worker(time)
	const asked = await requestBan(ctx, {
		code: theCase.code, sheet: newId(), ground: 'harm-or-threat', request: { by: 'survivor', at: vn(time), channel: 'telephone', receiver: ctx.actor.personId }, at: vn(time), actInThisWard: true, parties: PARTIES, ...more
	})
	return { ...asked, caseId: theCase.id, caseCode: theCase.code }
}

/** The clocks of an order, as they stand. */
export async function clocksOf(ward: TestWard, order: string): Promise<Record<string, { due: string; stop: string; reason: boolean }>> {
	const rows = await ward.sql<{ clock: string; due: string; stop: string; reason: boolean }>(`select k.clock, to_char(k.due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as due, k.stop_event as stop,
		k.sealed_late_reason is not null as reason from protection.clock k join protection.protective_order o on o.id = k.subject_id where o.code = $1 order by k.started_at`, [order])
	return Object.fromEntries(rows.map(({ clock, ...rest }) => [clock, rest]))
}

/** Who has been told of it, by user name. */
export async function toldOf(ward: TestWard, order: string): Promise<string[]> {
	const rows = await ward.sql<{ person_id: string }>(`select distinct n.person_id from protection.notice n join protection.protective_order o on o.id = n.subject_id where o.code = $1 and n.kind = 'order'`, [order])
	return Object.entries(ward.people).filter(([, { personId }]) => rows.some((row) => row.person_id === personId)).map(([user]) => user).toSorted()
}
