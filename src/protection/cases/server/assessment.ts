import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Written } from '../written.ts'
import { endOf72Hours } from '../within-72-hours.ts'
import { addEvent } from './event.ts'
import { readParts } from './part-store.ts'
import { holdOpen } from './save-answer.ts'
import { seenOf, writeShown, type Seen } from './seen-fields.ts'

/** The assessment of needs as it stands. */
export const seeAssessment = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { assessment, health, facts } = await readParts(ctx, theCase.id, ['assessment', 'health', 'facts'])
	return {
		open: theCase.state === 'open', assessment, health, seen: seenOf(theCase.id, assessment, health),
		healthUntil: health.within72Hours === true ? endOf72Hours(facts.happenedOn, ctx.now) : null
	}
})

/** Keeps the assessment; what another wrote meanwhile stays. @returns whether two texts met
 *  @throws Refused not-found, case-not-open */
export const writeAssessment = sealed('write-part', async (ctx, asked: { code: string; written: Required<Pick<Written, 'assessment' | 'health'>>; seen: Seen }): Promise<{ both: boolean }> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	const both = [await writeShown(ctx, theCase.id, 'assessment', asked.written.assessment, asked.seen), await writeShown(ctx, theCase.id, 'health', asked.written.health, asked.seen)]
	await addEvent(ctx, theCase.id, 'answered', { parts: 'assessment health' })
	return { both: both.includes(true) }
})
