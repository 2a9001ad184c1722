import { sql } from 'kysely'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { EMERGENCY, GLASS, hersToReview } from '../../access/server/who-reviews.ts'
import type { WorkItem } from '../work-item.ts'

/** What a supervisor still has to look at: glass that others broke, referrals that went without consent. The Chair: those that no
 *  supervisor can review, without the code of their case. A referral is reviewed in its case: one she does not supervise opens by
 *  breaking the glass. */
export async function reviewsForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const code = sql`case when ${ctx.actor.roles.includes('supervisor')} then c.code else '' end`
	const me = ctx.actor.personId
	const notHers = sql`(c.supervisor_id is distinct from ${me} and not exists (select from protection.assignment a where a.unit_id = c.unit_id and a.case_id = c.id and a.person_id = ${me}
		and a.role = 'supervisor' and a.from_at <= ${ctx.now} and (a.to_at is null or a.to_at > ${ctx.now})))`
	const { rows } = await sql<{ kind: 'glass-review' | 'emergency-review'; code: string; at: Date; since: Date; notHers: boolean }>`
		select 'glass-review' as kind, ${code} as code, (g.review_due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 second' as at, g.at as since, false as "notHers"
		from protection.break_glass g join protection.case_file c on c.unit_id = g.unit_id and c.id = g.case_id
		where g.unit_id = ${ctx.unit} and g.reviewed_at is null and ${hersToReview(ctx, GLASS)}
		union all select 'emergency-review', ${code}, r.review_due_at, r.sent_at, ${notHers}
		from protection.referral r join protection.case_file c on c.unit_id = r.unit_id and c.id = r.case_id
		where r.unit_id = ${ctx.unit} and r.review_due_at is not null and r.reviewed_at is null and ${hersToReview(ctx, EMERGENCY)}
		order by 3 limit 200`.execute(ctx.sealedDb)
	return rows.map(({ notHers, ...row }) => ({ ...row, warnBefore: 1440, ...notHers && row.code ? { notHers: true as const } : {} }))
}
