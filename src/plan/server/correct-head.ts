import { record, verb } from '#audit/server/index.ts'
import type { CorrectedHead } from '../reading-forms.ts'
import { lockForCorrection } from './reading-store.ts'
import { lockYear } from './plan-store.ts'

/** Saves what the document says of itself as corrected: name, year, legal bases, recipients, signer. The reading itself stays as it was.
 *  @throws Refused not-found, changed-meanwhile, reading-closed */
export const correctHead = verb('correct-reading', async (ctx, asked: CorrectedHead): Promise<{ sourceId: string }> => {
	const reading = await lockForCorrection(ctx, asked.sourceId, asked.rowVersion)
	const versions = await lockYear(ctx, asked.year)
	const others = versions.filter((one) => one.id !== reading.planId).map((one) => one.version_number)
	await ctx.db.updateTable('plan.plan').set({
		title: asked.title, year: asked.year, bases: JSON.stringify(asked.bases), preamble: asked.preamble, recipients: JSON.stringify(asked.recipients),
		kept_by: asked.keptBy, signer_authority: JSON.stringify(asked.signerAuthority), signer_name: asked.signerName,
		...(asked.year === reading.year ? {} : { version_number: Math.max(0, ...others) + 1 })
	}).where('unit_id', '=', ctx.unit).where('id', '=', reading.planId).execute()
	await record(ctx, 'correct-reading', { kind: 'source', id: asked.sourceId, details: { part: 'head' } })
	return { sourceId: asked.sourceId }
})
