import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Need } from '../../services/service.ts'
import { CONSENT_LONGEST_DAYS, checkUntil, whyNotCovered, type Consent } from '../consent.ts'
import { checkMayGo, type FactCode } from '../what-may-go.ts'
import { addEvent } from '../../cases/server/event.ts'
import { addressOf, findReceiver } from './receivers.ts'
import { sendReferral } from './send-referral.ts'
import { takeConsent, type AskedConsent } from './take-consent.ts'

export interface AskedReferral {
	readonly code: string
	readonly consentId: string
	readonly facts: readonly FactCode[]
	/** What is asked of the receiver. */
	readonly request: string
	/** The worker says that the law makes the act a crime: only then may what she told go to the police. */
	readonly criminal: boolean
	readonly untilOn: Day
}

/** Refers by a consent that lives and covers it. The consent's row is held, so that withdrawing it waits or comes first.
 *  @throws Refused not-found, consent-ended, consent-withdrawn, consent-lacks-facts, consent-too-short, fact-not-for-receiver, until-passed */
export const refer = sealed('refer', async (ctx, asked: AskedReferral) => {
	const theCase = await enterCase(ctx, asked.code, 'refer', 'done')
	const row = await ctx.sealedDb.selectFrom('protection.consent').selectAll().where('unit_id', '=', ctx.unit).where('id', '=', asked.consentId)
		.where('case_id', '=', theCase.id).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	const receiver = await findReceiver(ctx, addressOf({ agencyId: row.to_agency, serviceId: row.to_service }))
	const consent: Consent = {
		need: row.need as Need, to: { kind: row.receiver as Consent['to']['kind'], agencyId: row.to_agency, serviceId: row.to_service },
		facts: row.facts as FactCode[], givenAt: row.given_at, untilOn: row.until_on, withdrawnAt: row.withdrawn_at
	}
	const to = { kind: receiver.kind, agencyId: receiver.agencyId, serviceId: receiver.serviceId }
	const why = whyNotCovered(consent, { need: consent.need, to, facts: asked.facts, untilOn: asked.untilOn }, ctx.now)
	if (why) throw new Refused(why)
	checkUntil(asked.untilOn, ctx.now, CONSENT_LONGEST_DAYS)
	checkMayGo(asked.facts, { kind: receiver.kind, need: consent.need, criminal: asked.criminal })
	const sent = await sendReferral(ctx, theCase, receiver, { need: consent.need, facts: asked.facts, request: asked.request, untilOn: asked.untilOn }, { consentId: asked.consentId })
	await addEvent(ctx, theCase.id, 'referred', { need: consent.need, receiver: receiver.kind, code: sent.referralCode })
	return sent
})

/** What the page does in one press: writes down her yes and refers by it, or does neither. */
export const askAndRefer = sealed('refer', async (ctx, asked: AskedConsent & { request: string; criminal: boolean }) => {
	const { consentId } = await takeConsent(ctx, asked)
	return refer(ctx, { code: asked.code, consentId, facts: asked.facts, request: asked.request, criminal: asked.criminal, untilOn: asked.untilOn })
})
