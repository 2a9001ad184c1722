import { sql } from 'kysely'
import type { SealedRole } from '../../access/holders.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { keptOut } from '../../access/server/kept-out.ts'
import { outsideCtx } from '../../alerts/server/receive-alert.ts'
import type { Holder } from '../../clocks/clock-table.ts'
import { hostsOf } from '../../services/server/hosts.ts'
import { holdersOf, namedOrAll, tell } from './tell.ts'

/** Who behind the lock is told of a clock of this holder; the worker of the case besides. */
const TOLD: Readonly<Record<Holder, SealedRole | null>> = {
	'receiver': 'duty-officer', 'chair': 'chair', 'police-chief': 'police', 'monitor': 'police', 'child-worker': null, 'case-worker': null,
	'health-facility': 'health', 'host': 'shelter-keeper', 'social-facility': null, 'data-owner': 'supervisor'
}

interface Due { id: string; holder: Holder; ofStay: boolean; hosts: string[]; workerId: string | null; supervisorId: string | null; late: boolean; conflicts: string[] }

/** Tells, once when it begins to warn and once when its time is over, that a clock runs out. Never stops one. Lateness
 *  is told to the supervisor as well. Of a stay only who keeps that place is told: no row leads from it to a case, and its
 *  worker sees it in her own day (workday/stays-for-me). @returns how many clocks were told of */
export function tellClocks(unit: string, now: Date): Promise<number> {
	return inProtection(outsideCtx({ unit, now, from: '' }), async (ctx) => {
		const { rows } = await sql<Due>`select k.id, k.holder_role as holder, c.case_worker_id as "workerId", c.supervisor_id as "supervisorId", k.due_at <= ${now} as late,
				${keptOut(ctx, 'k.case_id')} || array(select x.person_id::text from protection.alert_conflict x where x.unit_id = k.unit_id and x.alert_id = k.subject_id and x.removed_at is null) as conflicts,
				k.subject_kind = 'stay' as "ofStay", ${hostsOf(ctx, 'k.subject_id')} as hosts
			from protection.clock k left join protection.case_file c on c.unit_id = k.unit_id and c.id = k.case_id
			where k.unit_id = ${unit} and k.stopped_at is null and coalesce(k.warn_at, k.due_at) <= ${now} and not exists (select from protection.notice n
				where n.unit_id = k.unit_id and n.kind = 'clock' and n.subject_id = k.id and n.at >= case when k.due_at <= ${now} then k.due_at else k.started_at end)
			for update of k skip locked`.execute(ctx.sealedDb)
		const held = new Map<SealedRole, string[]>()
		const holders = async (role: SealedRole) => held.get(role) ?? held.set(role, await holdersOf(ctx, role)).get(role)!
		for (const due of rows) {
			const role = TOLD[due.holder]
			const people = due.ofStay ? due.hosts : [
				...due.workerId ? [due.workerId] : [], ...role ? await holders(role) : [],
				...due.late ? namedOrAll(await holders('supervisor'), due.supervisorId) : []
			].filter((person) => !due.conflicts.includes(person))
			await tell(ctx, people, 'clock', due.id)
		}
		return rows.length
	})
}
