import { sql } from 'kysely'
import type { RunningClock } from '../../clocks/running-clock.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { AlertDoor, AlertState } from '../alert.ts'
import { keptOutOfAlert } from './kept-out.ts'
import { stillOpen } from './still-open.ts'

/** One line of the list: outer facts only, nothing that was said. */
export interface AlertLine {
	readonly code: string
	readonly receivedAt: string
	readonly door: AlertDoor
	readonly inDanger: 'yes' | 'no' | 'unsaid'
	readonly child: boolean
	readonly state: AlertState
	/** CB-03 of who sees to it. */
	readonly worker: string | null
	readonly answer: string
	readonly linked: number
	/** The one that is due first. */
	readonly clock: RunningClock | null
}

const AT_ONCE = 100

/** Alerts that wait or whose clock still runs, danger first, then by the clock that ends first; or those that are over, newest first.
 *  @param asked.before code of an alert: the hundred before it. One statement. */
export const seeAlerts = sealed('see-alerts', async (ctx, asked: { show: 'open' | 'over'; before: string | null }): Promise<{ alerts: AlertLine[]; more: string | null }> => {
	const over = asked.show === 'over'
	const { rows } = await sql<AlertLine>`select a.code, a.received_at as "receivedAt", a.door, a.in_danger as "inDanger", a.child_path as child, a.state, w.code as worker, a.answer_code as answer,
			(select count(*)::int from protection.alert_link l where l.unit_id = a.unit_id and a.id in (l.alert_id, l.other_id)) as linked, c.clock
		from protection.alert a
		left join protection.worker w on w.unit_id = a.unit_id and w.person_id = a.assigned_to
		left join lateral (select jsonb_build_object('clock', k.clock, 'dueAt', k.due_at, 'warnAt', k.warn_at) as clock, k.due_at from protection.clock k
			where k.unit_id = a.unit_id and k.subject_id = a.id and k.stopped_at is null order by k.due_at limit 1) c on true
		where a.unit_id = ${ctx.unit} and ${over ? sql`a.state in ('case', 'closed') and c.clock is null` : stillOpen(ctx)} and not ${keptOutOfAlert(ctx, ctx.actor.personId)} ${asked.before ? sql`and a.code < ${asked.before}` : sql``}
		order by ${over ? sql`a.code desc` : sql`a.in_danger = 'yes' desc, c.due_at nulls last, a.received_at`} limit ${over ? AT_ONCE + 1 : 500}`.execute(ctx.sealedDb)
	leave(ctx, 'see-alerts', 'looked', { kind: 'alerts', id: null }, { code: asked.show })
	const shown = over ? rows.slice(0, AT_ONCE) : rows
	return { alerts: shown, more: rows.length > shown.length ? shown.at(-1)!.code : null }
})
