import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { aBan, aCase, actors, clocksOf, conflict, PARTIES, toldOf, vn } from './an-order.fixture.ts'
import { findUnneeded, refuseOrder, renewOrder, separateChild, signOrder } from './decide-order.ts'
import { openOrder } from './open-order.ts'
import { recordOver, recordSeparationEnd } from './record-order-event.ts'
import { requestBan, requestSeparation } from './request-order.ts'
import { seeOrders } from './see-orders.ts'

const ward = aWard()
const { worker, chair, otherChair, police, stranger } = actors(ward)
const told = { at: vn('2026-11-23 22:05') }
const sign = (order: string, more: object = {}) => ({ order, version: 1, number: null, lateReason: '', endsAt: null, rightsTold: told, ...more })

test('asked for at 22:00, it is to be decided by 10:00, over midnight; Chair and supervisor hear at once', async () => {
	const { order, chairs } = await aBan(ward)
	expect(order).toMatch(/^LC-\d{4}$/)
	expect(chairs).toBe(2)
	expect(await clocksOf(ward, order)).toEqual({ 'ban-decide': { due: '2026-11-24 10:00', stop: '', reason: false } })
	expect(await toldOf(ward, order)).toEqual(['chu-tich', 'pho-chu-tich', 'phu-trach'])
})

test('in Tết as on every other day: twelve hours to decide, 72 hours in force, no day off added', async () => {
	const { order } = await aBan(ward, '2027-02-05 23:30')
	expect((await clocksOf(ward, order))['ban-decide']).toMatchObject({ due: '2027-02-06 11:30' })
	await signOrder(chair('2027-02-06 01:15'), sign(order, { rightsTold: { notPossible: 'Không gọi được' } }))
	expect(await clocksOf(ward, order)).toMatchObject({ 'ban-decide': { stop: 'ban-signed' }, 'ban-expire': { due: '2027-02-09 01:15', stop: '' } })
})

test('an earlier end of its own is kept; a later one than 72 hours is refused, and nothing is changed', async () => {
	const { order } = await aBan(ward)
	await expect(signOrder(chair('2026-11-24 06:00'), sign(order, { endsAt: vn('2026-11-27 06:01') }))).rejects.toMatchObject({ code: 'end-after-limit' })
	expect(Object.keys(await clocksOf(ward, order))).toEqual(['ban-decide'])
	await signOrder(chair('2026-11-24 06:00'), sign(order, { endsAt: vn('2026-11-25 18:00') }))
	expect((await clocksOf(ward, order))['ban-expire']).toMatchObject({ due: '2026-11-25 18:00' })
})

test('decided after twelve hours, the Chair is asked why, and the reason is kept sealed', async () => {
	const { order } = await aBan(ward)
	await expect(signOrder(chair('2026-11-24 10:01'), sign(order))).rejects.toMatchObject({ code: 'late-needs-reason' })
	await signOrder(chair('2026-11-24 10:01'), sign(order, { lateReason: 'Mất liên lạc vì bão' }))
	expect((await clocksOf(ward, order))['ban-decide']).toMatchObject({ stop: 'ban-signed', reason: true })
})

test('of two Chairs who decide at the same moment one has decided', async () => {
	const { order } = await aBan(ward)
	const results = await Promise.allSettled([signOrder(chair('2026-11-24 06:00'), sign(order)), refuseOrder(otherChair('2026-11-24 06:00'), { order, version: 1, number: null, lateReason: '', reasons: 'Đã có lệnh của tòa án' })])
	expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
	expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed-meanwhile' } })
	const events = await ward.sql(`select e.kind from protection.order_event e join protection.protective_order o on o.id = e.order_id where o.code = $1 and e.kind <> 'requested'`, [order])
	expect(events).toHaveLength(1)
})

test('refused in writing, with reasons; the clock stops, the police hear nothing', async () => {
	const { order } = await aBan(ward)
	await expect(refuseOrder(chair('2026-11-24 06:00'), { order, version: 1, number: null, lateReason: '', reasons: ' ' })).rejects.toMatchObject({ code: 'reasons-missing' })
	await refuseOrder(chair('2026-11-24 06:00'), { order, version: 1, number: 12, lateReason: '', reasons: 'Người đó đang bị tạm giữ' })
	expect(await clocksOf(ward, order)).toEqual({ 'ban-decide': { due: '2026-11-24 10:00', stop: 'ban-refused', reason: false } })
	expect(await toldOf(ward, order)).not.toContain('cong-an')
	await expect(openOrder(police('2026-11-24 07:00'), { order })).rejects.toMatchObject({ code: 'not-found' })
})

test('the Chair sees names for the decision only; the police only of whom they watch, and not who asked or where she lives', async () => {
	const { order, caseCode } = await aBan(ward, undefined, { parties: { ...PARTIES, villageId: ward.bodies['thon-2']! } })
	expect((await openOrder(chair('2026-11-24 05:59'), { order })).village).toBe('Thôn 2')
	const before = await openOrder(chair('2026-11-24 06:00'), { order })
	expect(JSON.stringify(before)).toMatch(/Nguyễn Văn Thử.*Nguyễn Thị Ví Dụ/)
	expect(JSON.stringify(before)).not.toContain(caseCode)
	await expect(openOrder(police('2026-11-24 06:00'), { order })).rejects.toMatchObject({ code: 'not-found' })
	await signOrder(chair('2026-11-24 06:00'), sign(order))
	expect(JSON.stringify(await openOrder(chair('2026-11-24 06:01'), { order }))).not.toMatch(/Nguyễn Văn Thử|Nguyễn Thị Ví Dụ|Thôn 2/)
	const seen = await openOrder(police('2026-11-24 06:01'), { order })
	expect(seen.shown).toMatchObject({ perpetrator: { name: 'Nguyễn Văn Thử' }, survivor: null, order: { request: null } })
	expect(JSON.stringify({ ...seen, people: [] })).not.toMatch(new RegExp(`Nguyễn Thị Ví Dụ|Thôn 2|${ward.bodies['thon-2']}|${caseCode}|telephone`))
	expect((await openOrder(worker('2026-11-24 06:02'), { order })).caseCode).toBe(caseCode)
})

test('for who is not of the case, and for Chair and police named in conflict, there is no such order', async () => {
	const { order, caseId } = await aBan(ward)
	await expect(openOrder(stranger('2026-11-24 06:00'), { order })).rejects.toMatchObject({ code: 'not-found' })
	await conflict(ward, caseId, 'chu-tich')
	await conflict(ward, caseId, 'cong-an')
	await expect(openOrder(chair('2026-11-24 06:00'), { order })).rejects.toMatchObject({ code: 'not-found' })
	await expect(signOrder(chair('2026-11-24 06:00'), sign(order))).rejects.toMatchObject({ code: 'not-found' })
	await signOrder(otherChair('2026-11-24 06:00'), sign(order))
	await expect(openOrder(police('2026-11-24 07:00'), { order })).rejects.toMatchObject({ code: 'not-found' })
	for (const ctx of [chair('2026-11-24 07:00'), police('2026-11-24 07:00'), stranger('2026-11-24 07:00')]) {
		expect((await seeOrders(ctx, { show: 'open' })).orders.map(({ code }) => code)).not.toContain(order)
	}
	expect((await seeOrders(otherChair('2026-11-24 07:00'), { show: 'open' })).orders.map(({ code }) => code)).toContain(order)
	expect(await toldOf(ward, order)).not.toContain('cong-an')
})

test('when the only Chair is named in conflict the worker learns that nobody could be told', async () => {
	const theCase = await aCase(ward)
	await conflict(ward, theCase.id, 'chu-tich')
	await conflict(ward, theCase.id, 'pho-chu-tich')
	const ctx = worker('2026-11-23 22:00')
	expect(await requestBan(ctx, { code: theCase.code, sheet: newId(), ground: 'threat-to-life', request: null, at: vn('2026-11-23 22:00'), actInThisWard: true, parties: PARTIES })).toMatchObject({ chairs: 0 })
})

test('only who is of the case may ask; the same form sent twice asks once; a moment ahead is refused', async () => {
	const theCase = await aCase(ward)
	const asked = { code: theCase.code, sheet: newId(), ground: 'threat-to-life' as const, request: null, at: vn('2026-11-23 22:00'), actInThisWard: true, parties: PARTIES }
	await expect(requestBan(stranger('2026-11-23 22:00'), asked)).rejects.toMatchObject({ code: 'not-found' })
	await expect(requestBan(worker('2026-11-23 21:59'), asked)).rejects.toMatchObject({ code: 'heard-in-future' })
	const twice = await Promise.allSettled([requestBan(worker('2026-11-23 22:00'), asked), requestBan(worker('2026-11-23 22:00'), asked)])
	expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
	expect(await ward.sql('select 1 from protection.protective_order where case_id = $1', [theCase.id])).toHaveLength(1)
})

test('a ban may follow another on the same person; the one before is named', async () => {
	const theCase = await aCase(ward)
	const ask = (time: string) => requestBan(worker(time), { code: theCase.code, sheet: newId(), ground: 'threat-to-life', request: null, at: vn(time), actInThisWard: true, parties: PARTIES })
	const { order: first } = await ask('2026-11-20 08:00')
	await signOrder(chair('2026-11-20 09:00'), { ...sign(first), rightsTold: { notPossible: 'x' } })
	await recordOver(worker('2026-11-23 09:00'), { order: first, version: 2, lateReason: '' })
	const { order: second } = await ask('2026-11-23 09:30')
	expect((await openOrder(worker('2026-11-23 09:31'), { order: second })).shown.order).toMatchObject({ follows: first })
})

test('nothing of who or why stands in clear', async () => {
	const { order } = await aBan(ward)
	await refuseOrder(chair('2026-11-24 06:00'), { order, version: 1, number: 12, lateReason: '', reasons: 'Lý do rất riêng' })
	const rows = await ward.sql<{ text: string }>(`select to_jsonb(o)::text || encode(o.sealed, 'escape') || (select string_agg(to_jsonb(e)::text || coalesce(encode(e.sealed, 'escape'), ''), '')
		from protection.order_event e where e.order_id = o.id) as text from protection.protective_order o where o.code = $1`, [order])
	expect(rows[0]!.text).toContain(order)
	expect(rows[0]!.text).not.toMatch(/Nguy|riêng|telephone|harm-or/)
})

test('a child is kept apart for 15 days at most, renewals and earlier separations counted', async () => {
	const theCase = await aCase(ward)
	const parties = { child: { name: 'Nguyễn Văn Ví Dụ', bornOn: '2015-05-01' }, from: [PARTIES.perpetrator] }
	const ask = (time: string) => requestSeparation(worker(time), { code: theCase.code, sheet: newId(), at: vn(time), parties })
	const { order } = await ask('2026-11-23 20:00')
	expect((await clocksOf(ward, order))['child-emergency']).toMatchObject({ due: '2026-11-24 08:00' })
	await separateChild(chair('2026-11-24 05:00'), { order, version: 1, number: null, lateReason: '', endsAt: vn('2026-11-29 05:00') })
	expect(await clocksOf(ward, order)).toMatchObject({ 'child-emergency': { stop: 'separation-signed' }, 'child-separation-max': { due: '2026-12-09 05:00' } })
	await expect(renewOrder(chair('2026-11-28 08:00'), { order, version: 2, number: null, endsAt: vn('2026-12-09 05:01') })).rejects.toMatchObject({ code: 'end-after-limit' })
	await renewOrder(chair('2026-11-28 08:00'), { order, version: 2, number: null, endsAt: vn('2026-12-04 05:00') })
	await recordSeparationEnd(worker('2026-12-02 05:00'), { order, version: 3, how: 'with-relatives', at: vn('2026-12-02 05:00'), lateReason: '' })
	const { order: again } = await ask('2026-12-05 08:00')
	await expect(separateChild(chair('2026-12-05 09:00'), { order: again, version: 1, number: null, lateReason: '', endsAt: vn('2026-12-12 09:01') })).rejects.toMatchObject({ code: 'end-after-limit' })
	await separateChild(chair('2026-12-05 09:00'), { order: again, version: 1, number: null, lateReason: '', endsAt: null })
	expect((await clocksOf(ward, again))['child-separation-max']).toMatchObject({ due: '2026-12-12 09:00' })
})

test('the Chair may find a separation unneeded, with reasons; police have no part in it', async () => {
	const theCase = await aCase(ward)
	const { order } = await requestSeparation(worker('2026-11-23 20:00'), { code: theCase.code, sheet: newId(), at: vn('2026-11-23 20:00'), parties: { child: { name: 'Trần Văn Mẫu', bornOn: null }, from: [PARTIES.perpetrator] } })
	await findUnneeded(chair('2026-11-23 21:00'), { order, version: 1, number: null, lateReason: '', reasons: 'Trẻ ở với bà ngoại, an toàn' })
	expect((await clocksOf(ward, order))['child-emergency']).toMatchObject({ stop: 'child-measure-not-needed' })
	await expect(openOrder(police('2026-11-23 21:01'), { order })).rejects.toMatchObject({ code: 'not-found' })
})
