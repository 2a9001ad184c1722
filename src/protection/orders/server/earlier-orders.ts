import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { separationUsed } from '../child-separation.ts'
import type { OrderFile } from '../order-file.ts'
import { openFile } from './order-door.ts'

export interface EarlierOrder { readonly code: string; readonly signed: boolean; readonly file: OrderFile }

/** The orders a case has had so far, the oldest first. */
export async function earlierOrders(ctx: ProtectionCtx, caseId: string, kind: OrderFile['kind']): Promise<EarlierOrder[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.protective_order').select(['id', 'code', 'sealed', 'in_force_at']).where('unit_id', '=', ctx.unit)
		.where('case_id', '=', caseId).where('kind', '=', kind).orderBy('requested_at').execute()
	await ctx.keys.load(ctx.sealedDb, rows.map(({ id }) => id))
	return Promise.all(rows.map(async (row) => ({ code: row.code, signed: row.in_force_at !== null, file: await openFile(ctx, row.id, row.sealed) })))
}

/** Milliseconds this child has been away from home in this case already: they count against the 15 days. */
export function separatedBefore(earlier: readonly EarlierOrder[], child: string, now: Date): number {
	return earlier.reduce((sum, { file }) => {
		if (file.kind !== 'child-separation' || !sameName(file.parties.child.name, child) || file.order.state === 'asked' || file.order.state === 'not-needed') return sum
		return sum + separationUsed(file.order, now) - file.order.before
	}, 0)
}

/** The same person by name, as it was typed twice. */
export function sameName(one: string, other: string): boolean {
	return fold(one) === fold(other)
}

function fold(name: string): string {
	return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}
