import { sql } from 'kysely'
import { holdersOf, supervisorsOf } from '../../notices/server/tell.ts'
import { withoutKeptOut } from './kept-out.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'
import { standingRole } from './standing.ts'

/** Who reviews what was done in an emergency, a broken glass or a referral without consent: nobody her own. The supervisor of the
 *  case; where she did it herself, stands here no longer or is kept out, another supervisor; where there is none, the Chair, who
 *  sees the reason and nothing of the case. */
export async function reviewersOf(ctx: ProtectionCtx, done: { caseId: string; by: string; supervisorId: string | null }): Promise<string[]> {
	const may = async (people: readonly string[]) => (await withoutKeptOut(ctx, done.caseId, people)).filter((person) => person !== done.by)
	for (const people of [() => supervisorsOf(ctx, done.supervisorId), () => holdersOf(ctx, 'supervisor'), () => holdersOf(ctx, 'chair')]) {
		const reviewers = await may(await people())
		if (reviewers.length > 0) return reviewers
	}
	return []
}

/** The columns of what is reviewed: whose unit and case, and who did it. */
export interface Reviewed { readonly unit: string; readonly caseId: string; readonly by: string }
export const GLASS: Reviewed = { unit: 'g.unit_id', caseId: 'g.case_id', by: 'g.person_id' }
export const EMERGENCY: Reviewed = { unit: 'r.unit_id', caseId: 'r.case_id', by: 'r.sent_by' }

type Here = Pick<ProtectionCtx, 'unit' | 'now' | 'actor'>

/** True in SQL where this person may review it, as of now: a supervisor, or the Chair while no supervisor could. */
export function mayReview(ctx: Here, what: Reviewed) {
	return sql<boolean>`((${ctx.actor.roles.includes('supervisor')} and ${notHerOwn(ctx, what)}) or ${inPlace(ctx, what)})`
}

/** True in SQL where the Chair reviews it in the place of a supervisor. */
export function inPlace(ctx: Here, what: Reviewed) {
	const other = sql`exists (select from ${standingRole(ctx)} s where s.role = 'supervisor' and s.person_id <> ${sql.ref(what.by)} and not ${keptOutOf(what, sql.ref('s.person_id'))})`
	return sql<boolean>`(${ctx.actor.roles.includes('chair')} and ${notHerOwn(ctx, what)} and not ${other})`
}

/** True in SQL where it is this person's turn, and not that of the supervisor of the case `c`. */
export function hersToReview(ctx: Here, what: Reviewed) {
	return sql<boolean>`(${mayReview(ctx, what)} and (${inPlace(ctx, what)} or c.supervisor_id is null or c.supervisor_id = ${ctx.actor.personId} or c.supervisor_id = ${sql.ref(what.by)}
		or ${keptOutOf(what, sql.ref('c.supervisor_id'))} or c.supervisor_id not in (select s.person_id from ${standingRole(ctx)} s where s.role = 'supervisor')))`
}

function notHerOwn(ctx: Here, what: Reviewed) {
	return sql<boolean>`(${sql.ref(what.by)} <> ${ctx.actor.personId} and not ${keptOutOf(what, sql`${ctx.actor.personId}::uuid`)})`
}

function keptOutOf(what: Reviewed, person: ReturnType<typeof sql.ref>) {
	return sql<boolean>`exists (select from protection.conflict x where x.unit_id = ${sql.ref(what.unit)} and x.case_id = ${sql.ref(what.caseId)} and x.person_id = ${person} and x.removed_at is null)`
}
