import { sql } from 'kysely'
import { Refused } from '#kernel/refused.ts'
import { footingIn, type CaseDoor, type Footing } from '../may-look.ts'
import { keptOut } from './kept-out.ts'
import { underRight } from '../../trace/trace-line.ts'
import { leave } from './sealed-verb.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'
import type { SealedVerb } from '../rights.ts'

/** The outer facts of a case, after the rule has let this person in. Nothing sealed is in it. */
export interface CaseRow {
	readonly id: string
	readonly code: string
	readonly state: 'open' | 'stopped' | 'closing' | 'closed'
	readonly step: number
	readonly caseWorkerId: string
	readonly supervisorId: string | null
	readonly childPath: boolean
	readonly openedAt: Date
	readonly contactedAt: Date | null
	readonly nextContactAt: Date | null
	readonly reassessOn: string | null
	readonly version: number
	readonly footing: Footing
	/** Its key was destroyed: only that it was is left. */
	readonly erased: boolean
}

interface Found extends Omit<CaseRow, 'footing' | 'erased' | 'openedAt' | 'contactedAt' | 'nextContactAt'> {
	openedAt: Date; contactedAt: Date | null; nextContactAt: Date | null
	wrapped: Uint8Array | null; keyVersion: number | null
	conflicts: string[]
	grants: { personId: string; role: 'case-worker' | 'supervisor'; from: string; to: string | null }[]
	glasses: { personId: string; at: string; until: string }[]
}

/** The one way to a case: by its code, through the rule, with a line in the trace. "Not there" and "not yours" are the
 *  same answer. One statement; it brings the case's key along.
 *  @throws Refused not-found */
export async function enterCase(ctx: ProtectionCtx, code: string, verb: SealedVerb, outcome: 'looked' | 'done', why: { reason?: string; code?: string } = {}): Promise<CaseRow> {
	const found = await findDoor(ctx, code)
	const footing = found && footingIn(doorOf(ctx, found), { unit: ctx.unit, personId: ctx.actor.personId, roles: ctx.actor.roles, now: ctx.now })
	if (!found || !footing) throw new Refused('not-found')
	if (found.keyVersion !== null) ctx.keys.keep(found.id, found.wrapped, found.keyVersion)
	leave(ctx, verb, outcome, { kind: 'case', id: found.id }, { ...why, code: underRight(footing, why.code) })
	const { id, state, step, caseWorkerId, supervisorId, childPath, openedAt, contactedAt, nextContactAt, reassessOn, version } = found
	return { id, code: found.code, state, step, caseWorkerId, supervisorId, childPath, openedAt, contactedAt, nextContactAt, reassessOn, version, footing, erased: found.keyVersion !== null && found.wrapped === null }
}

/** What the rule looks at, for verbs that decide otherwise than by footing (breaking the glass). */
export async function findCaseDoor(ctx: ProtectionCtx, code: string): Promise<{ id: string; door: CaseDoor } | null> {
	const found = await findDoor(ctx, code)
	return found ? { id: found.id, door: doorOf(ctx, found) } : null
}

function doorOf(ctx: ProtectionCtx, found: Found): CaseDoor {
	const time = (text: string | null) => (text === null ? null : new Date(text))
	return {
		unit: ctx.unit, caseWorkerId: found.caseWorkerId, supervisorId: found.supervisorId, conflicts: found.conflicts,
		grants: found.grants.map((grant) => ({ ...grant, from: new Date(grant.from), to: time(grant.to) })),
		brokenGlass: found.glasses.map((glass) => ({ personId: glass.personId, at: new Date(glass.at), until: new Date(glass.until) }))
	}
}

async function findDoor(ctx: ProtectionCtx, code: string): Promise<Found | undefined> {
	const me = ctx.actor.personId
	const { rows } = await sql<Found>`select c.id, c.code, c.state, c.step, c.case_worker_id as "caseWorkerId", c.supervisor_id as "supervisorId",
			c.child_path as "childPath", c.opened_at as "openedAt", c.contacted_at as "contactedAt", c.next_contact_at as "nextContactAt",
			c.reassess_on as "reassessOn", c.row_version as version, k.wrapped, k.unit_key_version as "keyVersion",
			${keptOut(ctx, 'c.id')} as conflicts,
			coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'role', a.role, 'from', a.from_at, 'to', a.to_at))
				from protection.assignment a where a.unit_id = c.unit_id and a.case_id = c.id and a.person_id = ${me}), '[]') as grants,
			coalesce((select jsonb_agg(jsonb_build_object('personId', g.person_id, 'at', g.at, 'until', g.until))
				from protection.break_glass g where g.unit_id = c.unit_id and g.case_id = c.id and g.person_id = ${me}), '[]') as glasses
		from protection.case_file c left join protection.record_key k on k.unit_id = c.unit_id and k.record_id = c.id
		where c.unit_id = ${ctx.unit} and c.code = ${code}`.execute(ctx.sealedDb)
	return rows[0]
}
