import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import type { SealedRole } from '../holders.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'

/** Who stands behind the lock today, as the door counts it (migration 0043): a table of person_id and role, for `from`. */
export function standingRole(ctx: Pick<ProtectionCtx, 'unit' | 'now'>) {
	return sql<{ person_id: string; role: SealedRole }>`protection.standing_role(${ctx.unit}, ${dayOf(ctx.now)})`
}
