import type pg from 'pg'

/** A connection that several who ask at the same moment share: their questions stand one behind another on it. */
interface Line {
	readonly client: Promise<pg.PoolClient>
	waiting: number
	/** When the question that has waited longest may have been put, by performance.now(). */
	since: number
}

/** Who finds this many before him, or one who has waited this long, takes a connection of his own. */
const MOST_WAITING = 6
const LONGEST_MS = 40

const lines = new WeakMap<pg.Pool, Line>()

/** Gives `use` a connection that others may be using too. What `use` sends must stand on its own and be sent without waiting
 *  in between: one statement, or a transaction from its begin to its end. The connection goes back when nobody waits on it. */
export async function onSharedLine<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
	const line = freeLine(pool)
	line.waiting++
	try {
		return await use(await line.client)
	} finally {
		line.since = performance.now()
		if (--line.waiting === 0) {
			if (lines.get(pool) === line) lines.delete(pool)
			line.client.then((client) => { client.release() }, () => undefined)
		}
	}
}

function freeLine(pool: pg.Pool): Line {
	const known = lines.get(pool)
	if (known && known.waiting < MOST_WAITING && performance.now() - known.since < LONGEST_MS) return known
	const line = { client: pool.connect(), waiting: 0, since: performance.now() }
	lines.set(pool, line)
	return line
}
