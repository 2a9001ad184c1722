import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { SealedRole } from '../../access/holders.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { standingRole } from '../../access/server/standing.ts'

export type NoticeKind = 'alert' | 'assigned' | 'referral' | 'answer' | 'order' | 'broken-glass' | 'review' | 'consent-withdrawn' | 'danger' | 'clock'

/** Tells people that something new waits for them; what it is they see only behind the lock. Who stands there no longer is
 *  told nothing, whatever the record still names her for. One statement. */
export async function tell(ctx: ProtectionCtx, people: readonly string[], kind: NoticeKind, subjectId: string | null): Promise<void> {
	const named = [...new Set(people)]
	if (named.length === 0) return
	await sql`insert into protection.notice (unit_id, id, person_id, at, kind, subject_id)
		select ${ctx.unit}, t.id, t.person_id, ${ctx.now}, ${kind}, ${subjectId}::uuid from unnest(${named.map(() => newId(ctx.now.getTime()))}::uuid[], ${named}::uuid[]) t (id, person_id)
		where t.person_id in (select s.person_id from ${standingRole(ctx)} s)`.execute(ctx.sealedDb)
}

/** Who supervises a case: the one named for it while she stands as supervisor today, else all who do. */
export async function supervisorsOf(ctx: ProtectionCtx, supervisorId: string | null): Promise<readonly string[]> {
	return namedOrAll(await holdersOf(ctx, 'supervisor'), supervisorId)
}

export function namedOrAll(standing: readonly string[], named: string | null): readonly string[] {
	return named !== null && standing.includes(named) ? [named] : standing
}

/** Who holds this sealed role today, as the door counts it. */
export async function holdersOf(ctx: ProtectionCtx, role: SealedRole): Promise<string[]> {
	const rows = await ctx.sealedDb.selectFrom(standingRole(ctx).as('s')).select('s.person_id').where('s.role', '=', role).execute()
	return rows.map((row) => row.person_id)
}
