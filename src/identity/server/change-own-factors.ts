import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { record, verb } from '#audit/server/index.ts'
import type { Caller } from './account-of.ts'
import { asking, headersFor, type CookieToSet } from './auth-call.ts'
import { SHARED_MINUTES } from './begin-session.ts'
import { behindPassword, checkOwnPassword } from './own-password.ts'
import { sessionCookieName, sessionToken } from './session-token.ts'
import { theAuth, theOrigin, theSecret } from './the-auth.ts'

interface WithPassword { readonly caller: Caller, readonly password: string }

/** Begins a second factor: makes a secret that counts only after its first code. */
export const beginSecondFactor = behindPassword(verb('change-own-factors', async (ctx, { caller, password }: WithPassword) => {
	await checkOwnPassword(ctx, password)
	refuseWrong(await asking((api) => api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersFor(caller), returnHeaders: true })))
	await recordFactors(ctx, 'begun')
}))

/** The first code proves the app; gives the recovery codes, which are shown this once.
 *  @throws Refused code-wrong */
export const confirmSecondFactor = verb('change-own-factors', async (ctx, { caller, code }: { caller: Caller, code: string }) => {
	const answer = await keepingShort(ctx, () => asking((api) => api.verifyTOTP({ body: { code }, headers: headersFor(caller), returnHeaders: true })))
	if (answer.wrong !== null) throw new Refused('code-wrong')
	const { backupCodes } = await (await theAuth()).api.viewBackupCodes({ body: { userId: ctx.actor.userId } })
	await ctx.db.updateTable('identity.person').set({ access_changed_at: ctx.now }).where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).execute()
	await recordFactors(ctx, 'on')
	return { cookies: answer.cookies, recoveryCodes: backupCodes }
})

/** New recovery codes; the old ones end. */
export const renewRecoveryCodes = behindPassword(verb('change-own-factors', async (ctx, { caller, password }: WithPassword) => {
	await checkOwnPassword(ctx, password)
	const answer = refuseWrong(await asking((api) => api.generateBackupCodes({ body: { password }, headers: headersFor(caller), returnHeaders: true })))
	await recordFactors(ctx, 'recovery-codes')
	return { recoveryCodes: answer.response.backupCodes }
}))

/** No second factor any more. Roles that need one are led to set it up anew. */
export const endSecondFactor = behindPassword(verb('change-own-factors', async (ctx, { caller, password }: WithPassword) => {
	await checkOwnPassword(ctx, password)
	const answer = refuseWrong(await keepingShort(ctx, () => asking((api) => api.disableTwoFactor({ body: { password }, headers: headersFor(caller), returnHeaders: true }))))
	await recordFactors(ctx, 'off')
	return { cookies: answer.cookies }
}))

/** Forgets a key kept on a machine. */
export const removePasskey = verb('change-own-factors', async (ctx, { passkeyId }: { passkeyId: string }) => {
	const { numAffectedRows } = await sql`delete from auth.passkey where id = ${passkeyId} and "userId" = ${ctx.actor.userId}`.execute(ctx.db)
	if (numAffectedRows === 0n) throw new Refused('not-found')
	await recordFactors(ctx, 'passkey-removed')
})

/** The line for a key that the browser has just added. */
export const notePasskeyAdded = verb('change-own-factors', (ctx, _: null) => recordFactors(ctx, 'passkey-added'))

function recordFactors(ctx: Ctx, change: string): Promise<void> {
	return record(ctx, 'change-own-factors', { kind: 'account', id: ctx.actor.personId, details: { change } })
}

function refuseWrong<T extends { wrong: string | null }>(answer: T): Extract<T, { wrong: null }> {
	if (answer.wrong !== null) throw new Refused(answer.wrong === 'TOTP_ALREADY_ENABLED' ? 'changed-meanwhile' : 'request-wrong')
	return answer as Extract<T, { wrong: null }>
}

/** A changed factor brings a new session; on a shared machine it stays as short as the old one was. */
async function keepingShort<T extends { wrong: null, cookies: CookieToSet[] } | { wrong: string }>(ctx: Ctx, call: () => Promise<T>): Promise<T> {
	const { rows } = await sql<{ shared: boolean }>`select shared from auth.session where id = ${ctx.actor.sessionId}`.execute(ctx.db)
	const answer = await call()
	if (!rows[0]?.shared || answer.wrong !== null) return answer
	const cookie = answer.cookies.find(({ name }) => name === sessionCookieName(theOrigin()))
	const token = sessionToken(cookie?.value, theSecret())
	await sql`update auth.session set shared = true, "expiresAt" = now() + make_interval(mins => ${SHARED_MINUTES}) where token = ${token}`.execute(ctx.db)
	return answer
}
