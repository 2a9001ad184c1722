import { addresseeOf, letterDocument, letterMessage } from '#documents/letter.document.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { PLAN_SERIES } from '../plan.document.ts'

/** Drafts the letter that takes the issued plan to bodies outside the ward, under the symbol of the office that
 *  submitted it. The clerk finishes and numbers it. Part of the verb that approves, which leaves the audit line. */
export async function prepareCoveringLetter(ctx: Ctx, sent: OfficialDocument, sentId: string, outside: readonly string[], submittedBy: string | null): Promise<void> {
	const office = await officeOf(ctx, submittedBy)
	const addressees = outside.map(addresseeOf)
	const tree = letterDocument({
		sent, symbol: ['UBND', office].filter(Boolean).join('-'), addressees, message: letterMessage(sent), keptBy: ['VT', office].filter(Boolean).join(', ')
	})
	const id = newId(ctx.now.getTime())
	await ctx.db.insertInto('documents.document').values({
		unit_id: ctx.unit, id, direction: 'out', kind: 'letter', state: 'draft', series: PLAN_SERIES, year: yearOf(dayOf(ctx.now)), symbol: tree.symbol,
		subject: tree.subject, tree: JSON.stringify(tree), source_kind: 'document', source_id: sentId,
		signer_name: tree.signatures[0]?.name ?? '', created_by: submittedBy ?? ctx.actor.personId, created_at: ctx.now
	}).execute()
	await ctx.db.insertInto('documents.recipient')
		.values(addressees.map((words, ordinal) => ({ unit_id: ctx.unit, document_id: id, ordinal, words }))).execute()
	await ctx.db.updateTable('documents.recipient').set({ letter_id: id })
		.where('unit_id', '=', ctx.unit).where('document_id', '=', sentId).where('agency_id', 'is', null).execute()
}

async function officeOf(ctx: Ctx, personId: string | null): Promise<string> {
	if (!personId) return ''
	const row = await ctx.db.selectFrom('identity.person as p').innerJoin('identity.unit as u', 'u.id', 'p.agency_id').select('u.symbol')
		.where('p.unit_id', '=', ctx.unit).where('p.id', '=', personId).executeTakeFirst()
	return row?.symbol ?? ''
}
