import { sql } from 'kysely'
import { withoutKeptOut } from './kept-out.ts'
import { standingRole } from './standing.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'
import { holdersOf, supervisorsOf } from '../../notices/server/tell.ts'

/** Who reviews a broken glass: nobody her own. The supervisor of the case; where she broke it herself, stands here no longer or is kept
 *  out, another supervisor; where there is none, the Chair, who sees the reason and the looks and nothing of the case. */
export async function reviewersOf(ctx: ProtectionCtx, glass: { caseId: string; brokenBy: string; supervisorId: string | null }): Promise<string[]> {
	const may = async (people: readonly string[]) => (await withoutKeptOut(ctx, glass.caseId, people)).filter((person) => person !== glass.brokenBy)
	for (const people of [() => supervisorsOf(ctx, glass.supervisorId), () => holdersOf(ctx, 'supervisor'), () => holdersOf(ctx, 'chair')]) {
		const reviewers = await may(await people())
		if (reviewers.length > 0) return reviewers
	}
	return []
}

/** True in SQL where this person may review the broken glass `g`, as of now: a supervisor, or the Chair while no supervisor could. */
export function mayReview(ctx: Pick<ProtectionCtx, 'unit' | 'now' | 'actor'>) {
	const me = ctx.actor.personId
	const other = sql`exists (select from ${standingRole(ctx)} s where s.role = 'supervisor' and s.person_id <> g.person_id and not ${keptOutOfGlass(sql.ref('s.person_id'))})`
	return sql<boolean>`(g.person_id <> ${me} and not ${keptOutOfGlass(sql`${me}::uuid`)} and (${ctx.actor.roles.includes('supervisor')} or (${ctx.actor.roles.includes('chair')} and not ${other})))`
}

/** True in SQL where it is this supervisor's turn, and not that of the case's own. */
export function hersToReview(ctx: Pick<ProtectionCtx, 'unit' | 'now' | 'actor'>) {
	const me = ctx.actor.personId
	return sql<boolean>`(${mayReview(ctx)} and (${ctx.actor.roles.includes('chair')} or c.supervisor_id is null or c.supervisor_id in (${me}, g.person_id) or ${keptOutOfGlass(sql.ref('c.supervisor_id'))}
		or c.supervisor_id not in (select s.person_id from ${standingRole(ctx)} s where s.role = 'supervisor')))`
}

function keptOutOfGlass(person: ReturnType<typeof sql.ref>) {
	return sql<boolean>`exists (select from protection.conflict x where x.unit_id = g.unit_id and x.case_id = g.case_id and x.person_id = ${person} and x.removed_at is null)`
}
