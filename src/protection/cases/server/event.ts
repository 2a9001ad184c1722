import { newId } from '#kernel/id.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** What stands in the history of a case: what happens to it itself, and of consent, referral, stay and support. */
export type EventKind = 'opened' | 'answered' | 'contacted' | 'step' | 'stopped' | 'resumed' | 'danger-assessed' | 'need' | 'plan-written' | 'plan-approved'
	| 'safety-plan' | 'printed' | 'child-assessed' | 'child-plan' | 'child-plan-approved' | 'child-measure' | 'closure-asked' | 'closed'
	| 'consent-given' | 'consent-withdrawn' | 'referred' | 'referred-without-consent' | 'referral-answered' | 'stay-began' | 'stay-ended' | 'stay-prolonged' | 'support-given' | 'offender-measure'

/** One line of the case's history, sealed under its key; never changed afterwards. Codes and kinds and what was noted:
 *  never a name, never where she stays. */
export async function addEvent(ctx: ProtectionCtx, caseId: string, kind: EventKind, words: Readonly<Record<string, string>> = {}): Promise<void> {
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.case_event').values({
		unit_id: ctx.unit, id, case_id: caseId, at: ctx.now, by_person: ctx.actor.personId, kind,
		sealed: await ctx.keys.seal(ctx.sealedDb, caseId, `event/${id}`, JSON.stringify(words))
	}).execute()
}
