import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { NumberKind } from '../numbers.ts'
import { adoptNumbers, numberOf } from './adopt-numbers.ts'

interface NumberAsked { readonly key: string; readonly name: string; readonly digits: string; readonly kind: NumberKind; readonly note: string; readonly source: string; readonly shown: boolean; readonly rowVersion: number }
interface OneNumber { readonly key: string; readonly rowVersion: number }

/** Adds a number or changes one. Other digits are another number: it has to be called before it is certain.
 *  @throws Refused not-found, changed-meanwhile, number-known */
export const keepNumber = verb('keep-public-page', async (ctx, { key, rowVersion, ...words }: NumberAsked) => {
	await adoptNumbers(ctx)
	const known = key ? await numberOf(ctx, key, rowVersion) : null
	await refuseSameDigits(ctx, words.digits, known?.id ?? null)
	if (known) {
		const called = known.digits === words.digits ? {} : { checked_on: null, checked_by: null }
		await ctx.db.updateTable('portal.number').set({ ...words, ...called, row_version: sql`row_version + 1` }).where('unit_id', '=', ctx.unit).where('id', '=', known.id).execute()
	} else {
		await ctx.db.insertInto('portal.number').values({ unit_id: ctx.unit, id: newId(ctx.now.getTime()), ...words, sort: 100 }).execute()
	}
	await record(ctx, 'keep-public-page', { kind: 'number', id: words.digits, details: { added: !known } })
})

/** The officer has called the number today and it is right.
 *  @throws Refused not-found, changed-meanwhile */
export const checkNumber = verb('keep-public-page', async (ctx, { key, rowVersion }: OneNumber) => {
	await adoptNumbers(ctx)
	const { id, digits } = await numberOf(ctx, key, rowVersion)
	await ctx.db.updateTable('portal.number').set({ checked_on: dayOf(ctx.now), checked_by: ctx.actor.personId, row_version: sql`row_version + 1` })
		.where('unit_id', '=', ctx.unit).where('id', '=', id).execute()
	await record(ctx, 'keep-public-page', { kind: 'number', id: digits, details: { checked: true } })
})

/** Takes a number off the list for good.
 *  @throws Refused not-found, changed-meanwhile */
export const removeNumber = verb('keep-public-page', async (ctx, { key, rowVersion }: OneNumber) => {
	await adoptNumbers(ctx)
	const { id, digits } = await numberOf(ctx, key, rowVersion)
	await ctx.db.deleteFrom('portal.number').where('unit_id', '=', ctx.unit).where('id', '=', id).execute()
	await record(ctx, 'keep-public-page', { kind: 'number', id: digits, details: { removed: true } })
})

async function refuseSameDigits(ctx: Ctx, digits: string, own: string | null): Promise<void> {
	const same = await ctx.db.selectFrom('portal.number').select('id').where('unit_id', '=', ctx.unit).where('digits', '=', digits).executeTakeFirst()
	if (same && same.id !== own) throw new Refused('number-known')
}
