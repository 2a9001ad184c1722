import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { countedFigures, stockFigures } from '#work/server/index.ts'
import { periodBefore, type Period } from '../periods.ts'
import type { Entry, ReportFacts } from '../report-facts.ts'

/** Everything the report of a period is built from, in one statement; numbers are added up by the database.
 *  Counts a figure by the day it is for, whatever its task, and a cumulative one for what it adds; of a stock the last one
 *  told by the end of the period. A figure sent back does not count. */
export async function gatherFacts(ctx: Ctx, period: Period): Promise<ReportFacts> {
	const { fromOn, toOn } = period
	const before = periodBefore(period)
	const { rows } = await sql<Omit<ReportFacts, 'period' | 'asOf'>>`
		with counted as (${countedFigures(ctx.unit)}),
		sums as (
			select f.measure, f.agency_id, sum(f.total)::bigint as total,
				case when bool_and(f.women is not null and f.men is not null) then sum(f.women)::bigint end as women,
				case when bool_and(f.women is not null and f.men is not null) then sum(f.men)::bigint end as men
			from (select * from counted where on_day between ${fromOn} and ${toOn} union all (${stockFigures(ctx.unit, toOn)})) f
			group by f.measure, f.agency_id),
		earlier as (
			select f.measure, f.agency_id, sum(f.total)::bigint as total from (select * from counted
				where on_day between ${before.fromOn} and ${before.toOn} union all (${stockFigures(ctx.unit, before.toOn)})) f group by f.measure, f.agency_id),
		tasks as (
			select t.*, (select json_agg(q.agency_id) from work.task_partner q where q.unit_id = t.unit_id and q.task_id = t.id) as partners,
				(select e.sentence from work.event e where e.unit_id = t.unit_id and e.task_id = t.id and e.kind = 'result' and t.state = 'accepted'
					order by e.at desc, e.id desc limit 1) as result
			from work.task t
			where t.unit_id = ${ctx.unit} and t.year = ${period.year} and t.state <> 'withdrawn'
				and least(t.from_on, (t.given_at at time zone 'Asia/Ho_Chi_Minh')::date) <= ${toOn} and (t.done_on is null or t.done_on >= ${fromOn})),
		issued as (
			select d.number, d.issued_on, d.kind, d.year, json_build_object('id', d.id, 'kind', d.kind, 'number', d.number, 'symbol', d.symbol, 'subject', d.subject,
				'issuedOn', d.issued_on, 'signer', d.signer_name) as words
			from documents.document d where d.unit_id = ${ctx.unit} and d.direction = 'out' and d.state = 'issued' and d.source_kind <> 'report')
		select
			(select json_build_object('name', u.name, 'place', u.place, 'issuer', u.issuer, 'province', coalesce(p.name, ''), 'drafter', coalesce(
				(select min(a.symbol) from identity.role_holding h join identity.person o on o.unit_id = h.unit_id and o.id = h.person_id
					join identity.unit a on a.id = o.agency_id where h.unit_id = u.id and h.role = 'officer' and a.symbol <> ''), ''))
				from identity.unit u left join identity.unit p on p.id = u.parent_id where u.id = ${ctx.unit}) as unit,
			coalesce((select json_agg(json_build_object('id', b.id, 'kind', b.kind, 'name', b.name, 'shortName', b.short_name) order by b.sort, b.name)
				from identity.unit b where b.ward_id = ${ctx.unit} and (b.ended_on is null or b.id in (select agency_id from sums))), '[]') as bodies,
			coalesce((select json_agg(json_build_object('measure', s.measure, 'agencyId', s.agency_id, 'total', s.total, 'women', s.women, 'men', s.men)
				order by s.measure, s.agency_id) from sums s), '[]') as sums,
			coalesce((select json_agg(json_build_object('measure', e.measure, 'agencyId', e.agency_id, 'total', e.total, 'women', null, 'men', null) order by e.measure, e.agency_id) from earlier e), '[]') as before,
			coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'theme', t.theme, 'leadId', t.lead_agency_id,
				'partnerIds', coalesce(t.partners, '[]'), 'state', t.state, 'dueOn', t.due_on, 'doneOn', t.done_on, 'result', t.result) order by t.number) from tasks t), '[]') as tasks,
			coalesce((select json_agg(i.words order by i.issued_on, i.number) from issued i where i.issued_on between ${fromOn} and ${toOn}), '[]') as documents,
			(select i.words from issued i where i.kind = 'plan' and i.year = ${period.year} order by i.number desc limit 1) as plan,
			coalesce((select json_agg(json_build_object('agencyId', r.agency_id, 'results', r.results, 'difficulties', r.difficulties, 'proposals', r.proposals,
				'sentBy', r.sent_by_name, 'sentAt', r.sent_at, 'rowVersion', r.row_version) order by r.sent_at, r.agency_id)
				from reporting.return r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
				where r.unit_id = ${ctx.unit} and q.year = ${period.year} and q.kind = ${period.kind} and q.ordinal = ${period.ordinal}), '[]') as returns`.execute(ctx.db)
	return { period, asOf: dayOf(ctx.now), ...rows[0]! }
}

/** The numbers as they were sent, one by one; of one measure, or all that the report counts. */
export async function entriesOf(ctx: Ctx, period: Period, measure: string | null): Promise<Entry[]> {
	const { rows } = await sql<Entry>`
		select f.id, f.measure, f.agency_id as "agencyId", f.task_id as "taskId", t.number as "taskNumber", e.person_name as "sentBy",
			to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt", f.on_day as "onDay", f.total, f.women, f.men,
			case when f.counting = 'cumulative' then f.told end as "soFar"
		from (select * from (${countedFigures(ctx.unit)}) c where c.on_day between ${period.fromOn} and ${period.toOn}
			union all (${stockFigures(ctx.unit, period.toOn)})) f join work.task t on t.unit_id = f.unit_id and t.id = f.task_id
			join work.event e on e.unit_id = f.unit_id and e.id = f.event_id join identity.unit u on u.id = f.agency_id
		where (${measure}::text is null or f.measure = ${measure})
		order by u.sort, u.name, e.at, f.id`.execute(ctx.db)
	return rows
}
