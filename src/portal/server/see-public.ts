import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { listAgencies } from '#identity/server/index.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { INITIAL_NUMBERS } from '../initial-numbers.ts'
import { NO_TEXTS, type PublicTexts } from '../texts.ts'
import type { NumberToCall } from '../numbers.ts'
import { strangerIn, type Visit } from './visit.ts'

export interface PublicPage {
	readonly texts: PublicTexts
	readonly numbers: readonly NumberToCall[]
}

/** What the ward tells everybody. A ward that has written nothing yet still has the numbers every ward starts with. */
export function seePublic(visit: Visit): Promise<PublicPage> {
	return inTransaction(strangerIn(visit), readPublic)
}

/** The same with the villages of the ward, for the question where. */
export function seeVillages(visit: Visit): Promise<{ id: string; name: string }[]> {
	return inTransaction(strangerIn(visit), async (ctx) => (await listAgencies(ctx)).filter(({ kind }) => kind === 'village').map(({ id, name }) => ({ id, name })))
}

async function readPublic(ctx: Ctx): Promise<PublicPage> {
	const { rows } = await sql<PublicTexts & { numbers: NumberToCall[] }>`select p.about, p.address, p.hours, p.who_reads as "whoReads", p.leave_to as "leaveTo",
		coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name, 'digits', n.digits, 'kind', n.kind, 'note', n.note, 'checkedOn', n.checked_on) order by n.sort, n.name)
			from portal.number n where n.unit_id = p.unit_id and n.shown), '[]') as numbers
		from portal.page p where p.unit_id = ${ctx.unit}`.execute(ctx.db)
	const [page] = rows
	if (!page) return { texts: NO_TEXTS, numbers: INITIAL_NUMBERS.map(({ digits, name, kind }) => ({ id: digits, digits, name, kind, note: '', checkedOn: null })) }
	const { numbers, ...texts } = page
	return { texts, numbers }
}
