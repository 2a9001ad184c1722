import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { Day } from '#kernel/day.ts'
import { INITIAL_NUMBERS } from '../initial-numbers.ts'
import type { NumberKind } from '../numbers.ts'
import { NO_TEXTS, type PublicTexts } from '../texts.ts'

/** A number as the officer keeps it. `key` finds it again. */
export interface KeptNumber {
	readonly key: string
	readonly name: string
	readonly digits: string
	readonly kind: NumberKind
	readonly note: string
	readonly source: string
	readonly shown: boolean
	readonly checkedOn: Day | null
	readonly checkedBy: string
	readonly rowVersion: number
}

export interface KeptPage { readonly texts: PublicTexts; readonly codeDays: number; readonly rowVersion: number; readonly numbers: readonly KeptNumber[] }

const STARTING: KeptPage = {
	texts: NO_TEXTS, codeDays: 30, rowVersion: 1,
	numbers: INITIAL_NUMBERS.map((number) => ({ ...number, key: number.digits, note: '', shown: true, checkedOn: null, checkedBy: '', rowVersion: 1 }))
}

/** The public page with everything behind it: who checked which number, where it was found. */
export const seePublicPage = look('see-public-page', async (ctx, _which: null): Promise<KeptPage> => {
	const { rows } = await sql<PublicTexts & Omit<KeptPage, 'texts'>>`select p.about, p.address, p.hours, p.who_reads as "whoReads", p.leave_to as "leaveTo", p.code_days as "codeDays", p.row_version as "rowVersion",
		coalesce((select json_agg(json_build_object('key', n.id, 'name', n.name, 'digits', n.digits, 'kind', n.kind, 'note', n.note, 'source', n.source, 'shown', n.shown,
			'checkedOn', n.checked_on, 'checkedBy', coalesce(c.full_name, ''), 'rowVersion', n.row_version) order by n.sort, n.name)
			from portal.number n left join identity.person c on c.unit_id = n.unit_id and c.id = n.checked_by where n.unit_id = p.unit_id), '[]') as numbers
		from portal.page p where p.unit_id = ${ctx.unit}`.execute(ctx.db)
	const [row] = rows
	if (!row) return STARTING
	const { numbers, codeDays, rowVersion, ...texts } = row
	return { texts, codeDays, rowVersion, numbers }
})
