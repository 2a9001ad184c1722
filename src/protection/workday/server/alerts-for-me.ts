import { sql } from 'kysely'
import type { AlertState } from '../../alerts/alert.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import { keptOutOfAlert } from '../../alerts/server/kept-out.ts'
import { stillOpen } from '../../alerts/server/still-open.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { standingRole } from '../../access/server/standing.ts'

/** An alert that waits for this person, by its outer facts. */
export interface AlertWaiting { readonly code: string; readonly receivedAt: string; readonly door: string; readonly inDanger: 'yes' | 'no' | 'unsaid'; readonly child: boolean; readonly state: AlertState; readonly clock: RunningClock | null }

/** Alerts nobody sees to yet, for those who receive them; for the Chair those whose clock is his, a case or none; for everybody those
 *  given to her, until there is a case or an end. And the codes of who is on duty. One statement. */
export async function alertsForMe(ctx: ProtectionCtx): Promise<{ alerts: AlertWaiting[]; onDuty: string[] }> {
	const receives = ctx.actor.roles.includes('duty-officer') || ctx.actor.roles.includes('supervisor')
	const { rows } = await sql<{ alerts: AlertWaiting[]; onDuty: string[] }>`select
		coalesce((select jsonb_agg(jsonb_build_object('code', a.code, 'receivedAt', a.received_at, 'door', a.door, 'inDanger', a.in_danger, 'child', a.child_path, 'state', a.state, 'clock', k.clock)
				order by a.in_danger = 'yes' desc, k.due_at nulls last, a.received_at)
			from protection.alert a left join lateral (select jsonb_build_object('clock', c.clock, 'dueAt', c.due_at, 'warnAt', c.warn_at) as clock, c.due_at, c.holder_role from protection.clock c
				where c.unit_id = a.unit_id and c.subject_id = a.id and c.stopped_at is null order by c.due_at limit 1) k on true
			where a.unit_id = ${ctx.unit} and ${stillOpen(ctx)} and not ${keptOutOfAlert(ctx, ctx.actor.personId)} and ((${receives} and a.state = 'new') or (${ctx.actor.roles.includes('chair')} and k.holder_role = 'chair')
				or (a.assigned_to = ${ctx.actor.personId} and a.state in ('assigned', 'answered')))), '[]') as alerts,
		coalesce((select jsonb_agg(distinct w.code) from ${standingRole(ctx)} s join protection.worker w on w.unit_id = ${ctx.unit} and w.person_id = s.person_id
			where s.role = 'duty-officer'), '[]') as "onDuty"`.execute(ctx.sealedDb)
	return rows[0]!
}
