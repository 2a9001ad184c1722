import { dayOf } from '#kernel/day.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { outsideCtx } from '../../alerts/server/receive-alert.ts'
import { calendarFrom } from '../../server/working-days.ts'
import { USUAL_SETTINGS, start } from '../clock.ts'
import type { ClockId } from '../clock-table.ts'
import { WORKING_DAY_CLOCKS } from './open-days.ts'

/** Counts the running limits of working days anew with the ward's calendar of today: a day that was decided after the clock
 *  began moves its end as it would have from the start. A limit of hours and a longest time never move.
 *  @returns how many ends moved */
export function recountClocks(unit: string, now: Date): Promise<number> {
	return inProtection(outsideCtx({ unit, now, from: '' }), async (ctx) => {
		const rows = await ctx.sealedDb.selectFrom('protection.clock').select(['id', 'clock', 'started_at', 'due_at']).where('unit_id', '=', unit)
			.where('stopped_at', 'is', null).where('clock', 'in', WORKING_DAY_CLOCKS).forUpdate().skipLocked().execute()
		let moved = 0
		for (const row of rows) {
			const { dueAt, warnAt } = start(row.clock as ClockId, row.started_at, USUAL_SETTINGS, await calendarFrom(ctx, dayOf(row.started_at), 60))
			if (dueAt.getTime() === row.due_at.getTime()) continue
			await ctx.sealedDb.updateTable('protection.clock').set({ due_at: dueAt, warn_at: warnAt }).where('unit_id', '=', unit).where('id', '=', row.id).execute()
			moved += 1
		}
		return moved
	})
}
