import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { keptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave } from '../../access/server/sealed-verb.ts'
import type { SealedVerb } from '../../access/rights.ts'
import { underRight } from '../../trace/trace-line.ts'
import { readFile, type BanFile, type OrderFile, type SeparationFile } from '../order-file.ts'
import { orderSight, type OrderSight } from '../order-sight.ts'

/** An order after the rule has let this person in, opened. */
export interface OpenedRow<File extends OrderFile = OrderFile> {
	readonly id: string
	readonly code: string
	readonly caseId: string
	readonly caseCode: string
	readonly caseWorkerId: string
	readonly supervisorId: string | null
	readonly conflicts: readonly string[]
	readonly version: number
	readonly sight: Exclude<OrderSight, null>
	readonly file: File
}

export interface Acting {
	/** The version the page showed: the row is then held until the end, and the line says something was done. */
	readonly version?: number
	readonly as: readonly OrderSight[]
	readonly code?: string
	readonly reason?: string
}

/** The one way to an order: by its code, through the rule, with a line in the trace. "Not there" and "not for you" are
 *  the same answer. People of the case come in through the case's own door and leave a line there as well.
 *  @throws Refused not-found, changed-meanwhile */
export async function enterOrder(ctx: ProtectionCtx, code: string, verb: SealedVerb, { version, as, ...why }: Acting): Promise<OpenedRow> {
	const row = await findOrder(ctx, code, version !== undefined)
	const outcome = version === undefined ? 'looked' : 'done'
	const inCase = row !== undefined && await isOfCase(ctx, row.caseCode, verb, outcome)
	const sight = row ? orderSight({ personId: ctx.actor.personId, roles: ctx.actor.roles, inCase, conflicts: row.conflicts, kind: row.kind, state: row.state }) : null
	if (!row || !sight || !as.includes(sight)) throw new Refused('not-found')
	if (version !== undefined && version !== row.version) throw new Refused('changed-meanwhile')
	ctx.keys.keep(row.id, row.wrapped, row.keyVersion)
	leave(ctx, verb, outcome, { kind: 'order', id: row.id }, { ...why, code: underRight(sight, why.code) })
	return { ...row, sight, file: await openFile(ctx, row.id, row.sealed) }
}

/** @throws Refused not-found when it is the other kind of order */
export function mustBeBan(row: OpenedRow): OpenedRow<BanFile> {
	if (row.file.kind !== 'contact-ban') throw new Refused('not-found')
	return row as OpenedRow<BanFile>
}

/** @throws Refused not-found when it is the other kind of order */
export function mustBeSeparation(row: OpenedRow): OpenedRow<SeparationFile> {
	if (row.file.kind !== 'child-separation') throw new Refused('not-found')
	return row as OpenedRow<SeparationFile>
}

/** @throws Refused not-found when its key was destroyed */
export async function openFile(ctx: ProtectionCtx, orderId: string, sealed: Uint8Array): Promise<OrderFile> {
	const text = await ctx.keys.open(ctx.sealedDb, orderId, 'order', sealed)
	if (text === null) throw new Refused('not-found')
	return readFile(text)
}

async function isOfCase(ctx: ProtectionCtx, caseCode: string, verb: SealedVerb, outcome: 'looked' | 'done'): Promise<boolean> {
	if (!ctx.actor.roles.some((role) => role === 'case-worker' || role === 'supervisor')) return false
	return enterCase(ctx, caseCode, verb, outcome).then(() => true, (refused: unknown) => {
		if (refused instanceof Refused) return false
		throw refused
	})
}

type Found = Omit<OpenedRow, 'sight' | 'file'> & { kind: OrderFile['kind']; state: string; sealed: Uint8Array; wrapped: Uint8Array | null; keyVersion: number }

/** Two who act at the same moment queue here; the second finds another version. */
async function findOrder(ctx: ProtectionCtx, code: string, hold: boolean): Promise<Found | undefined> {
	const { rows } = await sql<Found>`select o.id, o.code, o.kind, o.state, o.case_id as "caseId", c.code as "caseCode", c.case_worker_id as "caseWorkerId", c.supervisor_id as "supervisorId",
			o.row_version as version, o.sealed, k.wrapped, k.unit_key_version as "keyVersion",
			${keptOut(ctx, 'o.case_id')} as conflicts
		from protection.protective_order o join protection.case_file c on c.unit_id = o.unit_id and c.id = o.case_id
		join protection.record_key k on k.unit_id = o.unit_id and k.record_id = o.id
		where o.unit_id = ${ctx.unit} and o.code = ${code} ${hold ? sql`for update of o` : sql``}`.execute(ctx.sealedDb)
	return rows[0]
}
