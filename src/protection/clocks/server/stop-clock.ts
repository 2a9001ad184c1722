import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { ClockId } from '../clock-table.ts'
import { stop, type Clock } from '../clock.ts'
import { stoppedByDay } from '../unlinkable.ts'

/** Stops the running clocks of one thing by an event that stops them; those it does not stop go on.
 *  A late one wants a reason, sealed under the thing's own key.
 *  @throws Refused late-needs-reason */
export async function stopClocks(ctx: ProtectionCtx, subjectId: string, event: string, reason = ''): Promise<number> {
	const rows = await ctx.sealedDb.selectFrom('protection.clock').selectAll().where('unit_id', '=', ctx.unit)
		.where('subject_id', '=', subjectId).where('stopped_at', 'is', null).forUpdate().execute()
	let stopped = 0
	for (const row of rows) {
		const clock = clockOf(row)
		try {
			stop(clock, ctx.now, ctx.actor.personId, event, reason)
		} catch (error) {
			if (error instanceof Refused && error.code === 'clock-event-wrong') continue
			throw error
		}
		await ctx.sealedDb.updateTable('protection.clock').set({
			stopped_at: row.subject_kind === 'stay' ? stoppedByDay(ctx.now, row.due_at) : ctx.now, stopped_by: ctx.actor.personId || null, stop_event: event,
			sealed_late_reason: reason ? await ctx.keys.seal(ctx.sealedDb, subjectId, `clock/${row.id}`, reason) : null
		}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
		stopped += 1
	}
	return stopped
}

/** A row as the rules know it. `lastDay` and `undecided` were of use at the start only. */
export function clockOf(row: { clock: string; started_at: Date; due_at: Date; warn_at: Date | null; stopped_at: Date | null; stopped_by: string | null; stop_event: string }): Clock {
	return {
		id: row.clock as ClockId, startedAt: row.started_at, dueAt: row.due_at, warnAt: row.warn_at ?? row.due_at, lastDay: null, ownServiceLevel: false, undecided: [],
		stop: row.stopped_at ? { at: row.stopped_at, by: row.stopped_by ?? '', event: row.stop_event, reason: '' } : null
	}
}
