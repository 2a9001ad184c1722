import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { CaseParts } from '../case-parts.ts'
import { tell } from '../../notices/server/tell.ts'
import { approvalStays } from '../plan-lines.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { holdOpen } from './save-answer.ts'
import { planVersion } from './take-steps.ts'

type Lines = CaseParts['plan']['lines']

/** Writes the lines of the plan; the supervisor hears that one waits for her word. What is agreed, by whom or until when changed: the supervisor's word is wanted again; a line
 *  that is only ticked as done keeps it.
 *  @param asked.version the plan as the page showed it, 0 for none @throws Refused not-found, case-not-open, changed-meanwhile */
export const writePlan = sealed('write-part', async (ctx, asked: { code: string; lines: Lines; version: number }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	if (await planVersion(ctx, theCase.id, true) !== asked.version) throw new Refused('changed-meanwhile')
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	if (JSON.stringify(plan.lines) === JSON.stringify(asked.lines)) return
	await writePart(ctx, theCase.id, 'plan', approvalStays(plan.lines, asked.lines) ? { lines: asked.lines } : { lines: asked.lines, approvedAt: '', approvedBy: '' })
	await addEvent(ctx, theCase.id, 'plan-written')
	if (asked.lines.length > 0 && !(plan.approvedAt && approvalStays(plan.lines, asked.lines))) await tell(ctx, await withoutKeptOut(ctx, theCase.id, theCase.supervisorId ? [theCase.supervisorId] : []), 'review', theCase.id)
})

export const seePlan = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	return { open: theCase.state === 'open', plan, version: await planVersion(ctx, theCase.id), worker: ctx.actor.code }
})
