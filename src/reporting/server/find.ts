import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { documentLabel } from '#documents/document-label.ts'
import { everyWord, matchesDocument, visible } from '#documents/server/index.ts'
import { sightOf, type Sight } from '#documents/sight.ts'
import { dayOf } from '#kernel/day.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** What one find gives of one kind; one more is asked for, to tell that there are more. */
export const FOUND_OF_A_KIND = 8

export interface Found {
	readonly kind: 'task' | 'document' | 'person' | 'body'
	readonly id: string
	/** The task's or document's number, the person's post. */
	readonly label: string
	readonly words: string
	/** The task's year, the kind of document, the person's body. */
	readonly note: string
	/** The body that leads the task: several have one title. */
	readonly place: string
}
interface Row extends Omit<Found, 'label'> {
	readonly label: string | null
	readonly number: number | null
	readonly direction: string
}

/** One box over all modules, in one statement: tasks, documents, people of the office, bodies and villages.
 *  A body finds its own tasks and what is addressed to it; the province finds issued plans and reports, no people.
 *  Confidential work is in none of these tables and is never looked at. */
export const find = look('find', async (ctx, which: { words: string }): Promise<Found[]> => {
	const words = which.words.trim().slice(0, 100)
	if (foldVietnamese(words) === '') return []
	const sight = sightOf(ctx.actor.roles)
	const limit = FOUND_OF_A_KIND + 1
	const number = /^(?:nhiem vu |so |task )?0*(\d{1,6})$/.exec(foldVietnamese(words))?.[1] ?? null
	const { rows } = await sql<Row>`
		(select 'task' as kind, t.id, null as label, t.title as words, t.year::text as note, t.number, '' as direction, u.name as place
			from work.task t join identity.unit u on u.id = t.lead_agency_id where t.unit_id = ${ctx.unit} and ${ownTasks(sight, ctx.actor.agencyId)} and (${everyWord('t.folded', words)} or t.number = ${number}::int)
			order by t.number = ${number}::int desc nulls last, (t.state in ('accepted', 'withdrawn')), t.year desc, t.number limit ${limit})
		union all (select 'document', d.id, case when d.direction = 'in' then d.number_text else d.symbol end, d.subject, d.kind, d.number, d.direction, ''
			from documents.document d where ${visible(ctx)} and ${matchesDocument(words)}
			order by d.created_at desc limit ${limit})
		union all (select 'person', p.id, p.position_title, p.full_name, coalesce(u.name, ''), null, '', ''
			from identity.person p left join identity.unit u on u.id = p.agency_id
			where p.unit_id = ${ctx.unit} and ${sight !== 'issued'} and (p.ends_on is null or p.ends_on >= ${dayOf(ctx.now)}) and ${everyWord('p.folded', words)}
			order by p.folded limit ${limit})
		union all (select 'body', b.id, b.short_name, b.name, b.kind, null, '', ''
			from identity.unit b where b.ward_id = ${ctx.unit} and b.ended_on is null and (${everyWord('b.folded', words)}
				or exists (select from identity.unit_alias a where a.unit_id = ${ctx.unit} and a.agency_id = b.id and ${everyWord('a.folded', words)}))
			order by b.sort limit ${limit})`.execute(ctx.db)
	return rows.map(({ number: no, direction, label, ...row }) => ({ ...row, label: labelOf(row.kind, label ?? '', no, direction) }))
})

function ownTasks(sight: Sight, agencyId: string | null) {
	if (sight === 'all') return sql`true`
	if (sight === 'issued') return sql`false`
	return sql`(t.lead_agency_id = ${agencyId}::uuid or exists (select from work.task_partner q
		where q.unit_id = t.unit_id and q.task_id = t.id and q.agency_id = ${agencyId}::uuid))`
}

function labelOf(kind: Found['kind'], label: string, number: number | null, direction: string): string {
	if (kind === 'task') return String(number)
	return kind === 'document' ? documentLabel({ direction, number, symbol: label, numberText: label }) : label
}
