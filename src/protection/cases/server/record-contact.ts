import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { isSafeAt } from '../safe-hours.ts'
import { addEvent } from './event.ts'
import { readParts } from './part-store.ts'

type ContactKind = 'called' | 'met' | 'she-called' | 'not-reached' | 'another-answered'

/** Writes down a contact and when the next one is agreed. A next hour outside those she named must be her own wish.
 *  @throws Refused not-found, next-not-later, outside-safe-hours */
export const recordContact = sealed('record-contact', async (ctx, asked: { code: string; kind: ContactKind; words: string; nextAt: Date | null; herWish: boolean }) => {
	const theCase = await enterCase(ctx, asked.code, 'record-contact', 'done', { code: asked.kind })
	if (asked.nextAt && asked.nextAt <= ctx.now) throw new Refused('next-not-later')
	const { contact } = await readParts(ctx, theCase.id, ['contact'])
	if (asked.nextAt && !asked.herWish && !isSafeAt(contact, asked.nextAt)) throw new Refused('outside-safe-hours')
	const reached = asked.kind !== 'not-reached' && asked.kind !== 'another-answered'
	await ctx.sealedDb.updateTable('protection.case_file').set({ next_contact_at: asked.nextAt, ...(reached ? { contacted_at: ctx.now } : {}), row_version: theCase.version + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', theCase.id).execute()
	await addEvent(ctx, theCase.id, 'contacted', { kind: asked.kind, ...(asked.words ? { words: asked.words } : {}), ...(asked.nextAt ? { next: asked.nextAt.toISOString() } : {}) })
})
