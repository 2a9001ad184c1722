import { sql } from 'kysely'
import { CLOCKS, type Holder } from '../../clocks/clock-table.ts'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { hostsOf } from '../../services/server/hosts.ts'
import type { WorkItem } from '../work-item.ts'
import { mineSql } from './cases-of-mine.ts'

/** Which holders of the law a role behind the lock answers for, whatever the case. */
const ANSWERS_FOR: Readonly<Record<string, readonly Holder[]>> = { 'chair': ['chair'], 'police': ['police-chief', 'monitor'], 'shelter-keeper': ['host'], 'health': ['health-facility'], 'supervisor': ['data-owner'] }

/** Clocks that warn or are late: those of her own cases, and those her role answers for. Clocks of alerts stand with the
 *  alerts, and once there is a case with its worker's as well. Who is no worker of the case sees the order's code, never the case's;
 *  of a stay only who keeps that place sees it, without a code. */
export async function clocksForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const holders = ctx.actor.roles.flatMap((role) => ANSWERS_FOR[role] ?? [])
	// a clock towards another than the survivor goes on when her case is closed, and its worker records its end
	const hers = sql`(m.case_id is not null or (c.state = 'closed' and c.case_worker_id = ${ctx.actor.personId} and ${ctx.actor.roles.includes('case-worker')}))`
	const { rows } = await sql<{ clock: keyof typeof CLOCKS; dueAt: Date; warnAt: Date | null; code: string | null; serviceId: string | null }>`
		select k.clock, k.due_at as "dueAt", k.warn_at as "warnAt", coalesce(o.code, case when ${hers} then c.code end) as code,
			(select t.service_id from protection.stay t where t.unit_id = k.unit_id and t.id = k.subject_id) as "serviceId"
		from protection.clock k left join (${mineSql(ctx)}) m on m.case_id = k.case_id
		left join protection.protective_order o on o.unit_id = k.unit_id and o.id = k.subject_id
		left join protection.case_file c on c.unit_id = k.unit_id and c.id = k.case_id
		where k.unit_id = ${ctx.unit} and k.stopped_at is null and (k.subject_kind <> 'alert' or ${hers}) and coalesce(k.warn_at, k.due_at) <= ${ctx.now}
			and (${hers} or (k.subject_kind <> 'stay' and k.holder_role = any(${holders}::text[])) or (k.subject_kind = 'stay' and ${ctx.actor.personId} = any(${hostsOf(ctx, 'k.subject_id')}))) and ${notKeptOut(ctx, 'k.case_id', ctx.actor.personId)}
		order by k.due_at limit 200`.execute(ctx.sealedDb)
	return rows.map(({ clock, dueAt, warnAt, code, serviceId }) => ({ kind: 'clock', clock, code: code ?? '', ...serviceId ? { serviceId } : {}, at: dueAt, warnBefore: (dueAt.getTime() - (warnAt ?? dueAt).getTime()) / 60_000 }))
}
