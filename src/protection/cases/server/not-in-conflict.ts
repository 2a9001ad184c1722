import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** Of these people, those nobody named as in conflict with the case: the others are told nothing of it, not even that
 *  something is new. */
export async function notInConflict(ctx: ProtectionCtx, caseId: string, people: readonly string[]): Promise<string[]> {
	if (people.length === 0) return []
	const rows = await ctx.sealedDb.selectFrom('protection.conflict').select('person_id').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
		.where('person_id', 'in', people).where('removed_at', 'is', null).execute()
	return people.filter((person) => !rows.some((row) => row.person_id === person))
}
