import { sql, type RawBuilder } from 'kysely'
import { STOCKS } from '../measures.ts'

/** The unit's figures as they count, without those sent back: a cumulative one counts for what it adds to all that the
 *  body told of that measure in that task before. Columns of work.figure, with `told` beside `total`; stocks are not among
 *  them. To stand in `from (…) f`. */
export function countedFigures(unitId: string): RawBuilder<unknown> {
	return sql`
		select r.unit_id, r.id, r.task_id, r.event_id, r.agency_id, r.measure, r.on_day, r.state, r.counting, r.total as told,
			case when r.counting = 'new' then r.total else (r.total_sum - coalesce(lag(r.total_sum) over line, 0))::int end as total,
			case when r.counting = 'new' then r.women else (r.women_sum - case when row_number() over line = 1 then 0 else lag(r.women_sum) over line end)::int end as women,
			case when r.counting = 'new' then r.men else (r.men_sum - case when row_number() over line = 1 then 0 else lag(r.men_sum) over line end)::int end as men
		from (
			select m.*, sum(m.total) over series as total_sum,
				case when bool_and(m.women is not null) over series then sum(m.women) over series end as women_sum,
				case when bool_and(m.men is not null) over series then sum(m.men) over series end as men_sum
			from (
				select f.*, e.at as told_at, count(*) filter (where f.counting = 'cumulative') over (partition by f.task_id, f.agency_id, f.measure order by f.on_day, e.at, f.id) as restarts
				from work.figure f join work.event e on e.unit_id = f.unit_id and e.id = f.event_id
				where f.unit_id = ${unitId} and f.state <> 'returned' and f.measure <> all(${STOCKS}::text[])) m
			window series as (partition by m.task_id, m.agency_id, m.measure, m.restarts order by m.on_day, m.told_at, m.id)) r
		window line as (partition by r.task_id, r.agency_id, r.measure order by r.on_day, r.told_at, r.id)`
}

/** What there is on a day of the measures that count a stock: of each body and task the last one told in the year before,
 *  without those sent back. The columns of `countedFigures`. */
export function stockFigures(unitId: string, onDay: string): RawBuilder<unknown> {
	return sql`
		select distinct on (f.task_id, f.agency_id, f.measure) f.unit_id, f.id, f.task_id, f.event_id, f.agency_id, f.measure, f.on_day, f.state, 'new' as counting, f.total as told, f.total, f.women, f.men
		from work.figure f join work.event e on e.unit_id = f.unit_id and e.id = f.event_id
		where f.unit_id = ${unitId} and f.state <> 'returned' and f.measure = any(${STOCKS}::text[])
			and f.on_day <= ${onDay} and f.on_day > ${onDay}::date - interval '1 year'
		order by f.task_id, f.agency_id, f.measure, f.on_day desc, e.at desc, f.id desc`
}
