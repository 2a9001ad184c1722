import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import type { TypedPart } from '../forms.ts'
import { afterAct, partsOf, type TypedLine } from '../parts.ts'
import { mustBeDraft } from '../plan.ts'
import { getStoredPlan, lockPlan } from './plan-store.ts'
import { touchPlan } from './touch-plan.ts'

export interface PartSaved { readonly part: string; readonly year: number; readonly lineId: string; readonly act: string }

/** Saves the lines of one part as typed, and moves, adds or removes the one whose button was pressed.
 *  @throws Refused not-found, changed-meanwhile, plan-not-draft, line-has-tasks */
export const savePart = verb('edit-plan', async (ctx, asked: TypedPart): Promise<PartSaved> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	mustBeDraft(row.state)
	const plan = await getStoredPlan(ctx, row.id)
	const parts = partsOf(plan.lines)
	const part = parts.find((one) => one.key === asked.part)
	if (!part || !sameLines(part.lines.map((line) => line.id), asked.lines)) throw new Refused('changed-meanwhile')
	const fresh = newId(ctx.now.getTime())
	// a line may leave its sheet for the next one of the section
	const stored = parts.filter((one) => one.section === part.section).flatMap((one) => one.lines)
	const lines = afterAct(stored.toSpliced(part.before, part.lines.length, ...asked.lines as typeof stored), asked.act, fresh)
	const gone = stored.find((line) => !lines.some((one) => one.id === line.id))
	if (gone && plan.assignments.some((one) => one.lineKey === gone.lineKey)) throw new Refused('line-has-tasks')
	const start = plan.lines.findIndex((line) => line.id === stored[0]!.id)
	const keys = new Map(plan.lines.map((line) => [line.id, line]))
	const whole = [...plan.lines.slice(0, start), ...lines, ...plan.lines.slice(start + stored.length)]
	if (gone) await ctx.db.deleteFrom('plan.line').where('unit_id', '=', ctx.unit).where('id', '=', gone.id).execute()
	await writeLines(ctx, row.id, whole.map((line) => ({ ...line, lineKey: keys.get(line.id)?.lineKey ?? line.id, role: keys.get(line.id)?.role ?? stored[0]!.role })))
	await touchPlan(ctx, row)
	await record(ctx, 'edit-plan', { kind: 'plan', id: row.id, details: { part: part.label, act: asked.act.act } })
	const lineId = asked.act.act === 'add' ? fresh : asked.act.act === 'save' ? '' : asked.act.id
	const now = partsOf(whole)
	const shown = now.find((one) => one.lines.some((line) => line.id === lineId)) ?? now.find((one) => one.key === asked.part) ?? now.findLast((one) => one.section === part.section)
	return { part: shown?.key ?? asked.part, year: row.year, lineId, act: asked.act.act }
})

function sameLines(stored: readonly string[], typed: readonly TypedLine[]): boolean {
	return stored.length === typed.length && stored.every((id) => typed.some((line) => line.id === id))
}

interface WholeLine extends TypedLine { readonly lineKey: string; readonly role: string }

/** All lines in order, in one statement; where they were read is left as it is. */
export async function writeLines(ctx: Ctx, planId: string, lines: readonly WholeLine[]): Promise<void> {
	if (lines.length === 0) return
	await ctx.db.insertInto('plan.line').values(lines.map((line, ordinal) => ({
		unit_id: ctx.unit, plan_id: planId, id: line.id, line_key: line.lineKey, ordinal, kind: line.kind, role: line.role, label: line.label, words: line.words
	}))).onConflict((clash) => clash.columns(['unit_id', 'id']).doUpdateSet({
		ordinal: sql`excluded.ordinal`, kind: sql`excluded.kind`, label: sql`excluded.label`, words: sql`excluded.words`
	})).execute()
}
