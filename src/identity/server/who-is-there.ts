import type pg from 'pg'
import { dayOf } from '#kernel/day.ts'
import { appPool } from '#kernel/database.server.ts'
import { onSharedLine } from '#kernel/shared-line.server.ts'

/** The person behind a session with all that a request needs to know of her. */
export interface Present {
	readonly sessionId: string
	readonly userId: string
	readonly personId: string
	readonly name: string
	readonly username: string
	readonly positionTitle: string
	readonly unit: string
	readonly unitKind: string
	readonly unitName: string
	readonly agencyId: string | null
	readonly agencyName: string | null
	readonly roles: readonly string[]
	readonly units: readonly string[]
	readonly mustChangePassword: boolean
	readonly secondFactor: boolean
	readonly sample: boolean
	/** Not seen for two minutes: touchSession is due. */
	readonly unseen: boolean
}

const QUERY = 'select identity.session_actor($1, $2) as present'

/** Who holds this session token; null for an ended session or account. One statement. */
export async function whoIsThere(token: string, now: Date, pool: pg.Pool = appPool()): Promise<Present | null> {
	const { rows } = await onSharedLine(pool, (client) => client.query<{ present: Present | null }>({ name: 'who', text: QUERY, values: [token, dayOf(now)] }))
	return rows[0]?.present ?? null
}

/** True until the first unit is set up: every page then leads to the set-up page. */
export async function nothingSetUp(pool: pg.Pool = appPool()): Promise<boolean> {
	const { rows } = await pool.query<{ empty: boolean }>('select not exists (select from identity.unit) as empty')
	return rows[0]?.empty ?? true
}
