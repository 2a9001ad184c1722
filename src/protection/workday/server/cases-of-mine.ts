import { sql } from 'kysely'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { CaseOfMine } from '../work-item.ts'

/** The living cases this person works on or supervises, as may-look.ts lets her; those a conflict is named on are not hers. */
export async function casesOfMine(ctx: ProtectionCtx): Promise<CaseOfMine[]> {
	const { rows } = await sql<CaseOfMine>`select c.code, c.state, c.opened_at as "openedAt", c.contacted_at as "contactedAt", c.next_contact_at as "nextContactAt", c.reassess_on as "reassessOn", m.mine
		from protection.case_file c join (${mineSql(ctx)}) m on m.case_id = c.id
		where c.unit_id = ${ctx.unit}`.execute(ctx.sealedDb)
	return rows
}

const LIVING = sql`('open', 'stopped', 'closing')`

/** The living cases that are hers: case_id, and whether it is hers to work on (mine) or to supervise. */
export function mineSql(ctx: ProtectionCtx) {
	const [me, works, supervises] = [ctx.actor.personId, ctx.actor.roles.includes('case-worker'), ctx.actor.roles.includes('supervisor')]
	return sql<{ case_id: string; mine: boolean }>`select held.case_id, bool_or(held.mine) as mine from (
			select f.id as case_id, true as mine from protection.case_file f where ${works} and f.unit_id = ${ctx.unit} and f.case_worker_id = ${me} and f.state in ${LIVING}
			union all select f.id, false from protection.case_file f where ${supervises} and f.unit_id = ${ctx.unit} and f.supervisor_id = ${me} and f.state in ${LIVING}
			union all select a.case_id, a.role = 'case-worker' from protection.assignment a join protection.case_file f on f.unit_id = a.unit_id and f.id = a.case_id and f.state in ${LIVING} where a.unit_id = ${ctx.unit} and a.person_id = ${me}
				and a.from_at <= ${ctx.now} and (a.to_at is null or a.to_at > ${ctx.now}) and ((a.role = 'case-worker' and ${works}) or (a.role = 'supervisor' and ${supervises}))
		) held where ${notKeptOut(ctx, 'held.case_id', me)}
		group by held.case_id`
}
