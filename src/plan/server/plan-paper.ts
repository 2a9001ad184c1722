import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { Refused } from '#kernel/refused.ts'
import { showOrder, visibleStates } from '../plan.ts'
import { planDocument } from '../plan.document.ts'
import type { StoredPlan } from '../stored-plan.ts'
import { storedPlan } from './plan-store.ts'

/** The paper of a version: as it was frozen when signed, as it would be printed while it is a draft.
 *  @throws Refused not-found */
export const openPaper = look('see-plan', async (ctx, which: { year: number; version: number | null }): Promise<{ plan: StoredPlan; paper: OfficialDocument }> => {
	const roles = ctx.actor.roles
	const { rows } = await sql<StoredPlan & { tree: OfficialDocument | null }>`
		select ${storedPlan}, (select d.tree from documents.document d where d.unit_id = p.unit_id and d.id = p.document_id) as tree
		from plan.plan p where p.unit_id = any(${[...ctx.units]}::uuid[]) and p.year = ${which.year}
			and p.state = any(${visibleStates(roles)}) and (${which.version}::int is null or p.version_number = ${which.version})
		order by array_position(${showOrder(roles)}::text[], p.state), p.version_number desc limit 1`.execute(ctx.db)
	const shown = rows[0]
	if (!shown) throw new Refused('not-found')
	const { tree, ...plan } = shown
	return { plan, paper: tree ?? planDocument(plan) }
})
