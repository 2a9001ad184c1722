import type { Ctx } from '#kernel/context.ts'
import { appPool } from '#kernel/database.server.ts'

/** The ward whose pages these are. `phrase` is how a sentence names it: phường Đăk Cấm. */
export interface PublicUnit {
	readonly id: string
	readonly phrase: string
}

/** Somebody looking at a public page. Of her only the network address is known, and only for as long as she asks. */
export interface Visit {
	readonly unit: PublicUnit
	readonly now: Date
	readonly from: string
	readonly locale: 'vi' | 'en'
}

/** The first ward set up here; null while there is none. */
export async function publicUnit(): Promise<PublicUnit | null> {
	const { rows } = await appPool().query<{ id: string; phrase: string }>(`select id, name as phrase from identity.unit
		where kind = 'ward' and ended_on is null order by sort, name limit 1`)
	return rows[0] ?? null
}

/** The ctx of a stranger: the ward's public rows, no roles, no name, no address. */
export function strangerIn({ unit, now, locale }: Visit): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], // there is none outside a transaction
		actor: { personId: '', userId: '', name: '', agencyId: null, roles: [], sessionId: '' },
		unit: unit.id, units: [unit.id], now, from: '', locale, bound: false, lines: { count: 0 }
	}
}
