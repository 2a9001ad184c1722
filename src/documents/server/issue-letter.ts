import { record, verb } from '#audit/server/index.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { OfficialDocument } from '../official-document.ts'
import { nextNumber } from './next-number.ts'

/** Vào sổ: a signed letter gets its number and day from the committee's register and is frozen.
 *  @throws Refused not-found, changed-meanwhile, letter-issued */
export const issueLetter = verb('prepare-letter', async (ctx, asked: { documentId: string; rowVersion: number }): Promise<{ documentId: string; number: number }> => {
	const row = await ctx.db.selectFrom('documents.document').select(['state', 'series', 'tree', 'row_version'])
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.documentId).where('kind', '=', 'letter').where('direction', '=', 'out')
		.forUpdate().executeTakeFirst()
	if (!row?.tree) throw new Refused('not-found')
	if (row.state !== 'draft') throw new Refused('letter-issued')
	if (row.row_version !== asked.rowVersion) throw new Refused('changed-meanwhile')
	const day = dayOf(ctx.now)
	const series = row.series ?? 'ubnd'
	const number = await nextNumber(ctx, series, yearOf(day))
	const tree: OfficialDocument = { ...(row.tree as OfficialDocument), number, date: day, draft: false }
	await ctx.db.updateTable('documents.document').set({
		state: 'issued', series, number, year: yearOf(day), issued_on: day, tree: JSON.stringify(tree), row_version: row.row_version + 1
	}).where('unit_id', '=', ctx.unit).where('id', '=', asked.documentId).execute()
	await record(ctx, 'prepare-letter', { kind: 'document', id: asked.documentId, details: { number } })
	return { documentId: asked.documentId, number }
})
