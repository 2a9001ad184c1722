import { sql } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import { notKeptOut } from '../../access/server/kept-out.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { keptOutOfAlert } from '../../alerts/server/kept-out.ts'
import { settingOf } from '../../server/settings.ts'
import { heldNow, type HeldLine } from './hold.ts'
import { dueForReview, rulesOf, type KeptFact, type KeptThing } from '../retention.ts'

export interface RetentionLine { readonly thing: KeptThing; readonly code: string; readonly since: Day; readonly months: number; readonly basis: string; readonly status: 'verified' | 'check' }
export interface Erased { readonly kind: string; readonly code: string; readonly at: Date; readonly keys: number; readonly by: string }

interface Row extends Omit<KeptFact, 'madeOn' | 'closedOn'> { code: string; madeAt: Date; closedAt: Date | null }

/** What has been kept as long as its rule says: for a person to look at. Nothing is erased by being here. What has an open
 *  request or a running clock, or is kept longer by a supervisor's word, does not come up; nor what the one who asks is kept out of. */
export const seeRetention = sealed('see-retention', async (ctx, _: null): Promise<{ due: RetentionLine[]; held: HeldLine[]; erased: Erased[] }> => {
	const { rows } = await sql<Row>`
		with held as (select record_id from protection.hold where unit_id = ${ctx.unit} and lifted_at is null and until_on >= ${dayOf(ctx.now)}), living as (select record_id from protection.record_key where unit_id = ${ctx.unit} and wrapped is not null)
		select c.id, c.code, case when c.child_path then 'child-case' else 'case' end as thing, c.opened_at as "madeAt", c.closed_at as "closedAt",
			exists (select from protection.data_request q where q.unit_id = c.unit_id and q.case_id = c.id and q.answered_at is null)
				or exists (select from protection.clock k where k.unit_id = c.unit_id and k.case_id = c.id and k.stopped_at is null)
				or c.id in (select record_id from held) as held
		from protection.case_file c where c.unit_id = ${ctx.unit} and c.closed_at is not null and c.id in (select record_id from living) and ${notKeptOut(ctx, 'c.id', ctx.actor.personId)}
		union all select a.id, a.code, case when a.door in ('survivor', 'citizen') and a.received_by is null then 'help-request' else 'alert-without-case' end, a.received_at, coalesce(a.answered_at, a.received_at), a.id in (select record_id from held)
		from protection.alert a where a.unit_id = ${ctx.unit} and a.state = 'closed' and a.case_id is null and a.id in (select record_id from living) and not ${keptOutOfAlert(ctx, ctx.actor.personId)}
		union all select q.id, '', 'data-request', q.received_at, q.answered_at, false from protection.data_request q where q.unit_id = ${ctx.unit}
		union all select b.id, '', 'breach-file', b.found_at, b.closed_at, false from protection.breach b where b.unit_id = ${ctx.unit}`.execute(ctx.sealedDb)
	const erased = await ctx.sealedDb.selectFrom('protection.erasure as e').leftJoin('protection.worker as w', (join) => join.onRef('w.unit_id', '=', 'e.unit_id').onRef('w.person_id', '=', 'e.by_person'))
		.select(['e.kind', 'e.code', 'e.at', 'e.keys', 'w.code as by']).where('e.unit_id', '=', ctx.unit).orderBy('e.at', 'desc').limit(100).execute()
	const rules = rulesOf(await settingOf(ctx, 'retention-months', {}))
	leave(ctx, 'see-retention', 'looked', { kind: 'retention', id: null })
	const codes = new Map(rows.map((row) => [row.id, row.code]))
	const facts = rows.map((row): KeptFact => ({ id: row.id, thing: row.thing, held: row.held, madeOn: dayOf(row.madeAt), closedOn: row.closedAt ? dayOf(row.closedAt) : null }))
	return {
		held: await heldNow(ctx),
		due: dueForReview(facts, dayOf(ctx.now), rules).map(({ id, rule, since }) => ({ thing: rule.thing, code: codes.get(id) ?? '', since, months: rule.months, basis: rule.basis, status: rule.status })),
		erased: erased.map((one) => ({ ...one, by: one.by ?? '' }))
	}
})
