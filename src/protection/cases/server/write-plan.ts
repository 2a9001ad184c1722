import { enterCase } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { CaseParts } from '../case-parts.ts'
import { supervisorsOf, tell } from '../../notices/server/tell.ts'
import { approvalStays, mergeLines } from '../plan-lines.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { holdOpen } from './save-answer.ts'
import { lineMark } from './seen-fields.ts'

type Lines = CaseParts['plan']['lines']

/** Writes the lines of the plan; the supervisor hears that one waits for her word. What is agreed, by whom or until when changed: the supervisor's word is wanted again; a line
 *  that is only ticked as done keeps it. What another wrote meanwhile stays.
 *  @param asked.lines row by row, null for one that was emptied @param asked.seen the mark each row was shown with, '' for none
 *  @returns whether two forms of one line stand now @throws Refused not-found, case-not-open */
export const writePlan = sealed('write-part', async (ctx, asked: { code: string; lines: readonly (Lines[number] | null)[]; seen?: readonly string[] }): Promise<{ both: boolean }> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	const { lines, both } = mergeLines(plan.lines, asked.lines.map((line, row) => ({ line, was: asked.seen?.[row] ?? '' })), (line) => lineMark(theCase.id, line))
	if (JSON.stringify(plan.lines) === JSON.stringify(lines)) return { both }
	await writePart(ctx, theCase.id, 'plan', approvalStays(plan.lines, lines) ? { lines } : { lines, approvedAt: '', approvedBy: '' })
	await addEvent(ctx, theCase.id, 'plan-written')
	if (lines.length > 0 && !(plan.approvedAt && approvalStays(plan.lines, lines))) await tell(ctx, await withoutKeptOut(ctx, theCase.id, await supervisorsOf(ctx, theCase.supervisorId)), 'review', theCase.id)
	return { both }
})

export const seePlan = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	return { open: theCase.state === 'open', plan, seen: plan.lines.map((line) => lineMark(theCase.id, line)), worker: ctx.actor.code }
})
