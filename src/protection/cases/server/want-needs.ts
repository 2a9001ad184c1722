import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { NEEDS, type Need } from '../../services/service.ts'

/** What she says she needs is followed from now on. What is under way or answered already stays as it stands; what she no
 *  longer names goes back to not asked for only while nothing has been done about it.
 *  @param onlyMore another worker wrote needs down since the page was shown: none is taken back */
export async function wantNeeds(ctx: ProtectionCtx, caseId: string, wanted: readonly Need[], onlyMore = false): Promise<void> {
	const kept = ctx.sealedDb.updateTable('protection.need_track').set((column) => ({ since: ctx.now, by_person: ctx.actor.personId, row_version: column('row_version', '+', 1) }))
		.where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
	const others = onlyMore ? [] : NEEDS.filter((need) => !wanted.includes(need))
	if (others.length > 0) await kept.set({ state: 'not-wanted' }).where('need', 'in', others).where('state', '=', 'wanted').execute()
	if (wanted.length === 0) return
	await ctx.sealedDb.insertInto('protection.need_track').values(wanted.map((need) => ({ unit_id: ctx.unit, case_id: caseId, need, state: 'wanted', since: ctx.now, by_person: ctx.actor.personId })))
		.onConflict((conflict) => conflict.columns(['unit_id', 'case_id', 'need'])
			.doUpdateSet((column) => ({ state: 'wanted', since: ctx.now, by_person: ctx.actor.personId, row_version: column('protection.need_track.row_version', '+', 1) }))
			.where('protection.need_track.state', 'in', ['not-asked', 'not-wanted', 'declined'])).execute()
}
