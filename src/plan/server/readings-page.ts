import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { PlanState } from '../stored-plan.ts'

/** A document that was read, with what became of it. */
export interface ReadingRow {
	readonly sourceId: string
	readonly name: string
	readonly sha256: string
	readonly fileId: string
	readonly byteSize: number
	readonly readAt: Date
	readonly readBy: string | null
	readonly title: string
	readonly year: number
	readonly state: PlanState
	readonly rowVersion: number
	readonly tasks: number
	readonly toLook: number
}

/** Every reading of the ward, the newest first; one statement. */
export const openReadingsPage = look('read-document', async (ctx, _which: Record<never, never>): Promise<{ readings: ReadingRow[] }> => {
	const { rows } = await sql<ReadingRow>`
		select s.id as "sourceId", s.name, s.sha256, s.file_id as "fileId", f.byte_size as "byteSize", s.read_at as "readAt", r.full_name as "readBy",
			p.title, p.year, p.state, p.row_version as "rowVersion", t.tasks, t."toLook"
		from plan.source s
		join documents.file f on f.unit_id = s.unit_id and f.id = s.file_id
		join lateral (select * from plan.plan p where p.unit_id = s.unit_id and p.source_id = s.id order by p.version_number, p.created_at limit 1) p on true
		join lateral (select count(*)::int as tasks, (count(*) filter (where a.lead_agency_id is null or (a.doubt <> '' and not a.checked)))::int as "toLook"
			from plan.assignment a where a.unit_id = p.unit_id and a.plan_id = p.id) t on true
		left join identity.person r on r.unit_id = s.unit_id and r.id = s.read_by
		where s.unit_id = ${ctx.unit} order by s.read_at desc, s.id desc limit 200`.execute(ctx.db)
	return { readings: rows }
})
