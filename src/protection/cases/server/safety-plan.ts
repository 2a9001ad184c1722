import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { CaseParts } from '../case-parts.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { holdOpen } from './save-answer.ts'

type SafetyPlan = CaseParts['safety-plan']

/** Keeps her own words. @param asked.version the plan as the page showed it, 0 for none
 *  @throws Refused not-found, case-not-open, changed-meanwhile */
export const writeSafetyPlan = sealed('write-part', async (ctx, asked: { code: string; words: SafetyPlan; version: number }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	if (await versionOf(ctx, theCase.id) !== asked.version) throw new Refused('changed-meanwhile')
	await writePart(ctx, theCase.id, 'safety-plan', asked.words)
	await addEvent(ctx, theCase.id, 'safety-plan')
})

export const seeSafetyPlan = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	return { open: theCase.state === 'open', words: (await readParts(ctx, theCase.id, ['safety-plan']))['safety-plan'], version: await versionOf(ctx, theCase.id) }
})

/** Gives the plan out on paper, with the reason in the trace. @throws Refused not-found, safety-plan-empty */
export const printSafetyPlan = sealed('print-case', async (ctx, asked: { code: string; reason: string }): Promise<SafetyPlan> => {
	const theCase = await enterCase(ctx, asked.code, 'print-case', 'done', { reason: asked.reason })
	const { 'safety-plan': words } = await readParts(ctx, theCase.id, ['safety-plan'])
	if (Object.values(words).every((text) => text === '')) throw new Refused('safety-plan-empty')
	await addEvent(ctx, theCase.id, 'printed')
	return words
})

async function versionOf(ctx: ProtectionCtx, caseId: string): Promise<number> {
	const row = await ctx.sealedDb.selectFrom('protection.case_part').select('row_version').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', '=', 'safety-plan').executeTakeFirst()
	return row?.row_version ?? 0
}
