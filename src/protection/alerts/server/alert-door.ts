import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave } from '../../access/server/sealed-verb.ts'
import type { SealedVerb } from '../../access/rights.ts'
import { alertSight, type AlertSight } from '../alert-sight.ts'
import { mayBecome, type AlertDoor, type AlertState } from '../alert.ts'
import { keptOutOfAlert } from './kept-out.ts'

/** An alert after the rule has let this person in. What was said is still sealed. */
export interface AlertRow {
	readonly id: string
	readonly code: string
	readonly state: AlertState
	readonly door: AlertDoor
	readonly receivedAt: Date
	readonly toldChairAt: Date
	readonly chairSeenAt: Date | null
	readonly inDanger: 'yes' | 'no' | 'unsaid'
	readonly child: boolean
	readonly childSaid: 'yes' | 'no' | 'unsaid'
	readonly assignedTo: string | null
	readonly answeredAt: Date | null
	readonly answerCode: string
	readonly sealedWords: Uint8Array
	readonly returnCodeUntil: Date | null
	readonly version: number
	readonly sight: Exclude<AlertSight, null>
}

/** The one way to an alert: by its code, through the rule, its row held until the end when something is done, with a line
 *  in the trace. "Not there" and "not for you" are the same answer.
 *  @param acting what the act needs: the version the page showed, sight of the whole, the state it leads to
 *  @throws Refused not-found, changed-meanwhile, alert-over */
export async function enterAlert(ctx: ProtectionCtx, code: string, verb: SealedVerb, acting: { version?: number; whole?: boolean; to?: AlertState; reason?: string; code?: string } = {}): Promise<AlertRow> {
	const { version, whole = false, to, ...why } = acting
	const { rows } = await sql<Omit<AlertRow, 'sight'> & { wrapped: Uint8Array | null; keyVersion: number; keptOut: boolean }>`select a.id, a.code, a.state, a.door, a.received_at as "receivedAt",
			a.told_chair_at as "toldChairAt", a.chair_seen_at as "chairSeenAt", a.in_danger as "inDanger", a.child_path as child, a.child_said as "childSaid", a.assigned_to as "assignedTo",
			a.answered_at as "answeredAt", a.answer_code as "answerCode", a.sealed_words as "sealedWords", a.return_code_until as "returnCodeUntil",
			a.row_version as version, k.wrapped, k.unit_key_version as "keyVersion",
			${keptOutOfAlert(ctx, ctx.actor.personId)} as "keptOut"
		from protection.alert a join protection.record_key k on k.unit_id = a.unit_id and k.record_id = a.id
		where a.unit_id = ${ctx.unit} and a.code = ${code} ${version === undefined ? sql`` : sql`for update of a`}`.execute(ctx.sealedDb)
	const [row] = rows
	const sight = row ? alertSight({ personId: ctx.actor.personId, roles: ctx.actor.roles, assignedTo: row.assignedTo, state: row.state, keptOut: row.keptOut }) : null
	if (!row || !sight || (whole && sight !== 'whole')) throw new Refused('not-found')
	if (version !== undefined && version !== row.version) throw new Refused('changed-meanwhile')
	if (to && !mayBecome(row.state, to)) throw new Refused('alert-over')
	const { wrapped, keyVersion, keptOut: _, ...alert } = row
	ctx.keys.keep(row.id, wrapped, keyVersion)
	leave(ctx, verb, version === undefined ? 'looked' : 'done', { kind: 'alert', id: row.id }, why)
	return { ...alert, sight }
}

/** Writes what became of an alert; the next one who acts must have seen it. */
export async function changeAlert(ctx: ProtectionCtx, alert: AlertRow, set: { state?: AlertState; assigned_to?: string; assigned_by?: string; assigned_at?: Date; answered_at?: Date; answer_code?: string }): Promise<void> {
	await ctx.sealedDb.updateTable('protection.alert').set({ ...set, row_version: alert.version + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', alert.id).execute()
}
