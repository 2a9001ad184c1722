import { sql } from 'kysely'
import { standingRole } from '../../access/server/standing.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** Who keeps the place of one stay: its keeper, or who receives at that health facility. Nobody else of the same post.
 *  @param stayId the column that holds the stay's id, as `k.subject_id` */
export function hostsOf(ctx: Pick<ProtectionCtx, 'unit' | 'now'>, stayId: string) {
	return sql<string[]>`array(select h.person_id::text from protection.stay t join protection.service s on s.unit_id = t.unit_id and s.id = t.service_id
		join ${standingRole(ctx)} h on (h.role = 'shelter-keeper' and h.person_id = s.keeper_id)
			or (h.role = 'health' and s.kind = 'health' and exists (select from identity.person p where p.unit_id = s.unit_id and p.id = h.person_id and p.agency_id = s.agency_id))
		where t.unit_id = ${ctx.unit} and t.id = ${sql.ref(stayId)})`
}
