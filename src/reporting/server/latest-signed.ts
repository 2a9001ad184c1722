import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { slugOf, type PeriodKind } from '../periods.ts'

interface Row { readonly unitId: string; readonly kind: PeriodKind; readonly year: number; readonly ordinal: number }

/** The newest signed report of the units this person sees, or null: where the province begins. One statement. */
export const latestSigned = look('see-signed-reports', async (ctx, _which: Record<string, never>): Promise<{ unitId: string; slug: string } | null> => {
	const { rows: [row] } = await sql<Row>`
		select q.unit_id as "unitId", q.kind, q.year, q.ordinal
		from reporting.report r join reporting.period q on q.unit_id = r.unit_id and q.id = r.period_id
			join documents.document d on d.unit_id = r.unit_id and d.id = r.document_id
		where r.unit_id = any(${[...ctx.units]}::uuid[]) and r.state = 'signed'
		order by d.issued_on desc, q.to_on desc, q.from_on, q.unit_id limit 1`.execute(ctx.db)
	return row ? { unitId: row.unitId, slug: slugOf(row) } : null
})
