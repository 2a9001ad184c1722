import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { CaseParts, PartName } from '../case-parts.ts'
import { addEvent } from './event.ts'
import { writePart } from './part-store.ts'

/** Parts an answer writes; danger, plan, child and closure have verbs of their own, with a second person's word. */
const ANSWERED = ['person', 'contact', 'engagement', 'household', 'facts', 'account', 'perpetrator', 'health', 'assessment'] as const satisfies readonly PartName[]
type Answered = (typeof ANSWERED)[number]

/** What one page of the intake wrote: some fields of some parts. */
export type Written = { readonly [Name in Answered]?: Partial<CaseParts[Name]> }

/** Keeps the answer of one question, whole and in one transaction: what is acknowledged is kept, what is not was never
 *  there. The line of history says which part was answered, not what. After "Dừng ở đây" nothing more is written.
 *  @throws Refused not-found, case-not-open */
export const saveAnswer = sealed('write-part', async (ctx, asked: { code: string; written: Written }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	if (theCase.state !== 'open') throw new Refused('case-not-open')
	const parts = ANSWERED.flatMap((name) => (asked.written[name] ? [[name, asked.written[name]] as const] : []))
	if (parts.length !== Object.keys(asked.written).length) throw new Refused('request-wrong')
	for (const [name, answered] of parts) await writePart(ctx, theCase.id, name, answered)
	if (parts.length > 0) await addEvent(ctx, theCase.id, 'answered', { parts: parts.map(([name]) => name).join(' ') })
})
