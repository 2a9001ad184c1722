import { undecidedBetween } from '#calendar/working-days.ts'
import { addDays, dayOf, daysBetween, type Day } from '#kernel/day.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { calendarFrom } from '../../server/working-days.ts'
import { CLOCKS, ruleOf, type ClockId } from '../clock-table.ts'

interface Due { readonly clock?: string; readonly dueAt: Date | string }

/** Beside each clock that counts working days, the days from today to its end that nobody has decided: they are counted as
 *  worked, and who may decide them should. One statement, none where no such clock runs. */
export async function withOpenDays<Clock extends Due>(ctx: ProtectionCtx, clocks: readonly Clock[]): Promise<(Clock & { openDays: readonly Day[] })[]> {
	const today = dayOf(ctx.now)
	const lastOf = ({ dueAt }: Due) => dayOf(new Date(new Date(dueAt).getTime() - 1))
	const counted = clocks.filter(countsWorkingDays)
	const furthest = counted.map(lastOf).toSorted().at(-1)
	if (furthest === undefined || furthest < today) return clocks.map((one) => ({ ...one, openDays: [] }))
	const calendar = await calendarFrom(ctx, today, daysBetween(today, furthest))
	return clocks.map((one) => ({ ...one, openDays: countsWorkingDays(one) ? undecidedBetween(addDays(today, -1), lastOf(one), calendar) : [] }))
}

function countsWorkingDays({ clock }: Due): boolean {
	if (clock === undefined || !(clock in CLOCKS)) return false
	const { limit } = ruleOf(clock as ClockId)
	return limit !== 'at-once' && limit.unit === 'working-days'
}

export const WORKING_DAY_CLOCKS = (Object.keys(CLOCKS) as ClockId[]).filter((clock) => countsWorkingDays({ clock, dueAt: '' }))
