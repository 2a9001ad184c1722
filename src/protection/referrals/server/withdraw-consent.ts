import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { closeViews } from './close-views.ts'
import { addEvent } from '../../cases/server/event.ts'

/** She takes her yes back: at once the receiver sees nothing any more. Only this one; every other goes on as it was.
 *  @throws Refused not-found, also when it was withdrawn before */
export const withdrawConsent = sealed('withdraw-consent', async (ctx, asked: { code: string; consentId: string }): Promise<{ closed: number }> => {
	const theCase = await enterCase(ctx, asked.code, 'withdraw-consent', 'done')
	const consent = await ctx.sealedDb.updateTable('protection.consent').set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.personId })
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.consentId).where('case_id', '=', theCase.id).where('withdrawn_at', 'is', null)
		.returning(['need', 'receiver']).executeTakeFirst()
	if (!consent) throw new Refused('not-found')
	const referrals = await ctx.sealedDb.selectFrom('protection.referral').select('id').where('unit_id', '=', ctx.unit).where('consent_id', '=', asked.consentId).execute()
	const closed = await closeViews(ctx, 'withdrawn', referrals.map((row) => row.id))
	await addEvent(ctx, theCase.id, 'consent-withdrawn', { need: consent.need, receiver: consent.receiver })
	return { closed }
})
