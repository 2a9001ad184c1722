import { sql } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { needsChecking, type ServiceKind, type ServiceWords } from '../service.ts'
import { roomOf, type Room } from '../stay.ts'

export interface ServiceLine {
	readonly id: string
	readonly kind: ServiceKind
	readonly needs: readonly string[]
	/** null: a shelter. Not even its name stands on a list. */
	readonly words: ServiceWords | null
	readonly keeperCode: string
	readonly room: Room
	readonly verifiedOn: Day | null
	readonly checkAgain: boolean
	/** On the public list now, with the owner's consent. */
	readonly published: boolean
	/** May this person see its exact place on its own page? */
	readonly mayOpen: boolean
}

interface Row { id: string; kind: ServiceKind; needs: string[]; sealed: Uint8Array; capacity: number | null; people: number; keeperCode: string | null; verifiedOn: Day | null; published: boolean; keeps: boolean | null }

/** The directory. Exact places are not opened, nor anything of a shelter. Who keeps one place learns of no other where
 *  somebody could stay, unless its owner had it published. Two statements. */
export const seeServices = sealed('see-services', async (ctx, _: null): Promise<{ services: ServiceLine[]; mayChange: boolean }> => {
	leave(ctx, 'see-services', 'looked', { kind: 'services', id: null })
	const services = await listServices(ctx)
	const knows = works(ctx) || ctx.actor.roles.includes('duty-officer')
	return { services: knows ? services : services.filter((one) => one.mayOpen || one.published || !SECRET.includes(one.kind)), mayChange: works(ctx) }
})

const SECRET: readonly ServiceKind[] = ['shelter', 'trusted-address']
const works = (ctx: ProtectionCtx) => ctx.actor.roles.includes('case-worker') || ctx.actor.roles.includes('supervisor')

/** For a verb that leaves a line of its own. */
export async function listServices(ctx: ProtectionCtx): Promise<ServiceLine[]> {
	const { rows } = await sql<Row>`select s.id, s.kind, s.needs, s.sealed, s.capacity, w.code as "keeperCode", s.verified_on as "verifiedOn",
			s.publish_consent_at is not null and s.publish_ended_at is null as published, s.keeper_id = ${ctx.actor.personId}::uuid and ${ctx.actor.roles.includes('shelter-keeper')} as keeps,
			coalesce((select sum(t.people) from protection.stay t where t.unit_id = s.unit_id and t.service_id = s.id and t.to_at is null), 0)::int as people
		from protection.service s left join protection.worker w on w.unit_id = s.unit_id and w.person_id = s.keeper_id
		where s.unit_id = ${ctx.unit} and (s.ended_on is null or s.ended_on >= ${dayOf(ctx.now)}) order by s.kind, s.id`.execute(ctx.sealedDb)
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
	return Promise.all(rows.map(async (row) => ({
		id: row.id, kind: row.kind, needs: row.needs, words: row.kind === 'shelter' ? null : await wordsOf(ctx, row),
		keeperCode: row.keeperCode ?? '', room: roomOf(row.capacity, row.people), verifiedOn: row.verifiedOn,
		checkAgain: needsChecking(row.verifiedOn, dayOf(ctx.now)), published: row.published, mayOpen: row.keeps === true || (row.kind !== 'shelter' && works(ctx))
	})))
}

/** null when the key was destroyed. */
export async function wordsOf(ctx: ProtectionCtx, row: { id: string; sealed: Uint8Array }): Promise<ServiceWords | null> {
	const text = await ctx.keys.open(ctx.sealedDb, row.id, 'service', row.sealed)
	return text === null ? null : (JSON.parse(text) as ServiceWords)
}
