import { listDaysOff } from '#calendar/server/index.ts'
import { addWorkingDays, calendarOf, type Calendar } from '#calendar/working-days.ts'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import type { ProtectionCtx } from '../access/server/sealed-ctx.ts'

/** The ward's own calendar from a day on, for so many days. One statement. */
export async function calendarFrom(ctx: ProtectionCtx, from: Day, days: number): Promise<Calendar> {
	return calendarOf(await listDaysOff(ctx.sealedDb, ctx.unit, from, addDays(from, days)))
}

/** The day `count` working days after today. One statement. */
export async function workingDayAfter(ctx: ProtectionCtx, count: number): Promise<Day> {
	const today = dayOf(ctx.now)
	return addWorkingDays(today, count, await calendarFrom(ctx, today, count * 2 + 30))
}
