import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { standingRole } from '../../access/server/standing.ts'
import type { ServiceWords } from '../../services/service.ts'
import { kindOfAgency, RECEIVING_ROLE, type Receiver, type ReceiverKind } from '../receiver.ts'

/** Somebody a case can be referred to. */
export interface FoundReceiver extends Receiver {
	/** How a form names it: a-<id> a body of the ward, s-<id> a service. */
	readonly to: string
	/** Empty for a shelter: it is known by its kind and its keeper's code alone. */
	readonly name: string
	readonly keeperCode: string
	/** Who is told and may open it; empty: the worker speaks to them and writes down the answer herself. */
	readonly people: readonly string[]
}

interface AgencyRow { id: string; name: string; people: { id: string; role: string }[] }
interface ServiceRow { id: string; kind: ReceiverKind; sealed: Uint8Array; agencyId: string | null; keeperId: string | null; keeperCode: string | null; keeps: boolean; people: { id: string; role: string }[] }

/** Every body of the ward and every service of the directory. Two statements, and one for the keys. */
export async function listReceivers(ctx: ProtectionCtx, only?: string): Promise<FoundReceiver[]> {
	const [what, id] = only ? [only.slice(0, 1), only.slice(2)] : ['', null]
	return [...(what === 's' ? [] : await listAgencies(ctx, id)), ...(what === 'a' ? [] : await listServices(ctx, id))]
}

/** @throws Refused not-found */
export async function findReceiver(ctx: ProtectionCtx, to: string): Promise<FoundReceiver> {
	const [found] = await listReceivers(ctx, to)
	if (!found) throw new Refused('not-found')
	return found
}

export const addressOf = (receiver: { agencyId: string | null; serviceId: string | null }) => (receiver.serviceId ? `s-${receiver.serviceId}` : `a-${receiver.agencyId}`)

const holding = (ctx: ProtectionCtx, agency: ReturnType<typeof sql.ref>) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', h.role))
	from identity.person p join ${standingRole(ctx)} h on h.person_id = p.id and h.role in ('police', 'health')
	where p.unit_id = ${ctx.unit} and p.agency_id = ${agency}), '[]')`

async function listAgencies(ctx: ProtectionCtx, id: string | null): Promise<FoundReceiver[]> {
	const { rows } = await sql<AgencyRow>`select u.id, u.name, ${holding(ctx, sql.ref('u.id'))} as people from identity.unit u
		where u.ward_id = ${ctx.unit} and u.kind = 'agency' and (u.ended_on is null or u.ended_on >= ${dayOf(ctx.now)})
			and (${id}::uuid is null or u.id = ${id}) order by u.sort, u.name`.execute(ctx.sealedDb)
	return rows.map((row) => {
		const kind = kindOfAgency(row.people.map((one) => one.role))
		return { kind, agencyId: row.id, serviceId: null, to: `a-${row.id}`, name: row.name, keeperCode: '', people: peopleFor(kind, row.people) }
	})
}

async function listServices(ctx: ProtectionCtx, id: string | null): Promise<FoundReceiver[]> {
	const { rows } = await sql<ServiceRow>`select s.id, s.kind, s.sealed, s.agency_id as "agencyId", s.keeper_id as "keeperId", w.code as "keeperCode",
			exists (select from ${standingRole(ctx)} h where h.person_id = s.keeper_id and h.role = 'shelter-keeper') as keeps,
			${holding(ctx, sql.ref('s.agency_id'))} as people
		from protection.service s left join protection.worker w on w.unit_id = s.unit_id and w.person_id = s.keeper_id
		where s.unit_id = ${ctx.unit} and (s.ended_on is null or s.ended_on >= ${dayOf(ctx.now)}) and (${id}::uuid is null or s.id = ${id}) order by s.kind, s.id`.execute(ctx.sealedDb)
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
	return Promise.all(rows.map(async (row) => {
		const words = row.kind === 'shelter' ? null : await ctx.keys.open(ctx.sealedDb, row.id, 'service', row.sealed)
		const keeper = row.keeps && row.keeperId && !RECEIVING_ROLE[row.kind] ? [row.keeperId] : []
		return {
			kind: row.kind, agencyId: null, serviceId: row.id, to: `s-${row.id}`, name: words ? (JSON.parse(words) as ServiceWords).name : '',
			keeperCode: row.keeperCode ?? '', people: [...keeper, ...peopleFor(row.kind, row.people)]
		}
	}))
}

function peopleFor(kind: ReceiverKind, people: readonly { id: string; role: string }[]): string[] {
	return people.filter((one) => one.role === RECEIVING_ROLE[kind]).map((one) => one.id)
}

/** Who of the receiver is told of something new. */
export async function toldOf(ctx: ProtectionCtx, receiver: FoundReceiver, caseId: string): Promise<string[]> {
	return withoutKeptOut(ctx, caseId, receiver.people)
}
