import type pg from 'pg'
import { appPool } from '#kernel/database.server.ts'
import { SHARED_MINUTES } from './begin-session.ts'

/** Notes that a session is in use, at most every two minutes: a shared machine's quarter of an hour begins anew. */
export async function touchSession(sessionId: string, pool: pg.Pool = appPool()): Promise<void> {
	await pool.query(`update auth.session set "updatedAt" = now(),
		"expiresAt" = case when shared then now() + make_interval(mins => $2) else "expiresAt" end where id = $1`, [sessionId, SHARED_MINUTES])
}
