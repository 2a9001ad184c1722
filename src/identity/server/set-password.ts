import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { hashPassword } from './password-hash.ts'

/** Keeps the hash of a new password, in the caller's transaction. */
export async function setPassword(db: Ctx['db'], userId: string, password: string): Promise<void> {
	const hash = await hashPassword(password)
	await sql`update auth.account set password = ${hash}, "updatedAt" = now() where "userId" = ${userId} and "providerId" = 'credential'`.execute(db)
}
