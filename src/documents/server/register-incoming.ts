import { look, record, verb } from '#audit/server/index.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { kindOfNumber } from '../document-kinds.ts'
import type { Incoming } from '../forms.ts'
import { addFile } from './add-file.ts'
import { nextNumber } from './next-number.ts'

/** The register of what came in has numbers of its own, from 01 each year (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
const INCOMING = 'den'

/** Enters a document that came to the office, with its file, under the next number of arrival.
 *  @throws Refused day-in-future, received-before-issued, registered-already, file-* */
export const registerIncoming = verb('register-incoming', async (ctx, asked: Incoming): Promise<{ documentId: string; number: number }> => {
	if (asked.receivedOn > dayOf(ctx.now) || asked.issuedOn > dayOf(ctx.now)) throw new Refused('document-day-in-future')
	if (asked.receivedOn < asked.issuedOn) throw new Refused('received-before-issued')
	const year = yearOf(asked.receivedOn)
	const number = await nextNumber(ctx, INCOMING, year) // locks the register first: two clerks cannot enter one letter twice
	const same = await ctx.db.selectFrom('documents.document').select('id').where('unit_id', '=', ctx.unit).where('direction', '=', 'in')
		.where('number_text', '=', asked.numberText).where('issuer_text', '=', asked.issuerText).where('issued_on', '=', asked.issuedOn).executeTakeFirst()
	if (same) throw new Refused('registered-already')
	const documentId = newId(ctx.now.getTime())
	const kept = asked.file === null ? null : await addFile(ctx, {
		name: asked.file.name, bytes: new Uint8Array(await asked.file.arrayBuffer()), ownerKind: 'document', ownerId: documentId, agencyId: null
	})
	await ctx.db.insertInto('documents.document').values({
		unit_id: ctx.unit, id: documentId, direction: 'in', kind: kindOfNumber(asked.numberText), state: 'received', series: INCOMING, year, number,
		number_text: asked.numberText, issuer_text: asked.issuerText, subject: asked.subject, issued_on: asked.issuedOn, received_on: asked.receivedOn,
		file_id: kept?.id ?? null, created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	await record(ctx, 'register-incoming', { kind: 'document', id: documentId, details: { number } })
	return { documentId, number }
})

/** Whom documents came from before, the most frequent first: offered while typing. */
export const openRegisterPage = look('register-incoming', async (ctx, _which: Record<string, never>): Promise<{ issuers: string[] }> => {
	const rows = await ctx.db.selectFrom('documents.document').select('issuer_text').where('unit_id', '=', ctx.unit).where('direction', '=', 'in')
		.groupBy('issuer_text').orderBy((of) => of.fn.countAll(), 'desc').orderBy('issuer_text').limit(30).execute()
	return { issuers: rows.map((row) => row.issuer_text) }
})
