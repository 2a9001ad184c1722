import { sql } from 'kysely'
import { isId, newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { keptOut } from '../../access/server/kept-out.ts'
import { oneLook } from '../../access/server/one-look.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { outsideCtx, type AlertEnv } from '../../alerts/server/receive-alert.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { endException, recordBreach } from '../ban-contacts.ts'
import { bindsAt, type SignedBan } from '../ban-states.ts'
import { breachOf, type BreachTold } from '../breach-told.ts'
import type { BanFile } from '../order-file.ts'
import { BAN_METRES, type WatchedOrder, type WatchReport } from '../watched-order.ts'
import { keepOrder, noteEvent, tellOfOrder } from './keep-order.ts'
import { openFile } from './order-door.ts'

/** The named monitor, at a telephone outside the lock. */
export interface WatchEnv extends AlertEnv { readonly personId: string }

export interface WatchedPage extends WatchedOrder {
	/** A confirmed contact that is going on, or whose end was not written down. */
	readonly contact: { readonly from: Date; readonly until: Date } | null
}

/** The bans this person was named to watch and that bind now. Nothing of the case behind them. A line for each. For nearly
 *  everybody one short question: no. */
export async function ordersIWatch(env: WatchEnv): Promise<WatchedOrder[]> {
	const [asked] = await oneLook<{ watching: boolean }>({ unit: env.unit, person: env.personId },
		`select exists (select from protection.protective_order where unit_id = $unit and monitor_id = $person and state = 'in-force') as watching`)
	if (!asked?.watching) return []
	return inProtection(ctxOf(env), async (ctx) => (await mine(ctx)).map((row) => cardOf(look(ctx, row))))
}

/** One of them, for the page on which the monitor reports. @throws Refused not-found */
export function watchedOrder(env: WatchEnv, code: string): Promise<WatchedPage> {
	return inProtection(ctxOf(env), async (ctx) => {
		const row = look(ctx, await one(ctx, code, false))
		const going = openContact(row.order)
		return { ...cardOf(row), contact: going ? { from: going.from, until: going.until } : null }
	})
}

export interface WatchTold {
	readonly code: string
	readonly kind: WatchReport
	/** Of a breach: what was seen, and when. */
	readonly breach?: Omit<BreachTold, 'words'>
	readonly words: string
	/** A random id of the sheet: pressed twice it counts once. */
	readonly sheet?: string
}

/** What the monitor saw. A breach is told at once to police, Chair and the people of the case.
 *  @throws Refused not-found, choose-one, heard-in-future, ban-not-in-force, not-a-breach, contact-was-allowed, step-missing, late-needs-reason */
export function reportWatch(env: WatchEnv, told: WatchTold): Promise<void> {
	return inProtection(ctxOf(env), async (ctx) => {
		const row = await one(ctx, told.code, true)
		const id = told.sheet && isId(told.sheet) ? told.sheet : newId(ctx.now.getTime())
		const known = await ctx.sealedDb.selectFrom('protection.order_event').select('id').where('unit_id', '=', ctx.unit).where('id', '=', id).executeTakeFirst()
		if (known) return
		ctx.lines.push({ verb: 'watch-order', outcome: 'done', subject: { kind: 'order', id: row.id }, reasonCode: told.kind })
		const { words } = told
		if (told.kind === 'nothing-happened') return noteEvent(ctx, row.id, { id, kind: 'watched', words })
		if (told.kind === 'breach') {
			if (!told.breach) throw new Refused('choose-one')
			if (told.breach.at > ctx.now) throw new Refused('heard-in-future')
			const order = recordBreach(row.order, breachOf({ ...told.breach, words }, id, env.personId))
			await keepOrder(ctx, row, { ...row.file, order }, { id, kind: 'breach', at: told.breach.at, words })
			await tellOfOrder(ctx, row, { case: true, chair: true, police: true })
			return
		}
		const going = openContact(row.order)
		if (!going) throw new Refused('step-missing')
		await stopClocks(ctx, row.id, 'exception-ended', words)
		await keepOrder(ctx, row, { ...row.file, order: endException(row.order, { id: going.id, at: ctx.now }) }, { id, kind: 'exception-ended', words })
	})
}

interface Watched {
	readonly id: string
	readonly code: string
	readonly version: number
	readonly caseWorkerId: string
	readonly supervisorId: string | null
	readonly conflicts: readonly string[]
	readonly file: BanFile
	readonly order: SignedBan
}

const ctxOf = (env: WatchEnv) => outsideCtx({ ...env, senderId: env.personId })

const cardOf = ({ code, file, order }: Watched): WatchedOrder => ({ code, whoMustStayAway: file.parties.perpetrator.name, until: order.decision.endsAt, distance: BAN_METRES })

const openContact = (order: SignedBan) => order.exceptions.find(({ countersigned, endedAt }) => countersigned !== null && endedAt === null)

function look(ctx: ProtectionCtx, row: Watched): Watched {
	ctx.lines.push({ verb: 'watch-order', outcome: 'looked', subject: { kind: 'order', id: row.id } })
	return row
}

async function one(ctx: ProtectionCtx, code: string, hold: boolean): Promise<Watched> {
	const [row] = await mine(ctx, { code, hold })
	if (!row) throw new Refused('not-found')
	return row
}

/** Those that bind now, while nobody names this monitor in conflict. One statement. */
async function mine(ctx: ProtectionCtx, which: { code?: string; hold?: boolean } = {}): Promise<Watched[]> {
	const { rows } = await sql<Omit<Watched, 'file' | 'order'> & { sealed: Uint8Array; wrapped: Uint8Array | null; keyVersion: number }>`
		select o.id, o.code, o.row_version as version, c.case_worker_id as "caseWorkerId", c.supervisor_id as "supervisorId", o.sealed, k.wrapped, k.unit_key_version as "keyVersion",
			${keptOut(ctx, 'o.case_id')} as conflicts
		from protection.protective_order o join protection.case_file c on c.unit_id = o.unit_id and c.id = o.case_id
		join protection.record_key k on k.unit_id = o.unit_id and k.record_id = o.id and k.wrapped is not null
		where o.unit_id = ${ctx.unit} and o.monitor_id = ${ctx.actor.personId}::uuid and o.kind = 'contact-ban' and o.state = 'in-force' and o.ends_at > ${ctx.now}
			and ${which.code ? sql`o.code = ${which.code}` : sql`true`}
		order by o.ends_at ${which.hold ? sql`for update of o` : sql``}`.execute(ctx.sealedDb)
	const found = await Promise.all(rows.filter(({ conflicts }) => !conflicts.includes(ctx.actor.personId)).map(async ({ sealed, wrapped, keyVersion, ...row }) => {
		ctx.keys.keep(row.id, wrapped, keyVersion)
		const file = await openFile(ctx, row.id, sealed) as BanFile
		return { ...row, file, order: file.order as SignedBan }
	}))
	return found.filter(({ order }) => bindsAt(order, ctx.now))
}
