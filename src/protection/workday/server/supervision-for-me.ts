import { sql } from 'kysely'
import { notKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { CaseParts } from '../../cases/case-parts.ts'
import type { WorkItem } from '../work-item.ts'
import { mineSql } from './cases-of-mine.ts'

interface Row { id: string; code: string; hers: boolean; calledAt: string | null; writtenAt: string | null; sealed: Uint8Array | null; wrapped: Uint8Array | null; keyVersion: number }

/** What the cases she supervises want of her: a danger she was called to, until she has opened the case since; a plan that
 *  waits for her word. Whether it has her word stands in the sealed plan itself. Called in place of one who has left, she
 *  does not supervise the case: she opens it by breaking the glass. One statement. */
export async function supervisionForMe(ctx: ProtectionCtx): Promise<WorkItem[]> {
	const me = ctx.actor.personId
	const { rows } = await sql<Row>`select c.id, c.code, held.hers, called.at as "calledAt", plan.at as "writtenAt", p.sealed, y.wrapped, y.unit_key_version as "keyVersion"
		from (select one.case_id, bool_or(one.hers) as hers from (select m.case_id, true as hers from (${mineSql(ctx)}) m where not m.mine
				union all select n.subject_id, false from protection.notice n where n.unit_id = ${ctx.unit} and n.kind = 'danger' and n.person_id = ${me} and ${notKeptOut(ctx, 'n.subject_id', me)}) one group by one.case_id) held
		join protection.case_file c on c.unit_id = ${ctx.unit} and c.id = held.case_id and c.state <> 'closed' and c.case_worker_id <> ${me}
		join protection.record_key y on y.unit_id = c.unit_id and y.record_id = c.id
		left join lateral (select max(n.at) as at from protection.notice n where n.unit_id = c.unit_id and n.kind = 'danger' and n.subject_id = c.id and n.person_id = ${me}
			and not exists (select from protection.trace t where t.unit_id = n.unit_id and t.subject_id = c.id and t.person_id = ${me} and t.outcome <> 'refused' and t.at > n.at)) called on true
		left join lateral (select case e.kind when 'plan-written' then e.at end as at from protection.case_event e where e.unit_id = c.unit_id and e.case_id = c.id
			and e.kind in ('plan-written', 'plan-approved') and c.state = 'open' and held.hers order by e.at desc, e.id desc limit 1) plan on true
		left join protection.case_part p on p.unit_id = c.unit_id and p.case_id = c.id and p.part = 'plan' and plan.at is not null
		where called.at is not null or plan.at is not null`.execute(ctx.sealedDb)
	const items: WorkItem[] = []
	for (const row of rows) {
		ctx.keys.keep(row.id, row.wrapped, row.keyVersion)
		if (row.calledAt) items.push({ kind: 'danger-called', code: row.code, at: null, warnBefore: 0, since: new Date(row.calledAt), ...row.hers ? {} : { notHers: true } })
		const text = row.sealed ? await ctx.keys.open(ctx.sealedDb, row.id, 'part/plan', row.sealed) : null
		const plan = text === null ? null : JSON.parse(text) as CaseParts['plan']
		if (plan && plan.lines.length > 0 && !plan.approvedAt) items.push({ kind: 'plan-asked', code: row.code, at: null, warnBefore: 0, since: new Date(row.writtenAt!) })
	}
	return items
}
