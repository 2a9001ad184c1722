import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { SealedVerb } from '../../access/rights.ts'
import type { ChildDecision } from '../../alerts/alert.ts'
import { withOpenDays } from '../../clocks/server/open-days.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { tell } from '../../notices/server/tell.ts'
import { addEvent } from './event.ts'
import { readParts, writePart } from './part-store.ts'

/** What waits for the Chair about a child, by a code of its own: neither the case nor the child is named. */
export interface ChildMatter {
	readonly code: string
	readonly clock: 'child-approve' | 'child-emergency'
	readonly dueAt: Date
	readonly warnAt: Date | null
	/** Whom to ask: CB-03. */
	readonly worker: string
	/** The drafted plan and nothing else of the case; empty where an emergency is to be decided. */
	readonly plan: string
	readonly version: number
	/** Days its clock counts as worked that nobody has decided. */
	readonly openDays: readonly Day[]
}

interface Row extends Omit<ChildMatter, 'plan' | 'openDays'> { readonly caseId: string; readonly workerId: string }

/** Plans to approve and emergencies to decide, the most pressing first. Of an alert's emergency the alert's page tells. */
export const seeChildMatters = sealed('decide-child-plan', async (ctx): Promise<ChildMatter[]> => {
	const rows = await matters(ctx)
	leave(ctx, 'decide-child-plan', 'looked', { kind: 'cases', id: null })
	const shown: ChildMatter[] = []
	for (const { caseId, workerId: _, ...row } of await withOpenDays(ctx, rows)) {
		if (row.clock === 'child-emergency') { shown.push({ ...row, plan: '' }); continue }
		leave(ctx, 'decide-child-plan', 'looked', { kind: 'case', id: caseId }, { code: row.code })
		shown.push({ ...row, plan: (await readParts(ctx, caseId, ['child'])).child.plan })
	}
	return shown
})

/** The Chair approves the plan as it was seen. @throws Refused not-found, changed-meanwhile, late-needs-reason */
export const approveChildPlan = sealed('decide-child-plan', async (ctx, asked: { matter: string; version: number; lateReason: string }): Promise<void> => {
	const matter = await enterMatter(ctx, asked.matter, 'child-approve', 'decide-child-plan', asked.lateReason)
	if (matter.version !== asked.version) throw new Refused('changed-meanwhile')
	await stopClocks(ctx, matter.caseId, 'child-plan-approved', asked.lateReason)
	await writePart(ctx, matter.caseId, 'child', { approvedAt: ctx.now.toISOString() })
	await addEvent(ctx, matter.caseId, 'child-plan-approved')
	await tell(ctx, [matter.workerId], 'answer', matter.caseId)
})

/** The Chair has decided an emergency measure for the child of a case, or that none is needed, and why. The reason serves
 *  for lateness as well. @throws Refused not-found */
export const decideChildEmergency = sealed('decide-child-measure', async (ctx, asked: { matter: string; decision: ChildDecision; reason: string }): Promise<void> => {
	const matter = await enterMatter(ctx, asked.matter, 'child-emergency', 'decide-child-measure', asked.reason)
	await stopClocks(ctx, matter.caseId, asked.decision, asked.reason)
	await addEvent(ctx, matter.caseId, 'child-measure', { decision: asked.decision })
	await tell(ctx, [matter.workerId], 'answer', matter.caseId)
})

async function enterMatter(ctx: ProtectionCtx, code: string, clock: ChildMatter['clock'], verb: SealedVerb, reason: string): Promise<Row> {
	const matter = (await matters(ctx, true)).find((one) => one.code === code && one.clock === clock)
	if (!matter) throw new Refused('not-found')
	leave(ctx, verb, 'done', { kind: 'case', id: matter.caseId }, { code, reason })
	return matter
}

/** Named in conflict with a case, the Chair knows nothing of it. Held, nobody writes into these cases meanwhile. */
async function matters(ctx: ProtectionCtx, held = false): Promise<Row[]> {
	const { rows } = await sql<Row>`select 'TE-' || upper(right(replace(k.id::text, '-', ''), 6)) as code, k.clock, k.due_at as "dueAt", k.warn_at as "warnAt",
			coalesce(w.code, '') as worker, c.id as "caseId", c.case_worker_id as "workerId", coalesce(p.row_version, 0) as version
		from protection.clock k join protection.case_file c on c.unit_id = k.unit_id and c.id = k.subject_id
		left join protection.worker w on w.unit_id = c.unit_id and w.person_id = c.case_worker_id
		left join protection.case_part p on p.unit_id = c.unit_id and p.case_id = c.id and p.part = 'child'
		where k.unit_id = ${ctx.unit} and k.stopped_at is null and k.subject_kind = 'case' and k.clock in ('child-approve', 'child-emergency')
			and ${notKeptOut(ctx, 'c.id', ctx.actor.personId)}
		order by k.due_at limit 100 ${held ? sql`for no key update of c` : sql``}`.execute(ctx.sealedDb)
	return rows
}
