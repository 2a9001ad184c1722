import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { tell } from '../../notices/server/tell.ts'
import { closeViews } from './close-views.ts'

export type Finding = 'justified' | 'not-justified'

/** The supervisor's finding; who sent it does not review it. Not justified closes the receiver's view at once.
 *  @throws Refused not-found */
export const reviewEmergency = sealed('review-emergency', async (ctx, asked: { code: string; referralId: string; finding: Finding; words: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'review-emergency', 'done', { code: asked.finding })
	const row = await ctx.sealedDb.selectFrom('protection.referral').select(['id', 'sent_by']).where('unit_id', '=', ctx.unit).where('id', '=', asked.referralId)
		.where('case_id', '=', theCase.id).where('review_due_at', 'is not', null).where('reviewed_at', 'is', null).where('sent_by', '<>', ctx.actor.personId).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	await keepFinding(ctx, { id: row.id, caseId: theCase.id }, asked)
	await tell(ctx, [row.sent_by], 'review', theCase.id)
	return { finding: asked.finding }
})

/** Keeps the finding of whoever reviews; not justified closes the receiver's view at once. */
export async function keepFinding(ctx: ProtectionCtx, referral: { id: string; caseId: string }, { finding, words }: { finding: Finding; words: string }): Promise<void> {
	await ctx.sealedDb.updateTable('protection.referral').set({
		reviewed_at: ctx.now, reviewed_by: ctx.actor.personId, finding, sealed_finding: words ? await ctx.keys.seal(ctx.sealedDb, referral.caseId, `finding/${referral.id}`, words) : null
	}).where('unit_id', '=', ctx.unit).where('id', '=', referral.id).execute()
	if (finding === 'not-justified') await closeViews(ctx, 'withdrawn', [referral.id])
}
