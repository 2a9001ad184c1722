import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { CaseRow } from '../../access/server/case-door.ts'
import { nextCode } from '../../access/server/next-code.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { tell } from '../../notices/server/tell.ts'
import type { Need } from '../../services/service.ts'
import type { LegalGroundId } from '../legal-grounds.ts'
import type { ToldFact } from '../read-facts.ts'
import type { FactCode } from '../what-may-go.ts'
import { readFacts } from './open-facts.ts'
import { toldOf, type FoundReceiver } from './receivers.ts'

/** What the receiver reads; sealed under the referral's own key. */
export interface ReferralWords { readonly request: string; readonly facts: readonly ToldFact[] }

/** By her consent, or on a ground of the law with its reason: there is no third way to send. */
type Right = { readonly consentId: string } | { readonly ground: LegalGroundId; readonly reason: string; readonly reviewBy: Date }

export interface Sending {
	readonly need: Need
	readonly facts: readonly FactCode[]
	readonly request: string
	readonly untilOn: Day
}

/** Copies the facts out of the case and seals them under a key of their own. The receiver's code is not the case's.
 *  The caller has looked at the right. */
export async function sendReferral(ctx: ProtectionCtx, theCase: CaseRow, receiver: FoundReceiver, sending: Sending, right: Right): Promise<{ referralId: string; referralCode: string }> {
	const facts = await readFacts(ctx, theCase.id, sending.facts)
	const id = newId(ctx.now.getTime())
	const code = await nextCode(ctx, 'referral')
	const words: ReferralWords = { request: sending.request, facts }
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.referral').values({
		unit_id: ctx.unit, id, case_id: theCase.id, code, need: sending.need, receiver: receiver.kind, to_agency: receiver.agencyId, to_service: receiver.serviceId,
		sealed_facts: await ctx.keys.seal(ctx.sealedDb, id, 'facts', JSON.stringify(words)), sent_at: ctx.now, sent_by: ctx.actor.personId, until_on: sending.untilOn, state: 'sent',
		...('consentId' in right ? { consent_id: right.consentId }
			: { legal_ground: right.ground, sealed_ground: await ctx.keys.seal(ctx.sealedDb, theCase.id, `ground/${id}`, right.reason), review_due_at: right.reviewBy })
	}).execute()
	await tell(ctx, await toldOf(ctx, receiver, theCase.id), 'referral', id)
	return { referralId: id, referralCode: code }
}
