import { sql } from 'kysely'
import { hersToReview } from '../../access/server/glass-review.ts'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { standingRole } from '../../access/server/standing.ts'
import type { WorkItem } from '../work-item.ts'

/** What a supervisor still has to look at: glass that others broke, referrals that went without consent. The Chair: glass that no
 *  supervisor can review. */
export async function reviewsForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const me = ctx.actor.personId
	const hers = sql`(c.supervisor_id is null or c.supervisor_id = ${me} or c.supervisor_id not in (select s.person_id from ${standingRole(ctx)} s where s.role = 'supervisor')) and ${notKeptOut(ctx, 'c.id', me)}`
	const { rows } = await sql<{ kind: 'glass-review' | 'emergency-review'; code: string; at: Date; since: Date }>`
		select 'glass-review' as kind, case when ${ctx.actor.roles.includes('supervisor')} then c.code else '' end as code, (g.review_due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 second' as at, g.at as since
		from protection.break_glass g join protection.case_file c on c.unit_id = g.unit_id and c.id = g.case_id
		where g.unit_id = ${ctx.unit} and g.reviewed_at is null and ${hersToReview(ctx)}
		union all select 'emergency-review', c.code, r.review_due_at, r.sent_at
		from protection.referral r join protection.case_file c on c.unit_id = r.unit_id and c.id = r.case_id
		where r.unit_id = ${ctx.unit} and r.review_due_at is not null and r.reviewed_at is null and r.sent_by <> ${me} and ${ctx.actor.roles.includes('supervisor')} and ${hers}
		order by 3 limit 200`.execute(ctx.sealedDb)
	return rows.map((row) => ({ ...row, warnBefore: 1440 }))
}
