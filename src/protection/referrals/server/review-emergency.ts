import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { tell } from '../../notices/server/tell.ts'
import { closeViews } from './close-views.ts'

export interface EmergencyToReview {
	readonly caseCode: string
	readonly referralCode: string
	readonly ground: string
	readonly sentAt: Date
	readonly sentBy: string
	readonly dueAt: Date
}

/** What was sent without consent and waits for a supervisor. Not her own. */
export const listEmergencies = sealed('review-emergency', async (ctx, _: null): Promise<EmergencyToReview[]> => {
	const rows = await ctx.sealedDb.selectFrom('protection.referral as r')
		.innerJoin('protection.case_file as c', (join) => join.onRef('c.unit_id', '=', 'r.unit_id').onRef('c.id', '=', 'r.case_id'))
		.leftJoin('protection.worker as w', (join) => join.onRef('w.unit_id', '=', 'r.unit_id').onRef('w.person_id', '=', 'r.sent_by'))
		.select(['c.code as caseCode', 'r.code as referralCode', 'r.legal_ground as ground', 'r.sent_at as sentAt', 'w.code as sentBy', 'r.review_due_at as dueAt'])
		.where('r.unit_id', '=', ctx.unit).where('r.review_due_at', 'is not', null).where('r.reviewed_at', 'is', null).where('r.sent_by', '<>', ctx.actor.personId)
		.where(({ not, exists, selectFrom }) => not(exists(selectFrom('protection.conflict as x').select('x.id').whereRef('x.unit_id', '=', 'r.unit_id')
			.whereRef('x.case_id', '=', 'r.case_id').where('x.person_id', '=', ctx.actor.personId).where('x.removed_at', 'is', null))))
		.orderBy('r.review_due_at').execute()
	leave(ctx, 'review-emergency', 'looked', { kind: 'emergencies', id: null })
	return rows.map((row) => ({ ...row, sentBy: row.sentBy ?? '', dueAt: row.dueAt! }))
})

/** The supervisor's finding; who sent it does not review it. Not justified closes the receiver's view at once.
 *  @throws Refused not-found */
export const reviewEmergency = sealed('review-emergency', async (ctx, asked: { code: string; referralId: string; finding: 'justified' | 'not-justified'; words: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'review-emergency', 'done', { code: asked.finding })
	const row = await ctx.sealedDb.selectFrom('protection.referral').select(['id', 'sent_by']).where('unit_id', '=', ctx.unit).where('id', '=', asked.referralId)
		.where('case_id', '=', theCase.id).where('review_due_at', 'is not', null).where('reviewed_at', 'is', null).where('sent_by', '<>', ctx.actor.personId).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	await ctx.sealedDb.updateTable('protection.referral').set({
		reviewed_at: ctx.now, reviewed_by: ctx.actor.personId, finding: asked.finding,
		sealed_finding: asked.words ? await ctx.keys.seal(ctx.sealedDb, theCase.id, `finding/${row.id}`, asked.words) : null
	}).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	if (asked.finding === 'not-justified') await closeViews(ctx, 'withdrawn', [row.id])
	await tell(ctx, [row.sent_by], 'review', theCase.id)
	return { finding: asked.finding }
})
