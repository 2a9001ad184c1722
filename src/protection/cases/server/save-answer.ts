import { Refused } from '#kernel/refused.ts'
import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { appended } from '../account.ts'
import { ANSWERED, type Written } from '../written.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { startChildPath } from './start-child-path.ts'

/** Keeps the answer of one question, whole and in one transaction: what is acknowledged is kept, what is not was never
 *  there. The line of history says which part was answered, not what. After "Dừng ở đây" nothing more is written.
 *  @throws Refused not-found, case-not-open */
export const saveAnswer = sealed('write-part', async (ctx, asked: { code: string; written: Written }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	await keepAnswer(ctx, theCase, asked.written)
})

/** Holds the case until the end of the transaction and makes sure that it still takes answers: who stopped it meanwhile
 *  has stopped it. @throws Refused case-not-open */
export async function holdOpen(ctx: ProtectionCtx, theCase: CaseRow): Promise<void> {
	const { state } = await ctx.sealedDb.selectFrom('protection.case_file').select('state').where('unit_id', '=', ctx.unit).where('id', '=', theCase.id).forNoKeyUpdate().executeTakeFirstOrThrow()
	if (state !== 'open') throw new Refused('case-not-open')
}

export async function keepAnswer(ctx: ProtectionCtx, theCase: CaseRow, written: Written): Promise<void> {
	const parts = ANSWERED.flatMap((name) => (written[name] ? [[name, written[name]] as const] : []))
	if (parts.length !== Object.keys(written).length) throw new Refused('request-wrong')
	for (const [name, answered] of parts) await writePart(ctx, theCase.id, name, name === 'account' ? await addedTo(ctx, theCase, written) : answered)
	if (written.person?.birthYear) await startChildPath(ctx, theCase, written.person.birthYear)
	if (parts.length > 0) await addEvent(ctx, theCase.id, 'answered', { parts: parts.map(([name]) => name).join(' ') })
}

/** What was told before stays: more of it stands below, with its day and who wrote it down. Only an empty text, which is
 *  her wish that it goes, puts an end to it. */
async function addedTo(ctx: ProtectionCtx, theCase: CaseRow, { account: told }: Written): Promise<{ text: string }> {
	const { account } = await readParts(ctx, theCase.id, ['account'])
	const text = told?.text ?? ''
	return { text: text && account.text ? appended(account.text, text, { at: ctx.now, by: ctx.actor.code }) : text }
}
