import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { settingOf } from '../../server/settings.ts'
import { calendarFrom } from '../../server/working-days.ts'
import type { ClockId } from '../clock-table.ts'
import { ruleOf } from '../clock-table.ts'
import { endingEarlier, start, USUAL_SETTINGS, type Clock } from '../clock.ts'
import { unlinkable } from '../unlinkable.ts'

export type ClockSubject = 'alert' | 'case' | 'order' | 'referral' | 'stay' | 'data-request' | 'breach'

/** Starts a clock in the caller's transaction; `end` is an earlier end a decision states itself.
 *  @returns to the minute, though that of a stay is kept more coarsely @throws Refused end-after-limit */
export async function startClock(ctx: ProtectionCtx, id: ClockId, on: { kind: ClockSubject; id: string; caseId?: string | null; at?: Date; end?: Date }): Promise<Clock> {
	const at = on.at ?? ctx.now
	const calendar = await calendarFrom(ctx, dayOf(at), 60)
	const settings = { atOnceMinutes: await settingOf(ctx, 'at-once-minutes', USUAL_SETTINGS.atOnceMinutes) }
	const whole = start(id, at, settings, calendar)
	const clock = on.end ? endingEarlier(whole, on.end) : whole
	const kept = on.kind === 'stay' ? unlinkable(clock) : clock
	await ctx.sealedDb.insertInto('protection.clock').values({
		unit_id: ctx.unit, id: on.kind === 'stay' ? crypto.randomUUID() : newId(ctx.now.getTime()), clock: id, subject_kind: on.kind, subject_id: on.id, case_id: on.caseId ?? null,
		started_at: kept.startedAt, started_by_event: ruleOf(id).trigger, warn_at: kept.warnAt, due_at: kept.dueAt, holder_role: ruleOf(id).holder
	}).execute()
	return clock
}
