import { dayOf, type Day } from '#kernel/day.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Need } from '../../services/service.ts'
import { groundAllows, LEGAL_GROUND_IDS, type LegalGroundId } from '../legal-grounds.ts'
import { factsFor, WHAT_MAY_GO, type FactCode } from '../what-may-go.ts'
import { knownFacts } from './open-facts.ts'
import { listReceivers, type FoundReceiver } from './receivers.ts'

/** Before the second question: whom it can go to. After it: what may go there. */
export interface ReferralForm {
	readonly receivers: readonly Pick<FoundReceiver, 'to' | 'kind' | 'name' | 'keeperCode'>[]
	readonly chosen: (Pick<FoundReceiver, 'to' | 'kind' | 'name' | 'keeperCode'> & { readonly hasPlaceHere: boolean }) | null
	/** Facts that may go there and that the case knows. */
	readonly facts: readonly FactCode[]
	/** Of these, those that go only where the law makes the act a crime. */
	readonly ifCriminal: readonly FactCode[]
	/** Grounds that may be named for this receiver and case. */
	readonly grounds: readonly LegalGroundId[]
	/** What she already agreed to for this receiver and need, and lives. */
	readonly live: readonly { readonly id: string; readonly untilOn: Day; readonly facts: readonly FactCode[] }[]
}

/** What the form of a referral shows. Which receiver was asked for is not in the trace: nothing has been shared yet. */
export const prepareReferral = sealed('refer', async (ctx, asked: { code: string; need: Need | null; to: string | null }): Promise<ReferralForm> => {
	const theCase = await enterCase(ctx, asked.code, 'refer', 'looked')
	const shown = ({ to, kind, name, keeperCode }: FoundReceiver) => ({ to, kind, name, keeperCode })
	const [found] = asked.need && asked.to ? await listReceivers(ctx, asked.to) : []
	if (!asked.need || !found) return { receivers: (await listReceivers(ctx)).map(shown), chosen: null, facts: [], ifCriminal: [], grounds: [], live: [] }
	const facts = await knownFacts(ctx, theCase.id, factsFor({ kind: found.kind, need: asked.need, criminal: true }))
	return {
		receivers: [], chosen: { ...shown(found), hasPlaceHere: found.people.length > 0 }, facts, ifCriminal: facts.filter((fact) => WHAT_MAY_GO[found.kind][fact] === 'if-criminal'),
		grounds: LEGAL_GROUND_IDS.filter((id) => groundAllows(id, { kind: found.kind, childPath: theCase.childPath })),
		live: await liveConsents(ctx, theCase.id, asked.need, found)
	}
})

async function liveConsents(ctx: ProtectionCtx, caseId: string, need: Need, to: FoundReceiver): Promise<ReferralForm['live']> {
	const rows = await ctx.sealedDb.selectFrom('protection.consent').select(['id', 'until_on as untilOn', 'facts']).where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
		.where('need', '=', need).where('receiver', '=', to.kind).where('to_agency', 'is not distinct from', to.agencyId).where('to_service', 'is not distinct from', to.serviceId)
		.where('withdrawn_at', 'is', null).where('until_on', '>=', dayOf(ctx.now)).orderBy('given_at', 'desc').execute()
	return rows as ReferralForm['live']
}
