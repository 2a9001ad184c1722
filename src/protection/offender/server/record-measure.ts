import { dayOf, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { addEvent } from '../../cases/server/event.ts'
import { readParts, writePart } from '../../cases/server/part-store.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { mayCriticise, type MayCriticise, type OffenderKind, type OffenderMeasure } from '../measure.ts'
import { alignWindow, windowOf } from './criticism-window.ts'

export interface OffenderRecord {
	readonly measures: readonly OffenderMeasure[]
	readonly window: { readonly dueAt: string; readonly warnAt: string | null } | null
	readonly may: MayCriticise
	readonly today: Day
}

/** What was done towards the person with violent behaviour, the newest first, and the twelve months that run. */
export const seeOffender = sealed('see-offender', async (ctx, asked: { code: string }): Promise<OffenderRecord> => {
	const theCase = await enterCase(ctx, asked.code, 'see-offender', 'looked')
	const { offender: { measures }, perpetrator } = await readParts(ctx, theCase.id, ['offender', 'perpetrator'])
	const running = await windowOf(ctx, theCase.id)
	const today = dayOf(ctx.now)
	return {
		measures: measures.toSorted((one, other) => (one.onDay < other.onDay ? 1 : -1)), may: mayCriticise(measures, perpetrator.age, today), today,
		window: running ? { dueAt: running.due_at.toISOString(), warnAt: running.warn_at?.toISOString() ?? null } : null
	}
})

/** Writes one down; what stands there is never changed. Also of a case that is stopped or closed: the twelve months go on without
 *  the survivor. The same sheet sent twice is one. @throws Refused not-found, day-ahead */
export const recordMeasure = sealed('record-offender', async (ctx, asked: { code: string; sheet: string; kind: OffenderKind; onDay: Day; decidedBy: string; words: string }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'record-offender', 'done', { code: asked.kind })
	if (asked.onDay > dayOf(ctx.now)) throw new Refused('day-ahead')
	const before = await heldMeasures(ctx, theCase.id)
	if (before.some(({ id }) => id === asked.sheet)) return
	const { sheet: id, kind, onDay, decidedBy, words } = asked
	const measures = [...before, { id, kind, onDay, decidedBy, words, by: ctx.actor.code }]
	await writePart(ctx, theCase.id, 'offender', { measures })
	await addEvent(ctx, theCase.id, 'offender-measure', { kind })
	await stopClocks(ctx, theCase.id, kind)
	await alignWindow(ctx, theCase.id, measures)
})

/** The twelve months have passed: recorded by hand, as every end of a clock. A later act begins its own.
 *  @throws Refused not-found, window-not-over */
export const recordWindowOver = sealed('record-offender', async (ctx, asked: { code: string }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'record-offender', 'done', { code: 'window-over' })
	const measures = await heldMeasures(ctx, theCase.id)
	const running = await windowOf(ctx, theCase.id)
	if (!running || running.due_at > ctx.now) throw new Refused('window-not-over')
	await stopClocks(ctx, theCase.id, 'window-over')
	await alignWindow(ctx, theCase.id, measures)
})

/** Of two who write at once one waits for the other. */
async function heldMeasures(ctx: ProtectionCtx, caseId: string): Promise<readonly OffenderMeasure[]> {
	await ctx.sealedDb.selectFrom('protection.case_file').select('id').where('unit_id', '=', ctx.unit).where('id', '=', caseId).forNoKeyUpdate().executeTakeFirstOrThrow()
	return (await readParts(ctx, caseId, ['offender'])).offender.measures
}
