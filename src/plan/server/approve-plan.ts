import { record, verb } from '#audit/server/index.ts'
import { issueDocument } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { approve } from '../plan.ts'
import { PLAN_SERIES, PLAN_SYMBOL, planDocument } from '../plan.document.ts'
import { signingAuthority } from '../signing.ts'
import { getStoredPlan, lockPlan, lockYear } from './plan-store.ts'
import { prepareCoveringLetter } from './prepare-covering-letter.ts'
import { recipientsOf } from './recipients-of.ts'

export interface ToApprove { readonly planId: string; readonly rowVersion: number }
export interface Approved { readonly planId: string; readonly year: number; readonly documentId: string; readonly number: number }

/** The leader signs: the plan takes the next number of the register and the day, its document is frozen and sent to
 *  its recipients, and the version before it gives way. All or nothing.
 *  @throws Refused not-found, changed-meanwhile, plan-not-submitted */
export const approvePlan = verb('approve-plan', async (ctx, asked: ToApprove): Promise<Approved> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	const state = approve(row.state)
	await lockYear(ctx, row.year)
	await ctx.db.updateTable('plan.plan').set({ state: 'superseded' })
		.where('unit_id', '=', ctx.unit).where('year', '=', row.year).where('state', '=', 'approved').execute()
	const plan = { ...(await getStoredPlan(ctx, row.id)), signerAuthority: await authorityOf(ctx), signerName: ctx.actor.name }
	const { sent, outside } = await recipientsOf(ctx, plan.recipients)
	const issued = await issueDocument(ctx, {
		kind: 'plan', series: PLAN_SERIES, symbol: PLAN_SYMBOL, tree: (number, day) => planDocument(plan, number, day),
		sourceKind: 'plan', sourceId: row.id, recipients: sent, signerName: ctx.actor.name
	})
	await ctx.db.updateTable('plan.plan').set({
		state, document_id: issued.documentId, signer_authority: JSON.stringify(plan.signerAuthority), signer_name: plan.signerName,
		approved_by: ctx.actor.personId, approved_at: ctx.now, return_reason: '', row_version: row.row_version + 1
	}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	if (outside.length > 0) {
		await prepareCoveringLetter(ctx, planDocument(plan, issued.number, issued.day), issued.documentId, outside, row.submitted_by)
	}
	await record(ctx, 'approve-plan', { kind: 'plan', id: row.id, details: { year: row.year, version: row.version_number, number: issued.number } })
	return { planId: row.id, year: row.year, documentId: issued.documentId, number: issued.number }
})

async function authorityOf(ctx: Ctx): Promise<string[]> {
	const person = await ctx.db.selectFrom('identity.person').select('position_title')
		.where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).executeTakeFirst()
	return signingAuthority(person?.position_title ?? '')
}
