import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { endOf72Hours } from '../within-72-hours.ts'
import { readParts } from './part-store.ts'

/** The assessment of needs as it stands. */
export const seeAssessment = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { assessment, health, facts } = await readParts(ctx, theCase.id, ['assessment', 'health', 'facts'])
	return { open: theCase.state === 'open', assessment, health, healthUntil: health.within72Hours === true ? endOf72Hours(facts.happenedOn, ctx.now) : null }
})
