import { expect, test } from 'vitest'
import { decideDay } from '#calendar/server/index.ts'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import type { ClockId } from '../clock-table.ts'
import { withOpenDays } from './open-days.ts'
import { recountClocks } from './recount-clocks.ts'
import { startClock } from './start-clock.ts'

const ward = aWard()
const now = new Date('2026-11-23T02:00:00Z'), later = new Date('2026-11-23T03:00:00Z')
const worker = () => ward.sealed('phu-nu', ['case-worker'], now.toISOString())
const ends = async () => Object.fromEntries((await ward.sql<{ clock: string; due: string }>(`select clock, to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as due from protection.clock`)).map(({ clock, due }) => [clock, due]))

test('a day decided after the clock began moves its end, back too; a limit of hours, a longest time and a stopped clock stand', async () => {
	await inProtection(worker(), async (ctx) => {
		for (const clock of ['child-approve', 'ban-decide', 'child-separation-max'] as ClockId[]) await startClock(ctx, clock, { kind: 'case', id: newId() })
		ctx.lines.push({ verb: 'write-part', outcome: 'done', subject: { kind: 'case', id: newId() } })
	})
	await ward.sql(`insert into protection.clock (unit_id, id, clock, subject_kind, subject_id, started_at, started_by_event, due_at, warn_at, holder_role, stopped_at, stop_event)
		select unit_id, gen_random_uuid(), 'db-access-answer', subject_kind, subject_id, started_at, started_by_event, due_at, warn_at, holder_role, now(), 'data-answered' from protection.clock where clock = 'child-approve'`)
	const before = await ends()
	expect(before).toMatchObject({ 'child-approve': '2026-11-26 00:00', 'ban-decide': '2026-11-23 21:00', 'child-separation-max': '2026-12-08 09:00' })
	expect(await recountClocks(ward.ward, later)).toBe(0)
	await decideDay(ward.as('quan-tri', later.toISOString()), { day: '2026-11-24', closed: true, source: 'Thông báo thử', rowVersion: 0 })
	expect(await recountClocks(ward.ward, later)).toBe(1)
	expect(await ends()).toEqual({ ...before, 'child-approve': '2026-11-27 00:00' })
	await decideDay(ward.as('quan-tri', later.toISOString()), { day: '2026-11-24', closed: false, source: 'Thông báo thử', rowVersion: 1 })
	expect(await recountClocks(ward.ward, later)).toBe(1)
	expect(await ends()).toEqual(before)
	await ward.sql('delete from calendar.day')
})

test('beside a limit of working days stand the days nobody has decided, beside no other', async () => {
	const open = (clocks: { clock: string; dueAt: Date }[]) => inProtection(worker(), async (ctx) => (await withOpenDays(ctx, clocks)).map(({ openDays }) => openDays))
	const dueAt = new Date('2026-11-25T17:00:00Z')
	expect(await open([{ clock: 'child-approve', dueAt }, { clock: 'ban-decide', dueAt }, { clock: 'child-plan', dueAt: new Date('2026-11-23T17:00:00Z') }])).toEqual([['2026-11-24'], [], []])
	await decideDay(ward.as('quan-tri', now.toISOString()), { day: '2026-11-24', closed: false, source: 'Thông báo thử', rowVersion: 0 })
	expect(await open([{ clock: 'child-approve', dueAt }])).toEqual([[]])
})
