import pg from 'pg'
import { gatheringSocket } from './gathering-socket.server.ts'

pg.types.setTypeParser(1082, (text) => text) // DATE stays 'yyyy-mm-dd': pg would make it a local midnight
pg.types.setTypeParser(20, (text) => text) // int8 stays text: Number loses digits

let shared: pg.Pool | undefined

/** The application's pool: the role of SANHVAI_APP_URL, never a superuser. Made at the first use so that the
 *  build, which imports every module, opens nothing. */
export function appPool(): pg.Pool {
	shared ??= poolFor(process.env['SANHVAI_APP_URL'] ?? '')
	return shared
}

/** A pool whose connections send a statement without waiting for the answer to the one before. */
export function poolFor(url: string, max = 10): pg.Pool {
	if (!url) throw new Error('SANHVAI_APP_URL is not set')
	const pool = new pg.Pool({ connectionString: url, max, pipeline: true, stream: gatheringSocket, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 })
	pool.on('error', () => {}) // an idle connection lost: the next query opens another
	// One lost in the middle of a transaction: its next statement fails. Unheard, the event would end the whole server.
	pool.on('connect', (client) => client.on('error', () => {}))
	return pool
}

export async function closeAppPool(): Promise<void> {
	await shared?.end()
	shared = undefined
}
