import { sql } from 'kysely'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { RECEIVING_ROLE } from '../../referrals/receiver.ts'
import type { WorkItem } from '../work-item.ts'
import { mineSql } from './cases-of-mine.ts'

/** After a day without a word a referral is shown as unanswered. The ward's own habit, not a limit of the law. */
const UNANSWERED_AFTER_MS = 86_400_000

/** Referrals of her own cases that nobody has answered for a day; referrals that wait for her body's answer. */
export async function referralsForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const kinds = Object.entries(RECEIVING_ROLE).flatMap(([kind, role]) => (ctx.actor.roles.includes(role) ? [kind] : []))
	const { rows } = await sql<{ code: string; caseCode: string | null; sentAt: Date; reminders: number }>`
		select r.code, case when m.case_id is not null then c.code end as "caseCode", r.sent_at as "sentAt", r.reminders
		from protection.referral r join protection.case_file c on c.unit_id = r.unit_id and c.id = r.case_id left join (${mineSql(ctx)}) m on m.case_id = r.case_id and m.mine
		left join protection.service s on s.unit_id = r.unit_id and s.id = r.to_service
		where r.unit_id = ${ctx.unit} and r.state = 'sent' and ((m.case_id is not null and r.sent_at <= ${new Date(ctx.now.getTime() - UNANSWERED_AFTER_MS)})
			or (m.case_id is null and r.until_on >= (${ctx.now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date and ${notKeptOut(ctx, 'r.case_id', ctx.actor.personId)}
				and ((r.receiver = any(${kinds}::text[]) and coalesce(r.to_agency, s.agency_id) = ${ctx.actor.agencyId})
					or (r.receiver <> all(${Object.keys(RECEIVING_ROLE)}::text[]) and ${ctx.actor.roles.includes('shelter-keeper')} and s.keeper_id = ${ctx.actor.personId}))))
		order by r.sent_at limit 200`.execute(ctx.sealedDb)
	return rows.map(({ code, caseCode, sentAt, reminders }) => (caseCode
		? { kind: 'referral-unanswered', code: caseCode, at: new Date(sentAt.getTime() + UNANSWERED_AFTER_MS), warnBefore: 0, since: sentAt, reminders }
		: { kind: 'referral-to-me', code, at: null, warnBefore: 0, since: sentAt, reminders }))
}
