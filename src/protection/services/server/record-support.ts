import { dayOf, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { addEvent } from '../../cases/server/event.ts'
import { countSupport, isCounted, type SupportItem } from '../support.ts'

export interface AskedSupport {
	readonly code: string
	readonly item: SupportItem
	readonly onDay: Day
	readonly people: number
	/** Days or months, for what is counted from the rates. */
	readonly times: number
	/** Whole đồng, for what is not. */
	readonly amount: number | null
	readonly note: string
}

/** Writes down what was given. Counted from the rates of that day where there is one, else as typed.
 *  @throws Refused day-ahead, amount-missing, rate-missing */
export const recordSupport = sealed('record-support', async (ctx, asked: AskedSupport): Promise<{ dong: number }> => {
	const theCase = await enterCase(ctx, asked.code, 'record-support', 'done')
	if (asked.onDay > dayOf(ctx.now)) throw new Refused('day-ahead')
	const counted = countSupport(asked.item, asked.onDay, asked.people, asked.times)
	const dong = counted?.dong ?? asked.amount
	if (dong === null || dong < 0) throw new Refused(isCounted(asked.item) ? 'rate-missing' : 'amount-missing')
	const id = newId(ctx.now.getTime())
	await ctx.sealedDb.insertInto('protection.support').values({
		unit_id: ctx.unit, id, case_id: theCase.id, item: asked.item, on_day: asked.onDay, amount_dong: String(dong), rate_source: counted?.source ?? '', by_person: ctx.actor.personId,
		sealed: await ctx.keys.seal(ctx.sealedDb, theCase.id, `support/${id}`, JSON.stringify({ people: asked.people, times: asked.times, note: asked.note }))
	}).execute()
	await addEvent(ctx, theCase.id, 'support-given', { item: asked.item })
	return { dong }
})

export interface SupportLine { readonly id: string; readonly item: string; readonly onDay: Day; readonly dong: number; readonly source: string; readonly note: string }

/** What a case was given, and the rates of today, for the page of one case. */
export const seeSupport = sealed('record-support', async (ctx, asked: { code: string }): Promise<{ lines: SupportLine[]; today: Day }> => {
	const theCase = await enterCase(ctx, asked.code, 'record-support', 'looked')
	return { lines: await supportOf(ctx, theCase.id), today: dayOf(ctx.now) }
})

/** What a case was given, the newest first. The caller has entered the case. */
async function supportOf(ctx: ProtectionCtx, caseId: string): Promise<SupportLine[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.support').select(['id', 'item', 'on_day', 'amount_dong', 'rate_source', 'sealed']).where('unit_id', '=', ctx.unit)
		.where('case_id', '=', caseId).orderBy('on_day', 'desc').orderBy('id', 'desc').execute()
	return Promise.all(rows.map(async (row) => {
		const text = row.sealed ? await ctx.keys.open(ctx.sealedDb, caseId, `support/${row.id}`, row.sealed) : null
		return { id: row.id, item: row.item, onDay: row.on_day, dong: Number(row.amount_dong), source: row.rate_source, note: text ? (JSON.parse(text) as { note: string }).note : '' }
	}))
}
