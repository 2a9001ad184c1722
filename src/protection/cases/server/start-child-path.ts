import { sql } from 'kysely'
import type { CaseRow } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import { mayBeChild } from '../child.ts'

/** A year of birth that may make her younger than 16 begins the path of child law beside the case, once: the clock of the
 *  emergency runs, the Chair is told. On the alert it came by, if there is one, for there the Chair decides. A year
 *  corrected later ends nothing: that a child is none is for the Chair to say. */
export async function startChildPath(ctx: ProtectionCtx, theCase: CaseRow, birthYear: string): Promise<void> {
	if (theCase.childPath || !mayBeChild(birthYear, ctx.now)) return
	const { rows } = await sql<{ alertId: string | null; runs: boolean }>`update protection.case_file c set child_path = true where c.unit_id = ${ctx.unit} and c.id = ${theCase.id} and not c.child_path
		returning (select a.id from protection.alert a where a.unit_id = c.unit_id and a.case_id = c.id order by a.received_at limit 1) as "alertId",
			exists (select from protection.clock k where k.unit_id = c.unit_id and k.clock = 'child-emergency' and k.stopped_at is null
				and (k.case_id = c.id or k.subject_id = c.id or k.subject_id in (select a.id from protection.alert a where a.unit_id = c.unit_id and a.case_id = c.id))) as runs`.execute(ctx.sealedDb)
	const [began] = rows
	if (!began || began.runs) return
	await startClock(ctx, 'child-emergency', began.alertId ? { kind: 'alert', id: began.alertId, caseId: theCase.id } : { kind: 'case', id: theCase.id, caseId: theCase.id })
	await tell(ctx, await withoutKeptOut(ctx, theCase.id, await holdersOf(ctx, 'chair')), 'clock', began.alertId)
}
