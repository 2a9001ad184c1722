import { endOfDay } from '#calendar/counting.ts'
import type { Day } from '#kernel/day.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { reviewersOf } from '../../access/server/who-reviews.ts'
import { tell } from '../../notices/server/tell.ts'
import { workingDayAfter } from '../../server/working-days.ts'
import type { Need } from '../../services/service.ts'
import { checkUntil } from '../consent.ts'
import { checkGround, EMERGENCY_LONGEST_DAYS, REVIEW_WORKING_DAYS, type LegalGroundId } from '../legal-grounds.ts'
import { checkMayGo, type FactCode } from '../what-may-go.ts'
import { addEvent } from '../../cases/server/event.ts'
import { findReceiver } from './receivers.ts'
import { sendReferral } from './send-referral.ts'

export interface AskedEmergency {
	readonly code: string
	readonly to: string
	readonly need: Need
	readonly facts: readonly FactCode[]
	readonly request: string
	readonly criminal: boolean
	readonly untilOn: Day
	readonly ground: LegalGroundId
	readonly reason: string
}

/** Sends without her consent, on a named ground of the law and with a reason; who reviews it is told in the same
 *  transaction and does so within three working days.
 *  @throws Refused ground-not-here, reason-missing, fact-not-for-receiver, until-passed, until-too-far */
export const referWithoutConsent = sealed('refer-without-consent', async (ctx, asked: AskedEmergency) => {
	const theCase = await enterCase(ctx, asked.code, 'refer-without-consent', 'done', { code: asked.ground, reason: asked.reason })
	const receiver = await findReceiver(ctx, asked.to)
	checkGround(asked.ground, asked.reason, { kind: receiver.kind, childPath: theCase.childPath })
	checkUntil(asked.untilOn, ctx.now, EMERGENCY_LONGEST_DAYS)
	checkMayGo(asked.facts, { kind: receiver.kind, need: asked.need, criminal: asked.criminal })
	const reviewBy = endOfDay(await workingDayAfter(ctx, REVIEW_WORKING_DAYS))
	const sent = await sendReferral(ctx, theCase, receiver, asked, { ground: asked.ground, reason: asked.reason.trim(), reviewBy })
	await tell(ctx, await reviewersOf(ctx, { caseId: theCase.id, by: ctx.actor.personId, supervisorId: theCase.supervisorId }), 'review', theCase.id)
	await addEvent(ctx, theCase.id, 'referred-without-consent', { need: asked.need, receiver: receiver.kind, code: sent.referralCode, ground: asked.ground })
	return { ...sent, reviewBy }
})
