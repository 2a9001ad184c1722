import { look, record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { LetterAsked } from '../forms.ts'
import { addresseeOf, letterDocument, letterMessage } from '../letter.document.ts'
import type { OfficialDocument } from '../official-document.ts'

export interface LetterStart {
	readonly documentId: string
	readonly subject: string
	readonly outside: readonly { readonly ordinal: number; readonly words: string }[]
	readonly message: string
}

/** Whom a letter could still be written to, and the words to start from.
 *  @throws Refused not-found, also for a document nothing can be sent with */
export const openLetterPage = look('prepare-letter', async (ctx, which: { documentId: string }): Promise<LetterStart> => {
	const { tree, outside } = await sendable(ctx, which.documentId, false)
	return { documentId: which.documentId, subject: tree.subject, outside, message: letterMessage(tree) }
})

/** Drafts the letter that carries an issued document to recipients outside the ward. It has no number yet.
 *  @throws Refused not-found; letter-prepared when one of them has a letter already */
export const prepareLetter = verb('prepare-letter', async (ctx, asked: LetterAsked): Promise<{ documentId: string }> => {
	const { tree: sent, outside, series } = await sendable(ctx, asked.documentId, true)
	const chosen = [...new Set(asked.recipients)].map((ordinal) => outside.find((one) => one.ordinal === ordinal))
	if (chosen.some((one) => one === undefined)) throw new Refused('letter-prepared')
	const addressees = chosen.map((one) => addresseeOf(one!.words))
	const { symbol, keptBy } = await symbolOf(ctx)
	const tree = letterDocument({ sent, symbol, addressees, message: asked.message, keptBy })
	const documentId = newId(ctx.now.getTime())
	await ctx.db.insertInto('documents.document').values({
		unit_id: ctx.unit, id: documentId, direction: 'out', kind: 'letter', state: 'draft', series, year: yearOf(dayOf(ctx.now)), symbol,
		subject: tree.subject, tree: JSON.stringify(tree), source_kind: 'document', source_id: asked.documentId,
		signer_name: tree.signatures[0]?.name ?? '', created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	await ctx.db.insertInto('documents.recipient').values(addressees.map((words, ordinal) => ({ unit_id: ctx.unit, document_id: documentId, ordinal, words }))).execute()
	await ctx.db.updateTable('documents.recipient').set({ letter_id: documentId }).where('unit_id', '=', ctx.unit)
		.where('document_id', '=', asked.documentId).where('ordinal', 'in', chosen.map((one) => one!.ordinal)).execute()
	await record(ctx, 'prepare-letter', { kind: 'document', id: documentId, details: { addressees: addressees.length } })
	return { documentId }
})

/** The issued document and its outside recipients without a letter. `locked`: nobody else prepares one meanwhile. */
async function sendable(ctx: Ctx, documentId: string, locked: boolean) {
	const row = await ctx.db.selectFrom('documents.document').select(['tree', 'series'])
		.where('unit_id', '=', ctx.unit).where('id', '=', documentId).where('direction', '=', 'out').where('state', '=', 'issued').where('kind', '<>', 'letter')
		.$if(locked, (query) => query.forUpdate()).executeTakeFirst()
	if (!row?.tree) throw new Refused('not-found')
	const outside = await ctx.db.selectFrom('documents.recipient').select(['ordinal', 'words']).where('unit_id', '=', ctx.unit)
		.where('document_id', '=', documentId).where('agency_id', 'is', null).where('letter_id', 'is', null).orderBy('ordinal').execute()
	return { tree: row.tree as OfficialDocument, series: row.series, outside }
}

/** UBND-VHXH and "VT, VHXH": the committee and the office of whoever drafts. */
async function symbolOf(ctx: Ctx): Promise<{ symbol: string; keptBy: string }> {
	const rows = await ctx.db.selectFrom('identity.unit').select(['id', 'symbol']).where('id', 'in', [ctx.unit, ctx.actor.agencyId ?? ctx.unit]).execute()
	const own = rows.find((row) => row.id === ctx.unit)?.symbol ?? ''
	const office = rows.find((row) => row.id === ctx.actor.agencyId)?.symbol ?? ''
	return { symbol: [own, office].filter(Boolean).join('-'), keptBy: ['VT', office].filter(Boolean).join(', ') }
}
