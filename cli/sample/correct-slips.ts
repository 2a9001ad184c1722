import type { Ctx } from '../../src/kernel/context.ts'
import { partsOf } from '../../src/plan/parts.ts'
import { savePart } from '../../src/plan/server/index.ts'
import type { PlanLine } from '../../src/plan/stored-plan.ts'
import { planVersion } from './plan-version.ts'

/** The slips the reader found in the sample plan, and what the officer writes instead. */
const SLIPS: readonly (readonly [string, string])[] = [
	['của của', 'của'], ['tư vấn. hỗ trợ', 'tư vấn, hỗ trợ'], ['con đến trường"', 'con đến trường”'], ['Văn hoá - Xã hội', 'Văn hóa - Xã hội'],
]

const corrected = (words: string) => SLIPS.reduce((text, [slip, right]) => text.replaceAll(slip, right), words)

/** The officer mends the draft part by part, as the edit page does. */
export async function correctSlips(ctx: Ctx, planId: string): Promise<void> {
	const rows = await ctx.db.selectFrom('plan.line').select(['id', 'line_key as lineKey', 'kind', 'role', 'label', 'words'])
		.where('unit_id', '=', ctx.unit).where('plan_id', '=', planId).orderBy('ordinal').execute()
	for (const part of partsOf(rows as PlanLine[])) {
		const lines = part.lines.map(({ id, kind, label, words }) => ({ id, kind, label, words: corrected(words) }))
		if (lines.every((line, index) => line.words === part.lines[index]!.words)) continue
		await savePart(ctx, { planId, rowVersion: await planVersion(ctx, planId), part: part.key, act: { act: 'save' }, lines })
	}
}
