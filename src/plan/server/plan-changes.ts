import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { visibleStates } from '../plan.ts'
import type { StoredPlan } from '../stored-plan.ts'
import { storedPlan } from './plan-store.ts'

/** A version and the one it amends, in one statement. @throws Refused not-found, also for a first version */
export const openChanges = look('see-plan', async (ctx, which: { year: number; version: number | null }): Promise<{ before: StoredPlan; after: StoredPlan }> => {
	const seen = visibleStates(ctx.actor.roles)
	const { rows } = await sql<StoredPlan>`
		with wanted as (select v.id, v.amends_id, v.unit_id from plan.plan v where v.unit_id = any(${[...ctx.units]}::uuid[]) and v.year = ${which.year}
			and v.amends_id is not null and v.state = any(${seen}) and (${which.version}::int is null or v.version_number = ${which.version})
			order by v.version_number desc limit 1)
		select ${storedPlan} from plan.plan p join wanted w on w.unit_id = p.unit_id and p.id in (w.id, w.amends_id)
		order by p.version_number`.execute(ctx.db)
	const [before, after] = rows
	if (!before || !after) throw new Refused('not-found')
	return { before, after }
})
