import { sql } from 'kysely'
import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import { consentsOf, type ConsentLine } from '../../referrals/server/see-consents.ts'
import type { CaseParts } from '../case-parts.ts'
import { readParts } from './part-store.ts'

export interface CaseEvent { readonly id: string; readonly at: Date; readonly by: string; readonly kind: string; readonly words: Readonly<Record<string, string>> }
export interface NeedLine { readonly need: string; readonly state: string; readonly since: Date }

/** What the page of a case shows. No name, no telephone, no account: those have verbs of their own. */
export interface OpenedCase extends Pick<CaseRow, 'code' | 'state' | 'step' | 'childPath' | 'nextContactAt' | 'contactedAt' | 'reassessOn' | 'footing' | 'erased' | 'version'> {
	readonly contact: Omit<CaseParts['contact'], 'value' | 'through'> & { readonly reachable: boolean }
	readonly danger: CaseParts['danger']
	readonly plan: CaseParts['plan']
	readonly consents: readonly ConsentLine[]
	readonly needs: readonly NeedLine[]
	readonly events: readonly CaseEvent[]
	readonly clocks: readonly RunningClock[]
	readonly looks: number
	readonly orders: readonly { readonly code: string; readonly kind: string; readonly state: string }[]
	readonly worker: string
	readonly mayApprove: boolean
}

/** Opens a case: the line that says who looked is written with it or nothing is shown. Four statements besides the frame. */
export const openCase = sealed('open-case', async (ctx, asked: { code: string; reason?: string }): Promise<OpenedCase> => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked', asked.reason ? { reason: asked.reason } : {})
	const { contact: { value, through, ...contact }, danger, plan } = await readParts(ctx, theCase.id, ['contact', 'danger', 'plan'])
	const consents = await consentsOf(ctx, theCase.id)
	const around = await aroundCase(ctx, theCase.id)
	const { code, state, step, childPath, nextContactAt, contactedAt, reassessOn, footing, erased, version } = theCase
	return {
		code, state, step, childPath, nextContactAt, contactedAt, reassessOn, footing, erased, version, danger, plan, consents, ...around,
		contact: { ...contact, reachable: contact.may === 'yes' && (value !== '' || through !== '') },
		mayApprove: ctx.actor.roles.includes('supervisor') && theCase.caseWorkerId !== ctx.actor.personId
	}
})

interface Around {
	readonly worker: string
	readonly looks: string
	readonly needs: { need: string; state: string; since: string }[]
	readonly clocks: RunningClock[]
	readonly orders: { code: string; kind: string; state: string }[]
	readonly events: { id: string; at: string; by: string; kind: string; sealed: string | null }[]
}

/** Events, needs, running clocks, orders by code and the number of looks, in one statement. */
async function aroundCase(ctx: ProtectionCtx, caseId: string): Promise<Pick<OpenedCase, 'needs' | 'events' | 'clocks' | 'looks' | 'orders' | 'worker'>> {
	const { rows } = await sql<Around>`select
		coalesce((select w.code from protection.case_file c join protection.worker w on w.unit_id = c.unit_id and w.person_id = c.case_worker_id where c.unit_id = ${ctx.unit} and c.id = ${caseId}), '') as worker,
		(select count(*) from protection.trace t where t.unit_id = ${ctx.unit} and t.subject_id = ${caseId}) as looks,
		coalesce((select jsonb_agg(jsonb_build_object('need', n.need, 'state', n.state, 'since', n.since)) from protection.need_track n where n.unit_id = ${ctx.unit} and n.case_id = ${caseId}), '[]') as needs,
		coalesce((select jsonb_agg(jsonb_build_object('clock', k.clock, 'dueAt', k.due_at, 'warnAt', k.warn_at) order by k.due_at) from protection.clock k
			where k.unit_id = ${ctx.unit} and k.case_id = ${caseId} and k.stopped_at is null), '[]') as clocks,
		coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'kind', o.kind, 'state', o.state) order by o.requested_at desc) from protection.protective_order o
			where o.unit_id = ${ctx.unit} and o.case_id = ${caseId}), '[]') as orders,
		coalesce((select jsonb_agg(e order by e.at desc, e.id desc) from (select e.id, e.at, coalesce(w.code, '') as by, e.kind, encode(e.sealed, 'base64') as sealed
			from protection.case_event e left join protection.worker w on w.unit_id = e.unit_id and w.person_id = e.by_person
			where e.unit_id = ${ctx.unit} and e.case_id = ${caseId} order by e.at desc, e.id desc limit 100) e), '[]') as events`.execute(ctx.sealedDb)
	const { worker, looks, needs, clocks, orders, events } = rows[0]!
	return {
		worker, looks: Number(looks), orders, needs: needs.map((need) => ({ ...need, since: new Date(need.since) })), clocks,
		events: await Promise.all(events.map(async ({ sealed, at, ...event }) => {
			const text = sealed ? await ctx.keys.open(ctx.sealedDb, caseId, `event/${event.id}`, Buffer.from(sealed, 'base64')) : null
			return { ...event, at: new Date(at), words: text ? (JSON.parse(text) as Record<string, string>) : {} }
		}))
	}
}
