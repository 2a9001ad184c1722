import { sql, type QueryExecutorProvider } from 'kysely'
import { look } from '#audit/server/index.ts'
import { isDay, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { daysOf, type DayOff, type OwnDay } from '../days.ts'

/** The days that differ from the week, from `from` to `to`, for `calendarOf`. One statement, in the caller's own
 *  transaction and role: it needs `select` on calendar.day and `app.units` set. */
export async function listDaysOff(db: QueryExecutorProvider, unit: string, from: Day, to: Day): Promise<DayOff[]> {
	const { rows } = await sql<OwnDay>`select day, name, closed, source, decided_by_name as "decidedBy", decided_at as "decidedAt", row_version as "rowVersion"
		from calendar.day where unit_id = ${unit} and day between ${from} and ${to}`.execute(db)
	return daysOf(rows, from, to)
}

/** One year's days. */
export const seeCalendar = look('see-calendar', async (ctx, which: { year: number }): Promise<DayOff[]> =>
	listDaysOff(ctx.db, ctx.unit, `${which.year}-01-01`, `${which.year}-12-31`))

/** One day. @throws Refused not-found */
export const seeDay = look('see-calendar', async (ctx, which: { day: string }): Promise<DayOff> => {
	if (!isDay(which.day)) throw new Refused('not-found')
	const [day] = await listDaysOff(ctx.db, ctx.unit, which.day, which.day)
	if (!day) throw new Refused('not-found')
	return day
})
