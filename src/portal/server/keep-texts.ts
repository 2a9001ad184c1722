import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { PublicTexts } from '../texts.ts'
import { adoptNumbers } from './adopt-numbers.ts'

/** What the ward writes of itself, where the exit leads and how long a return code lives.
 *  @throws Refused changed-meanwhile */
export const keepTexts = verb('keep-public-page', async (ctx, asked: PublicTexts & { codeDays: number; rowVersion: number }) => {
	await adoptNumbers(ctx)
	const { about, address, hours, whoReads, leaveTo, codeDays } = asked
	const changed = await ctx.db.updateTable('portal.page')
		.set({ about, address, hours, who_reads: whoReads, leave_to: leaveTo, code_days: codeDays, row_version: sql`row_version + 1` })
		.where('unit_id', '=', ctx.unit).where('row_version', '=', asked.rowVersion).executeTakeFirst()
	if (changed.numUpdatedRows === 0n) throw new Refused('changed-meanwhile')
	await record(ctx, 'keep-public-page', { kind: 'page', id: ctx.unit, details: { leaveTo, codeDays } })
})
