import { listDaysOff } from '#calendar/server/index.ts'
import { addWorkingDays, calendarOf } from '#calendar/working-days.ts'
import type { Ctx } from '#kernel/context.ts'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import type { ProtectionCtx } from '../access/server/sealed-ctx.ts'

/** The day `count` working days after today, by the ward's own calendar. One statement. */
export async function workingDayAfter(ctx: ProtectionCtx, count: number): Promise<Day> {
	const today = dayOf(ctx.now)
	const days = await listDaysOff(ctx.sealedDb as unknown as Ctx['db'], ctx.unit, today, addDays(today, count * 2 + 30))
	return addWorkingDays(today, count, calendarOf(days))
}
