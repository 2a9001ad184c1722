import { endOfDay } from '#calendar/counting.ts'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { addEvent } from '../../cases/server/event.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { HOSTS } from '../stay.ts'
import { holdCase, staysOf } from './stay-part.ts'

/** A facility keeps her longer by a decision of the body above it: the clock that runs stops by it, and another begins, to the day
 *  the decision says or as long as the first. How long it may be at most was not seen in the law: the clock table bounds it, marked
 *  to be checked. @throws Refused not-found, day-ahead, day-not-ahead, end-after-limit, late-needs-reason */
export const prolongStay = sealed('prolong-stay', async (ctx, asked: { code: string; stayId: string; onDay: Day; until: Day | null; decidedBy: string; why: string; reason: string }): Promise<{ latestTo: Day }> => {
	const theCase = await enterCase(ctx, asked.code, 'prolong-stay', 'done')
	await holdCase(ctx, theCase.id)
	const stay = (await staysOf(ctx, theCase.id)).find((one) => one.stayId === asked.stayId && one.to === null)
	const host = stay && HOSTS[stay.kind]
	if (!stay || !host?.prolonged) throw new Refused('not-found')
	const today = dayOf(ctx.now)
	if (asked.onDay > today) throw new Refused('day-ahead')
	if (asked.until !== null && asked.until <= today) throw new Refused('day-not-ahead')
	await stopClocks(ctx, asked.stayId, host.prolonged, stay.late ? asked.reason : '')
	const { dueAt } = await startClock(ctx, host.clock, { kind: 'stay', id: asked.stayId, ...asked.until ? { end: endOfDay(asked.until) } : {} })
	const latestTo = asked.until ?? addDays(dayOf(dueAt), -1)
	await ctx.sealedDb.updateTable('protection.stay').set({ latest_to: latestTo }).where('unit_id', '=', ctx.unit).where('id', '=', asked.stayId).execute()
	await addEvent(ctx, theCase.id, 'stay-prolonged', { until: latestTo, on: asked.onDay, decidedBy: asked.decidedBy, words: asked.why })
	return { latestTo }
})
