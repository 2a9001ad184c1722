import { sql } from 'kysely'
import { isId, newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { nextCode } from '../../access/server/next-code.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import type { AlertDoor, AlertWords } from '../alert.ts'
import { keepOutOf } from './kept-out.ts'

export interface NewAlert {
	readonly door: AlertDoor
	readonly inDanger: 'yes' | 'no' | 'unsaid'
	/** Is she known or thought to be under 16? On a yes the path of child law begins as well (Nghị định 56/2017/NĐ-CP). */
	readonly child: 'yes' | 'no' | 'unsaid'
	readonly words: AlertWords
	/** When it was heard, if before it was written here: by telephone, at the hotline. The clocks run from then. */
	readonly heardAt?: Date
	/** Why the Chair was told late; asked for when he was. */
	readonly lateReason?: string
	/** A random id of the sheet: the same words sent twice on one sheet arrive once. */
	readonly sheet?: string
	/** Who must not learn of it: relatives, former partners, colleagues of either side. They are told nothing. */
	readonly keptOut?: readonly string[]
	readonly returnCodeHash?: string
	readonly returnCodeUntil?: string
}

export interface KeptAlert { readonly alertId: string; readonly code: string; readonly receivedAt: Date }

/** Keeps an alert: its own record, before any case. In the same transaction the Chair and who is on duty are told, and
 *  the clocks run from the moment it was heard (Luật 13/2022 Điều 20: at once).
 *  @throws Refused heard-in-future, late-needs-reason, nobody-left-to-tell */
export async function keepAlert(ctx: ProtectionCtx, alert: NewAlert): Promise<KeptAlert> {
	const heardAt = alert.heardAt ?? ctx.now
	if (heardAt > ctx.now) throw new Refused('heard-in-future')
	const text = JSON.stringify(alert.words)
	const before = alert.sheet && isId(alert.sheet) ? await sameSheet(ctx, alert.sheet, text) : 'free'
	if (typeof before === 'object') return before
	const id = before === 'free' && alert.sheet && isId(alert.sheet) ? alert.sheet : newId(ctx.now.getTime())
	const code = await nextCode(ctx, 'alert')
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.alert').values({
		unit_id: ctx.unit, id, code, received_at: heardAt, door: alert.door, received_by: ctx.actor.personId || null, in_danger: alert.inDanger,
		child_path: alert.child === 'yes', child_said: alert.child, sealed_words: await ctx.keys.seal(ctx.sealedDb, id, 'alert', text), state: 'new', told_chair_at: ctx.now,
		return_code_hash: alert.returnCodeHash ? Buffer.from(alert.returnCodeHash, 'hex') : null,
		return_code_until: alert.returnCodeUntil ? new Date(`${alert.returnCodeUntil}T23:59:59.999+07:00`) : null
	}).execute()
	await keepOutOf(ctx, id, alert.keptOut ?? [])
	await startClock(ctx, 'notify-chair', { kind: 'alert', id, at: heardAt })
	const { people, chair } = await whomToTell(ctx, alert.keptOut ?? [])
	await tell(ctx, people, 'alert', id)
	await stopClocks(ctx, id, chair ? 'chair-told' : 'told-in-place-of-chair', alert.lateReason ?? '')
	await startClock(ctx, 'chair-assign', { kind: 'alert', id })
	if (alert.child === 'yes') await startClock(ctx, 'child-emergency', { kind: 'alert', id, at: heardAt })
	return { alertId: id, code, receivedAt: heardAt }
}

/** The Chair and who is on duty. A Chair who must not learn of it is not told; the supervisors, who may give the alert out
 *  for him, are told in his place. An alert that nobody would be told of is not taken in like this. */
async function whomToTell(ctx: ProtectionCtx, keptOut: readonly string[]): Promise<{ people: string[]; chair: boolean }> {
	const [chairs, duty, supervisors] = [await holdersOf(ctx, 'chair'), await holdersOf(ctx, 'duty-officer'), await holdersOf(ctx, 'supervisor')]
		.map((people) => people.filter((person) => !keptOut.includes(person))) as [string[], string[], string[]]
	const chair = chairs.length > 0 || keptOut.length === 0
	const people = [...chair ? chairs : supervisors, ...duty]
	if (people.length === 0 && keptOut.length > 0) throw new Refused('nobody-left-to-tell')
	return { people, chair }
}

const PRESSED_TWICE_MS = 600_000

/** Pressed twice, or sent again on a bad line: what is already there, when the words are the same and it was a moment
 *  ago. Everything else on a sheet that was used is another alert: none is ever swallowed. Two at the same moment queue. */
async function sameSheet(ctx: ProtectionCtx, sheet: string, text: string): Promise<KeptAlert | 'free' | 'used'> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${sheet}, 0))`.execute(ctx.sealedDb)
	const row = await ctx.sealedDb.selectFrom('protection.alert').select(['id', 'code', 'received_at', 'told_chair_at', 'received_by', 'sealed_words'])
		.where('unit_id', '=', ctx.unit).where('id', '=', sheet).executeTakeFirst()
	if (!row) return 'free'
	const same = ctx.now.getTime() - row.told_chair_at.getTime() < PRESSED_TWICE_MS && row.received_by === (ctx.actor.personId || null) && await ctx.keys.open(ctx.sealedDb, row.id, 'alert', row.sealed_words) === text
	return same ? { alertId: row.id, code: row.code, receivedAt: row.received_at } : 'used'
}
