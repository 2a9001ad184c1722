import { sql } from 'kysely'
import { notKeptOut } from '../../access/server/kept-out.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import { mineSql } from '../../workday/server/cases-of-mine.ts'

/** One line of the list: codes, states, hours; no name. */
export interface OrderLine {
	readonly code: string
	readonly kind: 'contact-ban' | 'child-separation'
	readonly state: string
	/** KX-0417, for the people of the case. */
	readonly caseCode: string | null
	readonly requestedAt: string
	readonly endsAt: string | null
	readonly monitored: boolean
	/** The one that is due first. */
	readonly clock: RunningClock | null
}

const OVER = ['refused', 'not-needed', 'cancelled', 'expired', 'ended']

/** The orders of one's own cases; for the Chair all of the ward; for the police the bans that were signed. Nobody sees one
 *  of a case in which a conflict is named on her. What waits for a decision stands first. One statement. */
export const seeOrders = sealed('see-orders', async (ctx, asked: { show: 'open' | 'over' }): Promise<{ orders: OrderLine[] }> => {
	const over = asked.show === 'over'
	const { roles, personId } = ctx.actor
	const { rows } = await sql<OrderLine>`select o.code, o.kind, o.state, case when m.case_id is not null then c.code end as "caseCode", o.requested_at as "requestedAt", o.ends_at as "endsAt",
			o.monitor_id is not null as monitored, k.clock
		from protection.protective_order o join protection.case_file c on c.unit_id = o.unit_id and c.id = o.case_id
		left join (${mineSql(ctx)}) m on m.case_id = o.case_id
		left join lateral (select jsonb_build_object('clock', k.clock, 'dueAt', k.due_at, 'warnAt', k.warn_at) as clock, k.due_at from protection.clock k
			where k.unit_id = o.unit_id and k.subject_id = o.id and k.stopped_at is null and (k.clock <> 'ban-cancel' or m.case_id is not null or ${roles.includes('chair')})
			order by k.due_at limit 1) k on true
		where o.unit_id = ${ctx.unit} and (o.state = any(${OVER}::text[])) = ${over}
			and (m.case_id is not null or ${roles.includes('chair')} or (${roles.includes('police')} and o.kind = 'contact-ban' and o.in_force_at is not null))
			and ${notKeptOut(ctx, 'o.case_id', personId)}
		order by ${over ? sql`o.requested_at desc` : sql`o.state in ('requested', 'asked') desc, k.due_at nulls last, o.requested_at`} limit 200`.execute(ctx.sealedDb)
	leave(ctx, 'see-orders', 'looked', { kind: 'orders', id: null }, { code: asked.show })
	return { orders: rows }
})
