import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { writeOpening } from '#documents/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { showOrder, visibleStates } from '../plan.ts'
import type { PlanState, StoredPlan } from '../stored-plan.ts'
import { storedPlan } from './plan-store.ts'

export interface PlanVersion {
	readonly id: string
	readonly year: number
	readonly versionNumber: number
	readonly state: PlanState
	readonly number: number | null
	readonly issuedOn: string | null
	readonly sourceId: string | null
}

/** A recipient of the issued plan: a body of the ward with who opened it, or a body outside with its letter. */
export interface SentTo {
	readonly words: string
	readonly name: string | null
	readonly letterId: string | null
	readonly letterState: string | null
	readonly openings: readonly { readonly name: string; readonly at: string }[]
}

export interface PlanPage {
	readonly plan: StoredPlan
	readonly versions: readonly PlanVersion[]
	/** Told to the leader and the officer only. */
	readonly sentTo: readonly SentTo[]
}

interface Row extends StoredPlan { versions: PlanVersion[]; sentTo: SentTo[]; unread: boolean }

/** A year's plan as this person may see it, in one statement; a recipient's first look is written down as an opening.
 *  @throws Refused not-found, the same for no plan and none to see */
export const openPlan = look('see-plan', async (ctx, which: { year: number; version: number | null }): Promise<PlanPage> => {
	const { roles, agencyId, personId } = ctx.actor
	const inside = roles.includes('leader') || roles.includes('officer')
	const { rows } = await sql<Row>`
		with seen as (
			select v.unit_id, v.id, v.year, v.version_number, v.state, v.source_id, d.number, d.issued_on from plan.plan v
			left join documents.document d on d.unit_id = v.unit_id and d.id = v.document_id
			where v.unit_id = any(${[...ctx.units]}::uuid[]) and v.year = ${which.year} and v.state = any(${visibleStates(roles)}))
		select ${storedPlan},
			(select json_agg(json_build_object('id', s.id, 'year', s.year, 'versionNumber', s.version_number, 'state', s.state,
				'number', s.number, 'issuedOn', s.issued_on, 'sourceId', s.source_id) order by s.version_number desc) from seen s where s.unit_id = p.unit_id) as versions,
			coalesce((select json_agg(json_build_object('words', r.words, 'name', u.name, 'letterId', r.letter_id, 'letterState', ld.state,
				'openings', coalesce((select json_agg(json_build_object('name', o.person_name, 'at', o.opened_at) order by o.opened_at)
					from documents.opening o where o.unit_id = r.unit_id and o.document_id = r.document_id and o.agency_id = r.agency_id), '[]')) order by r.ordinal)
				from documents.recipient r left join identity.unit u on u.id = r.agency_id
				left join documents.document ld on ld.unit_id = r.unit_id and ld.id = r.letter_id
				where ${inside} and r.unit_id = p.unit_id and r.document_id = p.document_id), '[]') as "sentTo",
			(exists (select from documents.recipient r where r.unit_id = p.unit_id and r.document_id = p.document_id and r.agency_id = ${agencyId}::uuid)
				and not exists (select from documents.opening o where o.unit_id = p.unit_id and o.document_id = p.document_id and o.person_id = ${personId}::uuid)) as unread
		from plan.plan p where (p.unit_id, p.id) in (select s.unit_id, s.id from seen s
			where ${which.version}::int is null or s.version_number = ${which.version}
			order by array_position(${showOrder(roles)}::text[], s.state), s.version_number desc limit 1)`.execute(ctx.db)
	const shown = rows[0]
	if (!shown) throw new Refused('not-found')
	const { versions, sentTo, unread, ...plan } = shown
	if (unread) await writeOpening(ctx, plan.issuer.unitId, plan.documentId!)
	return { plan, versions, sentTo }
})

/** All years and versions this person may see, newest first; the officer's also those still being read. */
export const listPlans = look('see-plan', async (ctx, _which: Record<string, never>): Promise<(PlanVersion & { title: string; tasks: number })[]> => {
	const states = ctx.actor.roles.includes('officer') ? [...visibleStates(ctx.actor.roles), 'reading'] : visibleStates(ctx.actor.roles)
	const { rows } = await sql<PlanVersion & { title: string; tasks: number }>`
		select p.id, p.year, p.version_number as "versionNumber", p.state, p.title, d.number, d.issued_on as "issuedOn", p.source_id as "sourceId",
			(select count(*)::int from plan.assignment a where a.unit_id = p.unit_id and a.plan_id = p.id) as tasks
		from plan.plan p left join documents.document d on d.unit_id = p.unit_id and d.id = p.document_id
		where p.unit_id = any(${[...ctx.units]}::uuid[]) and p.state = any(${states})
		order by p.year desc, p.version_number desc`.execute(ctx.db)
	return rows
})
