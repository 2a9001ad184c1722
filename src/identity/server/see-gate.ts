import { appPool } from '#kernel/database.server.ts'

/** What the pages before sign-in say of the place: the first ward or province set up here. */
export interface Gate { readonly name: string, readonly kind: string }

/** Null while nothing is set up. */
export async function seeGate(): Promise<Gate | null> {
	const { rows } = await appPool().query<Gate>(`select name, kind from identity.unit
		where kind in ('ward', 'province') and ended_on is null order by kind = 'ward' desc, sort, name limit 1`)
	return rows[0] ?? null
}
