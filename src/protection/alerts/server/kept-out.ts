import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'

/** Of an alert `a`: somebody named this person as one who must not learn of it, on the alert or on the case it became. */
export function keptOutOfAlert(ctx: Pick<ProtectionCtx, 'unit'>, personId: string | ReturnType<typeof sql.ref>) {
	return sql<boolean>`(exists (select from protection.alert_conflict x where x.unit_id = ${ctx.unit} and x.alert_id = a.id and x.person_id = ${personId} and x.removed_at is null)
		or exists (select from protection.conflict x where x.unit_id = ${ctx.unit} and x.case_id = a.case_id and x.person_id = ${personId} and x.removed_at is null))`
}

/** Everybody who must not learn of this alert. */
export async function keptOutOf(ctx: Pick<ProtectionCtx, 'unit' | 'sealedDb'>, alertId: string): Promise<string[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.alert_conflict').select('person_id').where('unit_id', '=', ctx.unit).where('alert_id', '=', alertId).where('removed_at', 'is', null).execute()
	return rows.map((row) => row.person_id)
}

/** Names people on an alert; who stands there already stays as she stands. */
export async function keepOutOf(ctx: ProtectionCtx, alertId: string, people: readonly string[], why = ''): Promise<void> {
	for (const personId of new Set(people)) {
		const id = newId(ctx.now.getTime())
		await ctx.sealedDb.insertInto('protection.alert_conflict').values({
			unit_id: ctx.unit, id, alert_id: alertId, person_id: personId, added_by: ctx.actor.personId, added_at: ctx.now,
			sealed_why: why ? await ctx.keys.seal(ctx.sealedDb, alertId, `conflict/${id}`, why) : null
		}).onConflict((conflict) => conflict.columns(['unit_id', 'alert_id', 'person_id']).where('removed_at', 'is', null).doNothing()).execute()
	}
}
