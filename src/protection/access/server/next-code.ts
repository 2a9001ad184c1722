import { sql } from 'kysely'
import type { ProtectionCtx } from './sealed-ctx.ts'

const PREFIX = { case: 'KX-', alert: 'TB-', worker: 'CB-', referral: 'CD-', order: 'LC-' } as const
const DIGITS = { case: 4, alert: 4, worker: 2, referral: 4, order: 4 } as const

/** The next code of its kind in this unit: no gaps, no doubles; the counter's row is held until the end of the transaction. */
export async function nextCode(ctx: ProtectionCtx, kind: keyof typeof PREFIX): Promise<string> {
	const { rows } = await sql<{ n: number }>`insert into protection.counter (unit_id, name, last_number) values (${ctx.unit}, ${kind}, 1)
		on conflict (unit_id, name) do update set last_number = protection.counter.last_number + 1 returning last_number as n`.execute(ctx.sealedDb)
	return PREFIX[kind] + String(rows[0]!.n).padStart(DIGITS[kind], '0')
}
