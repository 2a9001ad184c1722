import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { appended } from '../account.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { holdOpen } from './save-answer.ts'

/** What was told, for this one look; the trace says that it was the account. @throws Refused not-found */
export const openAccount = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked', { code: 'account' })
	return { open: theCase.state === 'open', text: (await readParts(ctx, theCase.id, ['account'])).account.text }
})

/** Adds to the account; what stands in it is never changed. @throws Refused not-found, case-not-open */
export const addToAccount = sealed('write-part', async (ctx, asked: { code: string; text: string }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done', { code: 'account' })
	await holdOpen(ctx, theCase)
	const { account } = await readParts(ctx, theCase.id, ['account'])
	await writePart(ctx, theCase.id, 'account', { text: appended(account.text, asked.text, { at: ctx.now, by: ctx.actor.code }) })
	await addEvent(ctx, theCase.id, 'answered', { parts: 'account' })
})
