import { expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { calendarOf, isWorkingDay } from '#calendar/working-days.ts'
import { aWard } from '#support/ward.ts'
import { addDay, decideDay, listDaysOff, seeCalendar, seeDay, withdrawDay } from './index.ts'

const ward = aWard()
const off = { closed: true, source: 'Thông báo của Ủy ban nhân dân tỉnh' }

test('24/11 is open until someone decides it, with the paper that says so; taken back, it is open again', async () => {
	const officer = ward.as('phu-trach')
	expect(await seeDay(officer, { day: '2026-11-24' })).toMatchObject({ closed: null, verified: false, decided: null })
	await decideDay(officer, { day: '2026-11-24', ...off, rowVersion: 0 })
	expect(await seeDay(officer, { day: '2026-11-24' })).toMatchObject({ closed: true, verified: true, source: off.source, decided: { by: 'Lê Thị Thử', rowVersion: 1 } })
	await decideDay(ward.as('chu-tich'), { day: '2026-11-24', closed: false, source: 'Công văn', rowVersion: 1 })
	const days = await inTransaction(officer, (ctx) => listDaysOff(ctx.db, ctx.unit, '2026-11-01', '2026-11-30'))
	expect(isWorkingDay('2026-11-24', calendarOf(days))).toBe(true)
	await withdrawDay(officer, { day: '2026-11-24', rowVersion: 2 })
	expect(await seeDay(officer, { day: '2026-11-24' })).toMatchObject({ closed: null, decided: null })
})

test('two who decide the same day at once: the second is told', async () => {
	await decideDay(ward.as('phu-trach'), { day: '2027-02-04', ...off, rowVersion: 0 })
	await expect(decideDay(ward.as('quan-tri'), { day: '2027-02-04', closed: false, source: 'x', rowVersion: 0 })).rejects.toThrow('changed-meanwhile')
	await expect(withdrawDay(ward.as('quan-tri'), { day: '2027-02-04', rowVersion: 7 })).rejects.toThrow('changed-meanwhile')
})

test('the ward adds a day the country does not know, once, and only where it changes something', async () => {
	const officer = ward.as('phu-trach')
	await addDay(officer, { day: '2026-12-04', name: 'Nghỉ phòng bão', ...off })
	expect((await seeCalendar(officer, { year: 2026 })).find((one) => one.day === '2026-12-04')).toMatchObject({ kind: 'own', closed: true, name: 'Nghỉ phòng bão' })
	await expect(addDay(officer, { day: '2026-12-04', name: 'lần nữa', ...off })).rejects.toThrow('day-known')
	await expect(addDay(officer, { day: '2026-09-02', name: 'Quốc khánh', ...off })).rejects.toThrow('day-known')
	await expect(addDay(officer, { day: '2026-12-05', name: 'Thứ Bảy', ...off })).rejects.toThrow('weekend-is-off')
	await withdrawDay(officer, { day: '2026-12-04', rowVersion: 1 })
	await expect(seeDay(officer, { day: '2026-12-04' })).rejects.toThrow('not-found')
	await expect(decideDay(officer, { day: '2026-12-04', ...off, rowVersion: 0 })).rejects.toThrow('not-found')
})

test('every decision leaves a line with what it was before and the paper', async () => {
	await decideDay(ward.as('phu-trach'), { day: '2027-02-10', ...off, rowVersion: 0 })
	const [line] = await ward.sql(`select * from audit.entry where verb = 'decide-day' and thing_id = '2027-02-10'`)
	expect(line).toMatchObject({ outcome: 'done', person_name: 'Lê Thị Thử', thing_kind: 'day', details: { closed: true, before: null, source: off.source } })
})

test('an agency may not, and another unit sees nothing', async () => {
	await expect(decideDay(ward.as('cong-an'), { day: '2026-11-24', ...off, rowVersion: 0 })).rejects.toThrow('not-allowed')
	await decideDay(ward.as('phu-trach'), { day: '2027-02-11', ...off, rowVersion: 0 })
	const elsewhere = { ...ward.as('phu-trach'), units: [ward.province], unit: ward.ward }
	expect((await seeCalendar(elsewhere, { year: 2027 })).find((one) => one.day === '2027-02-11')?.decided).toBeNull()
})
