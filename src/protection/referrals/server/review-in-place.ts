import { Refused } from '#kernel/refused.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { EMERGENCY, inPlace } from '../../access/server/who-reviews.ts'
import { tell } from '../../notices/server/tell.ts'
import type { LegalGroundId } from '../legal-grounds.ts'
import { keepFinding, type Finding } from './review-emergency.ts'

export interface EmergencyInPlace { readonly id: string; readonly by: string; readonly sentAt: Date; readonly reviewBy: Date; readonly ground: LegalGroundId; readonly reason: string }

/** Referrals without consent that no supervisor can review, for the Chair: who, when, on which ground and why; of the case not even
 *  its code, of the referral no fact. */
export const listEmergencies = sealed('review-emergency', async (ctx, _: null): Promise<EmergencyInPlace[]> => {
	const rows = await ctx.sealedDb.selectFrom('protection.referral as r').leftJoin('protection.worker as w', (join) => join.onRef('w.unit_id', '=', 'r.unit_id').onRef('w.person_id', '=', 'r.sent_by'))
		.select(['r.id', 'r.case_id', 'w.code as by', 'r.sent_at', 'r.review_due_at', 'r.legal_ground', 'r.sealed_ground']).where('r.unit_id', '=', ctx.unit)
		.where('r.review_due_at', 'is not', null).where('r.reviewed_at', 'is', null).where(inPlace(ctx, EMERGENCY)).orderBy('r.review_due_at').limit(100).execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.case_id))
	leave(ctx, 'review-emergency', 'looked', { kind: 'referral', id: null })
	return Promise.all(rows.map(async (row) => ({
		id: row.id, by: row.by ?? '', sentAt: row.sent_at, reviewBy: row.review_due_at!, ground: row.legal_ground as LegalGroundId,
		reason: row.sealed_ground ? await ctx.keys.open(ctx.sealedDb, row.case_id, `ground/${row.id}`, row.sealed_ground) ?? '' : ''
	})))
})

/** The Chair's finding in the place of a supervisor. Not justified closes the receiver's view at once. @throws Refused not-found */
export const reviewInPlace = sealed('review-emergency', async (ctx, asked: { referralId: string; finding: Finding; words: string }): Promise<void> => {
	const row = await ctx.sealedDb.selectFrom('protection.referral as r').select(['r.id', 'r.case_id', 'r.sent_by']).where('r.unit_id', '=', ctx.unit).where('r.id', '=', asked.referralId)
		.where('r.review_due_at', 'is not', null).where('r.reviewed_at', 'is', null).where(inPlace(ctx, EMERGENCY)).forUpdate('r').executeTakeFirst()
	if (!row) throw new Refused('not-found')
	await keepFinding(ctx, { id: row.id, caseId: row.case_id }, asked)
	await tell(ctx, [row.sent_by], 'review', null)
	leave(ctx, 'review-emergency', 'done', { kind: 'case', id: row.case_id }, { code: asked.finding })
})
