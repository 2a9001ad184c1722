import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { CaseParts } from '../case-parts.ts'
import { addEvent } from './event.ts'
import { readParts } from './part-store.ts'
import { holdOpen } from './save-answer.ts'
import { seenOf, writeShown, type Seen } from './seen-fields.ts'

type SafetyPlan = CaseParts['safety-plan']

/** Keeps her own words; what another wrote down meanwhile stays. @returns whether two texts met
 *  @throws Refused not-found, case-not-open */
export const writeSafetyPlan = sealed('write-part', async (ctx, asked: { code: string; words: SafetyPlan; seen?: Seen }): Promise<{ both: boolean }> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	const both = await writeShown(ctx, theCase.id, 'safety-plan', asked.words, asked.seen)
	await addEvent(ctx, theCase.id, 'safety-plan')
	return { both }
})

export const seeSafetyPlan = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { 'safety-plan': words } = await readParts(ctx, theCase.id, ['safety-plan'])
	return { open: theCase.state === 'open', words, seen: seenOf(theCase.id, words) }
})

/** Gives the plan out on paper, with the reason in the trace. @throws Refused not-found, safety-plan-empty */
export const printSafetyPlan = sealed('print-case', async (ctx, asked: { code: string; reason: string }): Promise<SafetyPlan> => {
	const theCase = await enterCase(ctx, asked.code, 'print-case', 'done', { reason: asked.reason })
	const { 'safety-plan': words } = await readParts(ctx, theCase.id, ['safety-plan'])
	if (Object.values(words).every((text) => text === '')) throw new Refused('safety-plan-empty')
	await addEvent(ctx, theCase.id, 'printed')
	return words
})
