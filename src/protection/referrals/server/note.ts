import { newId } from '#kernel/id.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** What of consent, referral, stay and support stands in the history of a case. */
export type NoteKind = 'consent-given' | 'consent-withdrawn' | 'referred' | 'referred-without-consent' | 'referral-answered' | 'stay-began' | 'stay-ended' | 'support-given'

/** One line of the case's history, sealed under the case's key. Codes and kinds only: never a name, never where she stays. */
export async function note(ctx: ProtectionCtx, caseId: string, kind: NoteKind, words: Readonly<Record<string, string>>): Promise<void> {
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.case_event').values({
		unit_id: ctx.unit, id, case_id: caseId, at: ctx.now, by_person: ctx.actor.personId, kind,
		sealed: await ctx.keys.seal(ctx.sealedDb, caseId, `event/${id}`, JSON.stringify(words))
	}).execute()
}
