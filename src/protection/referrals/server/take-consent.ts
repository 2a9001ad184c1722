import { newId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Need } from '../../services/service.ts'
import { CONSENT_LONGEST_DAYS, checkUntil, type GivenHow } from '../consent.ts'
import { checkMayGo, type FactCode } from '../what-may-go.ts'
import { addEvent } from '../../cases/server/event.ts'
import { findReceiver } from './receivers.ts'

export interface AskedConsent {
	readonly code: string
	readonly to: string
	readonly need: Need
	/** Only what she ticked; none is a consent to be referred by code alone. */
	readonly facts: readonly FactCode[]
	readonly how: GivenHow
	readonly untilOn: Day
}

/** Her yes for one need and one receiver. It opens nothing by itself and says nothing about any other.
 *  @throws Refused not-found, until-passed, until-too-far, fact-not-for-receiver */
export const takeConsent = sealed('take-consent', async (ctx, asked: AskedConsent): Promise<{ consentId: string }> => {
	const theCase = await enterCase(ctx, asked.code, 'take-consent', 'done', { code: asked.need })
	const receiver = await findReceiver(ctx, asked.to)
	checkUntil(asked.untilOn, ctx.now, CONSENT_LONGEST_DAYS)
	checkMayGo(asked.facts, { kind: receiver.kind, need: asked.need, criminal: true }) // whether it is a crime is asked when it is sent
	const consentId = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.consent').values({
		unit_id: ctx.unit, id: consentId, case_id: theCase.id, need: asked.need, receiver: receiver.kind, to_agency: receiver.agencyId, to_service: receiver.serviceId,
		facts: [...asked.facts], given_at: ctx.now, given_how: asked.how, until_on: asked.untilOn, taken_by: ctx.actor.personId
	}).execute()
	await addEvent(ctx, theCase.id, 'consent-given', { need: asked.need, receiver: receiver.kind })
	return { consentId }
})
