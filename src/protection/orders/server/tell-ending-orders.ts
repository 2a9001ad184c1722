import { sql } from 'kysely'
import { inProtection } from '../../access/server/in-protection.ts'
import { keptOut } from '../../access/server/kept-out.ts'
import { outsideCtx } from '../../alerts/server/receive-alert.ts'
import { CLOCKS } from '../../clocks/clock-table.ts'
import { tellOfOrder } from './keep-order.ts'

interface Ending { id: string; kind: string; caseWorkerId: string; supervisorId: string | null; conflicts: string[] }

const before = { 'contact-ban': CLOCKS['ban-expire'].warnBefore, 'child-separation': CLOCKS['child-separation-max'].warnBefore }

/** Tells, once when an order is about to end and once when its time is over, those who must do something: ask again, take
 *  the child home, write the end down. An order ends by itself; its end is recorded by a person, never here.
 *  @returns how many were told of */
export function tellEndingOrders(unit: string, now: Date): Promise<number> {
	return inProtection(outsideCtx({ unit, now, from: '' }), async (ctx) => {
		const { rows } = await sql<Ending>`select o.id, o.kind, c.case_worker_id as "caseWorkerId", c.supervisor_id as "supervisorId",
				${keptOut(ctx, 'o.case_id')} as conflicts
			from protection.protective_order o join protection.case_file c on c.unit_id = o.unit_id and c.id = o.case_id
			cross join lateral (select greatest(o.in_force_at, o.ends_at - make_interval(mins => case o.kind when 'contact-ban' then ${before['contact-ban']}::int else ${before['child-separation']}::int end)) as soon) w
			where o.unit_id = ${unit} and o.state = 'in-force' and w.soon <= ${now} and not exists (select from protection.order_event e
				where e.unit_id = o.unit_id and e.order_id = o.id and e.kind = 'ending-told' and e.at >= case when o.ends_at <= ${now} then o.ends_at else w.soon end)
			for update of o skip locked`.execute(ctx.sealedDb)
		for (const row of rows) {
			// of a ban the Chair and the people of the case hear by its clock
			await tellOfOrder(ctx, row, row.kind === 'contact-ban' ? { police: true } : { case: true, chair: true })
			await sql`insert into protection.order_event (unit_id, id, order_id, at, kind) values (${unit}, gen_random_uuid(), ${row.id}, ${now}, 'ending-told')`.execute(ctx.sealedDb)
		}
		return rows.length
	})
}
