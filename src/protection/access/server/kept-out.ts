import { sql } from 'kysely'
import type { ProtectionCtx } from './sealed-ctx.ts'

type Here = Pick<ProtectionCtx, 'unit'>

/** The people kept out of a case while the naming stands: an array of their ids.
 *  @param caseId the column that holds the case's id, as `c.id` */
export function keptOut(ctx: Here, caseId: string) {
	return sql<string[]>`array(select x.person_id::text from protection.conflict x where x.unit_id = ${ctx.unit} and x.case_id = ${sql.ref(caseId)} and x.removed_at is null)`
}

/** True in SQL where nobody named this person as in conflict with the case. */
export function notKeptOut(ctx: Here, caseId: string, personId: string) {
	return sql<boolean>`not exists (select from protection.conflict x where x.unit_id = ${ctx.unit} and x.case_id = ${sql.ref(caseId)} and x.person_id = ${personId} and x.removed_at is null)`
}

/** Of these people, those nobody named as in conflict with the case: the others are told nothing of it, not even that
 *  something is new. */
export async function withoutKeptOut(ctx: Pick<ProtectionCtx, 'unit' | 'sealedDb'>, caseId: string, people: readonly string[]): Promise<string[]> {
	if (people.length === 0) return []
	const rows = await ctx.sealedDb.selectFrom('protection.conflict').select('person_id').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
		.where('person_id', 'in', [...people]).where('removed_at', 'is', null).execute()
	return people.filter((person) => !rows.some((row) => row.person_id === person))
}
