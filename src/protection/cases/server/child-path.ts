import { Refused } from '#kernel/refused.ts'
import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { withOpenDays } from '../../clocks/server/open-days.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import type { ClockId } from '../../clocks/clock-table.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'
import { holdOpen } from './save-answer.ts'
import { seenOf, writeShown, type Seen } from './seen-fields.ts'

/** The specific assessment of the child (Nghị định 56/2017/NĐ-CP): the child's own wishes, and the parents' unless they did
 *  it. The first one starts the clock of the plan. @throws Refused not-found, no-child-path, case-not-open */
export const assessChild = sealed('write-part', async (ctx, asked: { code: string; assessment: string; wishes: string; parentsWishes: string; seen?: Seen }): Promise<{ both: boolean }> => {
	const theCase = await enterChild(ctx, asked.code)
	const { child } = await readParts(ctx, theCase.id, ['child'])
	const { assessment, wishes, parentsWishes } = asked
	const both = await writeShown(ctx, theCase.id, 'child', { assessment, wishes, parentsWishes }, asked.seen)
	if (!child.assessedAt) await writePart(ctx, theCase.id, 'child', { assessedAt: ctx.now.toISOString() })
	if (!child.assessedAt) await startClock(ctx, 'child-plan', { kind: 'case', id: theCase.id, caseId: theCase.id })
	await addEvent(ctx, theCase.id, 'child-assessed')
	return { both }
})

/** The drafted plan goes to the Chair. Changed later it goes to the Chair again.
 *  @throws Refused not-found, no-child-path, child-not-assessed, late-needs-reason, case-not-open */
export const draftChildPlan = sealed('write-part', async (ctx, asked: { code: string; plan: string; lateReason: string; seen?: Seen }): Promise<{ both: boolean }> => {
	const theCase = await enterChild(ctx, asked.code)
	const { child } = await readParts(ctx, theCase.id, ['child'])
	if (!child.assessedAt) throw new Refused('child-not-assessed')
	await stopClocks(ctx, theCase.id, 'child-plan-drafted', asked.lateReason)
	const both = await writeShown(ctx, theCase.id, 'child', { plan: asked.plan }, asked.seen)
	await writePart(ctx, theCase.id, 'child', { approvedAt: '' })
	const waiting = await runningOf(ctx, theCase.id)
	if (!waiting.some(({ clock }) => clock === 'child-approve')) await startClock(ctx, 'child-approve', { kind: 'case', id: theCase.id, caseId: theCase.id })
	await addEvent(ctx, theCase.id, 'child-plan')
	await tell(ctx, await withoutKeptOut(ctx, theCase.id, await holdersOf(ctx, 'chair')), 'review', null)
	return { both }
})

/** The child's path beside the case: what stands in it and its clocks. @throws Refused not-found, no-child-path */
export const seeChildPath = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	if (!theCase.childPath) throw new Refused('no-child-path')
	const { child } = await readParts(ctx, theCase.id, ['child'])
	return { open: theCase.state === 'open', child, seen: seenOf(theCase.id, child), clocks: await withOpenDays(ctx, await runningOf(ctx, theCase.id)) }
})

async function enterChild(ctx: ProtectionCtx, code: string): Promise<CaseRow> {
	const theCase = await enterCase(ctx, code, 'write-part', 'done')
	if (!theCase.childPath) throw new Refused('no-child-path')
	await holdOpen(ctx, theCase)
	return theCase
}

const CHILD_CLOCKS: readonly ClockId[] = ['child-emergency', 'child-plan', 'child-approve', 'child-separation-max']

async function runningOf(ctx: ProtectionCtx, caseId: string): Promise<RunningClock[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.clock').select(['clock', 'due_at', 'warn_at']).where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
		.where('clock', 'in', CHILD_CLOCKS).where('stopped_at', 'is', null).orderBy('due_at').execute()
	return rows.map((row) => ({ clock: row.clock as ClockId, dueAt: row.due_at.toISOString(), warnAt: row.warn_at?.toISOString() ?? null }))
}
