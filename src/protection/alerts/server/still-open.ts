import { sql } from 'kysely'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** Of alerts `a`: not over, or over with a clock that still runs. Both parts have their index, however many are over. */
export function stillOpen(ctx: ProtectionCtx) {
	return sql<boolean>`((a.state in ('case', 'closed')) = false or a.id in (select r.subject_id from protection.clock r
		where r.unit_id = ${ctx.unit} and r.stopped_at is null and r.subject_kind = 'alert'))`
}
