import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { start, USUAL_SETTINGS } from '../../clocks/clock.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { calendarOf } from '#calendar/working-days.ts'
import { windowFrom, type OffenderMeasure } from '../measure.ts'

const dayBegin = (day: Day) => new Date(`${day}T00:00:00+07:00`)

/** The window of a case that runs, or ran out and waits to be recorded. */
export async function windowOf(ctx: ProtectionCtx, caseId: string) {
	return ctx.sealedDb.selectFrom('protection.clock').select(['id', 'started_at', 'due_at', 'warn_at']).where('unit_id', '=', ctx.unit).where('subject_id', '=', caseId)
		.where('clock', '=', 'criticism-window').where('stopped_at', 'is', null).executeTakeFirst()
}

/** Lets the twelve months run from the first act that counts today (Luật 13/2022 Điều 32): starts them, or sets them back to an act
 *  that was earlier and written down later. What ran out is left alone until somebody records that it did. */
export async function alignWindow(ctx: ProtectionCtx, caseId: string, measures: readonly OffenderMeasure[]): Promise<void> {
	const from = windowFrom(measures, dayOf(ctx.now))
	if (from === null) return
	const running = await windowOf(ctx, caseId)
	if (!running) {
		await startClock(ctx, 'criticism-window', { kind: 'case', id: caseId, caseId, at: dayBegin(from) })
	} else if (dayBegin(from) < running.started_at) {
		const { startedAt, dueAt, warnAt } = start('criticism-window', dayBegin(from), USUAL_SETTINGS, calendarOf([]))
		await ctx.sealedDb.updateTable('protection.clock').set({ started_at: startedAt, due_at: dueAt, warn_at: warnAt }).where('unit_id', '=', ctx.unit).where('id', '=', running.id).execute()
	}
}
