import { sql } from 'kysely'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { ClockId } from '../../clocks/clock-table.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import type { PaperNumbers } from '../order-file.ts'
import type { OrderSight } from '../order-sight.ts'
import { shownTo, waitsForChair, type ShownOrder } from '../order-view.ts'
import { enterOrder, type OpenedRow } from './order-door.ts'

export interface OrderDeed { readonly at: string; readonly kind: string; readonly by: string | null; readonly words: string | null }
export interface OrderClock extends RunningClock { readonly stoppedAt: string | null }
export interface PersonToName { readonly id: string; readonly words: string }

export interface OpenedOrder {
	readonly code: string
	readonly version: number
	readonly sight: Exclude<OrderSight, null>
	/** Only for the people of the case. */
	readonly caseCode: string | null
	readonly shown: ShownOrder
	readonly waitsForChair: boolean
	readonly numbers: PaperNumbers
	readonly village: string
	/** "Trần Thị Ví Dụ, Tổ trưởng" */
	readonly monitor: string
	readonly clocks: readonly OrderClock[]
	readonly deeds: readonly OrderDeed[]
	/** Whom the police may name, when it is their turn. */
	readonly people: readonly PersonToName[]
}

/** An order, as far as this person needs it. @throws Refused not-found */
export const openOrder = sealed('open-order', async (ctx, asked: { order: string }): Promise<OpenedOrder> => {
	const row = await enterOrder(ctx, asked.order, 'open-order', { as: ['case', 'decide', 'carry-out'] })
	const around = await lookAround(ctx, row)
	return {
		code: row.code, version: row.version, sight: row.sight, caseCode: row.sight === 'case' ? row.caseCode : null, shown: shownTo(row.sight, row.file),
		waitsForChair: waitsForChair(row.file), numbers: row.file.numbers, ...around
	}
})

interface Around { village: string | null; monitor: string | null; clocks: OrderClock[]; deeds: { id: string; at: string; kind: string; by: string | null; sealed: string | null }[]; people: PersonToName[] }

/** Clocks, history, village and monitor by name: one statement. */
async function lookAround(ctx: ProtectionCtx, row: OpenedRow): Promise<Pick<OpenedOrder, 'village' | 'monitor' | 'clocks' | 'deeds' | 'people'>> {
	const names = row.sight === 'carry-out'
	const villageId = row.file.kind === 'contact-ban' ? row.file.parties.villageId : null
	const { rows } = await sql<Around>`select
		(select u.name from identity.unit u where u.id = ${villageId}::uuid and u.ward_id = ${ctx.unit}) as village,
		(select concat_ws(', ', p.full_name, nullif(p.position_title, '')) from protection.protective_order o join identity.person p on p.unit_id = o.unit_id and p.id = o.monitor_id
			where o.unit_id = ${ctx.unit} and o.id = ${row.id}) as monitor,
		coalesce((select jsonb_agg(jsonb_build_object('clock', k.clock, 'dueAt', k.due_at, 'warnAt', k.warn_at, 'stoppedAt', k.stopped_at) order by k.due_at)
			from protection.clock k where k.unit_id = ${ctx.unit} and k.subject_id = ${row.id}), '[]') as clocks,
		coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'by', w.code, 'sealed', encode(e.sealed, 'base64')) order by e.at desc, e.id desc)
			from protection.order_event e left join protection.worker w on w.unit_id = e.unit_id and w.person_id = e.by_person
			where e.unit_id = ${ctx.unit} and e.order_id = ${row.id}), '[]') as deeds,
		case when ${names} then coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'words', concat_ws(', ', p.full_name, nullif(p.position_title, ''), u.short_name)) order by p.full_name)
			from identity.person p left join identity.unit u on u.id = p.agency_id
			where p.unit_id = ${ctx.unit} and (p.ends_on is null or p.ends_on >= ${ctx.now})), '[]') else '[]' end as people`.execute(ctx.sealedDb)
	const { village, monitor, clocks, deeds, people } = rows[0]!
	return {
		village: row.sight === 'case' || (row.sight === 'decide' && waitsForChair(row.file)) ? village ?? '' : '', monitor: monitor ?? '', people,
		clocks: clocks.filter(({ clock }) => row.sight !== 'carry-out' || !CHAIRS_OWN.includes(clock)),
		deeds: await Promise.all(deeds.filter(({ kind }) => row.sight !== 'carry-out' || !ASKING.includes(kind)).map(async ({ id, at, kind, by, sealed: closed }) => ({
			at, kind, by, words: closed && row.sight !== 'decide' ? await ctx.keys.open(ctx.sealedDb, row.id, `event/${id}`, Buffer.from(closed, 'base64')) : null
		})))
	}
}

/** Who asked, when somebody asked for the end, and how her copy reached her is not the police's. */
const CHAIRS_OWN: readonly ClockId[] = ['ban-decide', 'ban-cancel']
const ASKING = ['requested', 'cancel-requested', 'cancel-refused', 'numbered', 'given-survivor', 'copy-declined']
