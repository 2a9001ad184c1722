import { dayOf, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { addEvent } from '../../cases/server/event.ts'
import { readParts, writePart } from '../../cases/server/part-store.ts'
import { holdOpen } from '../../cases/server/save-answer.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { assess, judge, reassessTrouble, type DangerAnswers } from '../assess.ts'
import { itemsFor, whyNotAsk, type DangerOutcome } from '../instrument.ts'
import { LEVEL_WORDS } from '../level-words.ts'
import { personAsked } from '../person-asked.ts'
import type { KeptAssessment } from '../kept-assessment.ts'
import { WHO_SIX } from '../who-six.ts'

interface Asked {
	readonly code: string
	/** Nobody of the family or another hears it; and she has told of a partner's violence. */
	readonly alone: boolean
	readonly partnerTold: boolean
	readonly answers: DangerAnswers
	readonly override: { readonly to: DangerOutcome; readonly reason: string } | null
	readonly reassessOn: Day | null
}

/** Keeps the answers under the case's key, the level in words beside the case, and calls the supervisor where the rule says.
 *  @throws Refused somebody-listens, no-partner-violence-told, override-…, reassess-…, case-not-open, not-found */
export const assessDanger = sealed('assess-danger', async (ctx, asked: Asked): Promise<{ callSupervisor: boolean; told: boolean }> => {
	const theCase = await enterCase(ctx, asked.code, 'assess-danger', 'done')
	await holdOpen(ctx, theCase)
	const not = whyNotAsk({ partnerViolenceTold: asked.partnerTold, aloneWithWorker: asked.alone })
	if (not) throw new Refused(not)
	const { person } = await readParts(ctx, theCase.id, ['person'])
	const shown = itemsFor(WHO_SIX, personAsked(person, ctx.now))
	const judged = judge(assess(WHO_SIX, asked.answers, shown), asked.override && { ...asked.override, by: theCase.footing === 'supervising' ? 'supervisor' : 'caseworker' })
	if ('trouble' in judged) throw new Refused(judged.trouble)
	const on = dayOf(ctx.now)
	const trouble = reassessTrouble(asked.reassessOn, on, judged.outcome)
	if (trouble) throw new Refused(trouble)
	const id = newId(ctx.now.getTime())
	const kept: KeptAssessment = {
		answers: asked.answers, outcome: judged.outcome, measured: judged.measured, overridden: judged.overridden, reason: asked.override?.reason.trim() ?? '',
		unanswered: judged.unanswered, supervisorCalled: judged.callSupervisor
	}
	await ctx.sealedDb.insertInto('protection.danger_assessment').values({
		unit_id: ctx.unit, id, case_id: theCase.id, at: ctx.now, by_person: ctx.actor.personId, instrument: WHO_SIX.id, instrument_version: WHO_SIX.version,
		sealed: await ctx.keys.seal(ctx.sealedDb, theCase.id, `danger/${id}`, JSON.stringify(kept)), reassess_on: asked.reassessOn!
	}).execute()
	await writePart(ctx, theCase.id, 'danger', { words: LEVEL_WORDS[judged.outcome], outcome: judged.outcome, on })
	await ctx.sealedDb.updateTable('protection.case_file').set({ reassess_on: asked.reassessOn }).where('unit_id', '=', ctx.unit).where('id', '=', theCase.id).execute()
	await addEvent(ctx, theCase.id, 'danger-assessed', { outcome: judged.outcome })
	return { callSupervisor: judged.callSupervisor, told: judged.callSupervisor && await call(ctx, theCase) }
})

/** Her own supervisor, if she still stands behind the lock; else every one who does and may know of it. Who assesses is not
 *  told of herself. @returns whether a supervisor knows of it now */
async function call(ctx: ProtectionCtx, theCase: CaseRow): Promise<boolean> {
	const here = await withoutKeptOut(ctx, theCase.id, await holdersOf(ctx, 'supervisor'))
	const people = theCase.supervisorId && here.includes(theCase.supervisorId) ? [theCase.supervisorId] : here
	await tell(ctx, people.filter((person) => person !== ctx.actor.personId), 'danger', theCase.id)
	return people.length > 0
}
