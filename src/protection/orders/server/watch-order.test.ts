import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { aBan, actors, clocksOf, conflict, toldOf, vn } from './an-order.fixture.ts'
import { announceWatch, assignWatcher, nameWatcher, receiveOrder } from './assign-monitor.ts'
import { askCancellation, cancelOrder, keepBan } from './decide-cancellation.ts'
import { signOrder } from './decide-order.ts'
import { openOrder } from './open-order.ts'
import { recordBreachSeen, recordContactEnd, recordCopy, recordCountersign, recordNotice, recordOver } from './record-order-event.ts'
import { seeOrders } from './see-orders.ts'
import { tellEndingOrders } from './tell-ending-orders.ts'
import { ordersIWatch, reportWatch, watchedOrder } from './watch-order.ts'

const ward = aWard()
const { worker, chair, police } = actors(ward)
const version = async (order: string) => (await ward.sql<{ row_version: number }>('select row_version from protection.protective_order where code = $1', [order]))[0]!.row_version
const on = async <More extends object>(order: string, more = {} as More) => ({ order, version: await version(order), lateReason: '', number: null, ...more })
const phone = (time: string, user = 'to-1') => ({ unit: ward.ward, now: vn(time), from: '10.0.0.9', personId: ward.people[user]!.personId })
const head = () => ward.people['to-1']!.personId

/** Asked at 22:00, signed at 06:30 until the same hour three days on. */
async function signed(): Promise<{ order: string; caseId: string; caseCode: string }> {
	const ban = await aBan(ward)
	await signOrder(chair('2026-11-24 06:30'), { ...await on(ban.order), endsAt: null, rightsTold: { at: vn('2026-11-24 06:00') } })
	return ban
}

/** Received at 06:50, named at 06:55, assigned at 07:30. */
async function watched() {
	const ban = await signed()
	await receiveOrder(police('2026-11-24 06:50'), await on(ban.order))
	await nameWatcher(police('2026-11-24 06:55'), await on(ban.order, { personId: head(), isParty: false }))
	await assignWatcher(police('2026-11-24 07:30'), await on(ban.order, { plan: 'Đi qua mỗi sáng và tối' }))
	return ban
}

async function exceptionOf(order: string, index: number): Promise<string> {
	const { shown } = await openOrder(worker('2026-11-25 23:01'), { order })
	return 'exceptions' in shown.order ? shown.order.exceptions[index]!.id : ''
}

test('the police name a monitor at once, assign in writing within the hour, announce within the next', async () => {
	const { order } = await signed()
	await receiveOrder(police('2026-11-24 06:50'), await on(order))
	expect(await clocksOf(ward, order)).toMatchObject({ 'monitor-name': { due: '2026-11-24 07:05' }, 'monitor-assign': { due: '2026-11-24 07:50' } })
	await nameWatcher(police('2026-11-24 06:55'), await on(order, { personId: head(), isParty: false }))
	await expect(assignWatcher(police('2026-11-24 07:51'), await on(order, { plan: 'Đi qua mỗi sáng' }))).rejects.toMatchObject({ code: 'late-needs-reason' })
	await assignWatcher(police('2026-11-24 07:51'), await on(order, { plan: 'Đi qua mỗi sáng', lateReason: 'Đường ngập' }))
	expect(await clocksOf(ward, order)).toMatchObject({ 'monitor-assign': { stop: 'monitor-assigned', reason: true }, 'monitor-announce': { due: '2026-11-24 08:51' } })
	await announceWatch(police('2026-11-24 08:40'), await on(order, { commitmentSigned: false }))
	expect((await clocksOf(ward, order))['monitor-announce']).toMatchObject({ stop: 'monitoring-announced' })
	expect((await openOrder(police('2026-11-24 08:41'), { order })).shown.order).toMatchObject({ given: [{ to: 'commune-police-chief' }], monitoring: { announced: { commitmentSigned: false } } })
})

test('the hour runs from when the chief was handed the paper, also when somebody else writes it down', async () => {
	const { order } = await signed()
	await recordCopy(worker('2026-11-24 07:10'), await on(order, { to: 'commune-police-chief' as const, at: vn('2026-11-24 06:45') }))
	expect((await clocksOf(ward, order))['monitor-assign']).toMatchObject({ due: '2026-11-24 07:45' })
	await expect(recordCopy(worker('2026-11-24 07:10'), await on(order, { to: 'survivor' as const, way: 'in-hand' as const, at: vn('2026-11-24 06:29') }))).rejects.toMatchObject({ code: 'before-request' })
})

test('who is named in conflict of the case, or known to the police as a party, does not watch', async () => {
	const { order, caseId } = await signed()
	await receiveOrder(police('2026-11-24 06:50'), await on(order))
	await conflict(ward, caseId, 'to-2')
	await expect(nameWatcher(police('2026-11-24 06:55'), await on(order, { personId: ward.people['to-2']!.personId, isParty: false }))).rejects.toMatchObject({ code: 'monitor-is-party' })
	await expect(nameWatcher(police('2026-11-24 06:55'), await on(order, { personId: head(), isParty: true }))).rejects.toMatchObject({ code: 'monitor-is-party' })
	await expect(nameWatcher(police('2026-11-24 06:55'), await on(order, { personId: newId(), isParty: false }))).rejects.toMatchObject({ code: 'choose-one' })
})

test('the monitor\'s phone says who must stay away, until when and how far; nothing of her or of the case', async () => {
	const { order, caseCode } = await watched()
	const cards = await ordersIWatch(phone('2026-11-24 08:00'))
	expect(cards.find(({ code }) => code === order)).toEqual({ code: order, whoMustStayAway: 'Nguyễn Văn Thử', until: vn('2026-11-27 06:30'), distance: 100 })
	expect(JSON.stringify([cards, await watchedOrder(phone('2026-11-24 08:00'), order)])).not.toMatch(new RegExp(`Ví Dụ|${caseCode}|1985`))
	expect((await ordersIWatch(phone('2026-11-24 08:00', 'to-2')))).toEqual([])
	await expect(watchedOrder(phone('2026-11-24 08:00', 'to-2'), order)).rejects.toMatchObject({ code: 'not-found' })
	expect((await ordersIWatch(phone('2026-11-27 06:30'))).map(({ code }) => code)).not.toContain(order)
	const lines = await ward.sql(`select t.outcome from protection.trace t join protection.protective_order o on o.id = t.subject_id where o.code = $1 and t.verb = 'watch-order' and t.person_id = $2`, [order, head()])
	expect(lines).toHaveLength(2)
})

test('a monitor who is named in conflict later sees the card no more', async () => {
	const { order, caseId } = await watched()
	await conflict(ward, caseId, 'to-1')
	expect((await ordersIWatch(phone('2026-11-24 08:00'))).map(({ code }) => code)).not.toContain(order)
	await expect(reportWatch(phone('2026-11-24 08:00'), { code: order, kind: 'nothing-happened', words: '' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a breach reported from the phone reaches police, Chair and the people of the case; pressed twice it is one', async () => {
	const { order } = await watched()
	await ward.sql(`delete from protection.notice`)
	const report = { code: order, kind: 'breach' as const, words: 'Đứng trước cổng nhà', sheet: newId(), breach: { what: 'too-near' as const, safeWall: false, at: vn('2026-11-24 20:00') } }
	await reportWatch(phone('2026-11-24 20:05'), report)
	await reportWatch(phone('2026-11-24 20:06'), report)
	expect(await toldOf(ward, order)).toEqual(['chu-tich', 'cong-an', 'pho-chu-tich', 'phu-nu', 'phu-trach'])
	const seen = await openOrder(worker('2026-11-24 20:10'), { order })
	expect(seen.shown.order).toMatchObject({ breaches: [{ kind: 'too-near', reportedBy: head() }] })
	expect(seen.deeds[0]).toMatchObject({ kind: 'breach', words: 'Đứng trước cổng nhà' })
	await expect(reportWatch(phone('2026-11-24 20:05'), { ...report, sheet: newId(), breach: { ...report.breach, at: vn('2026-11-24 20:06') } })).rejects.toMatchObject({ code: 'heard-in-future' })
	await expect(reportWatch(phone('2026-11-24 20:05'), { code: order, kind: 'breach', words: '' })).rejects.toMatchObject({ code: 'choose-one' })
})

test('that nothing happened is one line of the history and changes nothing else', async () => {
	const { order } = await watched()
	const before = await version(order)
	await reportWatch(phone('2026-11-24 20:00'), { code: order, kind: 'nothing-happened', words: '' })
	expect(await version(order)).toBe(before)
	expect((await openOrder(police('2026-11-24 20:10'), { order })).deeds[0]).toMatchObject({ kind: 'watched' })
})

test('a contact lasts four hours from the hour confirmed; ended late it wants a reason, one at a time', async () => {
	const { order } = await watched()
	const notice = { ground: 'wedding-or-funeral' as const, at: vn('2026-11-25 22:00'), from: vn('2026-11-25 22:00'), until: vn('2026-11-26 02:00') }
	await expect(recordNotice(police('2026-11-25 22:00'), await on(order, { ...notice, until: vn('2026-11-26 02:01') }))).rejects.toMatchObject({ code: 'exception-too-long' })
	await recordNotice(police('2026-11-25 22:00'), await on(order, notice))
	const exceptionId = await exceptionOf(order, 0)
	await recordCountersign(police('2026-11-25 22:10'), await on(order, { exceptionId }))
	expect((await clocksOf(ward, order))['contact-exception']).toMatchObject({ due: '2026-11-26 02:00' })
	expect((await watchedOrder(phone('2026-11-25 23:00'), order)).contact).toEqual({ from: vn('2026-11-25 22:10'), until: vn('2026-11-26 02:00') })
	await expect(recordBreachSeen(police('2026-11-25 23:00'), await on(order, { what: 'too-near' as const, safeWall: false, at: vn('2026-11-25 22:30'), words: '' }))).rejects.toMatchObject({ code: 'contact-was-allowed' })
	await recordNotice(police('2026-11-25 23:00'), await on(order, { ...notice, at: vn('2026-11-25 23:00'), from: vn('2026-11-26 10:00'), until: vn('2026-11-26 12:00') }))
	const second = await exceptionOf(order, 1)
	await expect(recordCountersign(police('2026-11-25 23:05'), await on(order, { exceptionId: second }))).rejects.toMatchObject({ code: 'exception-open' })
	await expect(recordContactEnd(police('2026-11-26 02:05'), await on(order, { exceptionId }))).rejects.toMatchObject({ code: 'late-needs-reason' })
	await reportWatch(phone('2026-11-26 02:06'), { code: order, kind: 'exception-ended', words: 'Chờ xe đưa về' })
	expect((await clocksOf(ward, order))['contact-exception']).toMatchObject({ stop: 'exception-ended', reason: true })
	await expect(reportWatch(phone('2026-11-26 02:07'), { code: order, kind: 'exception-ended', words: 'x' })).rejects.toMatchObject({ code: 'step-missing' })
})

test('asked to end at 23:00, to be answered by 11:00; lifted, every clock of it stops and the card is gone', async () => {
	const { order } = await watched()
	await askCancellation(worker('2026-11-24 23:00'), await on(order, { at: vn('2026-11-24 23:00'), by: 'requester' as const, channel: 'in-person' as const, heardAlone: true }))
	expect((await clocksOf(ward, order))['ban-cancel']).toMatchObject({ due: '2026-11-25 11:00' })
	expect((await openOrder(police('2026-11-25 09:00'), { order })).clocks.map(({ clock }) => clock)).not.toContain('ban-cancel')
	const line = async (ctx: ReturnType<typeof police>) => (await seeOrders(ctx, { show: 'open' })).orders.find(({ code }) => code === order)!.clock!.clock
	expect([await line(chair('2026-11-24 23:30')), await line(worker('2026-11-24 23:30')), await line(police('2026-11-24 23:30'))]).toEqual(['monitor-announce', 'monitor-announce', 'monitor-announce'])
	await announceWatch(police('2026-11-24 23:40'), await on(order, { commitmentSigned: true, lateReason: 'Đường ngập' }))
	expect([await line(chair('2026-11-24 23:50')), await line(police('2026-11-24 23:50'))]).toEqual(['ban-cancel', 'ban-expire'])
	await expect(cancelOrder(chair('2026-11-25 11:01'), await on(order, { ground: 'requester-asks' as const, reasons: '' }))).rejects.toMatchObject({ code: 'late-needs-reason' })
	expect(JSON.stringify(await openOrder(chair('2026-11-25 09:00'), { order }))).toContain('Nguyễn Thị Ví Dụ')
	await cancelOrder(chair('2026-11-25 11:01'), await on(order, { ground: 'requester-asks' as const, reasons: '', lateReason: 'Chờ gặp riêng' }))
	expect(Object.values(await clocksOf(ward, order)).filter(({ stop }) => stop === '')).toEqual([])
	expect((await ordersIWatch(phone('2026-11-25 11:02'))).map(({ code }) => code)).not.toContain(order)
	expect((await openOrder(police('2026-11-25 11:03'), { order })).shown.order).toMatchObject({ state: 'cancelled', cancelRequest: null, cancellation: { reasons: '' } })
})

test('kept with reasons in writing, the ban goes on', async () => {
	const { order } = await watched()
	await askCancellation(worker('2026-11-24 23:00'), await on(order, { at: vn('2026-11-24 22:30'), by: 'requester' as const, channel: 'telephone' as const, heardAlone: false }))
	await expect(keepBan(chair('2026-11-25 08:00'), await on(order, { reasons: '' }))).rejects.toMatchObject({ code: 'reasons-missing' })
	await keepBan(chair('2026-11-25 08:00'), await on(order, { reasons: 'Người đó vẫn đe dọa' }))
	expect(await clocksOf(ward, order)).toMatchObject({ 'ban-cancel': { stop: 'cancel-refused' }, 'ban-expire': { stop: '' } })
	expect(JSON.stringify(await openOrder(police('2026-11-25 08:10'), { order }))).not.toContain('đe dọa')
})

test('after 72 hours it binds no more, recorded or not; who must know is told once before and once after', async () => {
	const { order } = await watched()
	await ward.sql(`delete from protection.notice`)
	const told = async (time: string) => { await tellEndingOrders(ward.ward, vn(time)); return (await ward.sql(`select 1 from protection.notice n join protection.protective_order o on o.id = n.subject_id where o.code = $1`, [order])).length }
	expect([await told('2026-11-26 18:29'), await told('2026-11-26 18:30'), await told('2026-11-26 18:35'), await told('2026-11-27 06:30'), await told('2026-11-27 07:00')]).toEqual([0, 1, 1, 2, 2])
	expect((await ward.sql('select state from protection.protective_order where code = $1', [order]))[0]).toEqual({ state: 'in-force' })
	await announceWatch(police('2026-11-26 20:00'), await on(order, { commitmentSigned: true, lateReason: 'Không tìm được người' }))
	await expect(recordOver(worker('2026-11-27 06:29'), await on(order))).rejects.toMatchObject({ code: 'ban-still-running' })
	await recordOver(worker('2026-11-27 09:00'), await on(order))
	expect(Object.values(await clocksOf(ward, order)).filter(({ stop }) => stop === '')).toEqual([])
	await recordBreachSeen(worker('2026-11-27 09:10'), await on(order, { what: 'telephone' as const, safeWall: false, at: vn('2026-11-27 05:00'), words: 'Gọi lúc 5 giờ' }))
})
