import { appPool } from '#kernel/database.server.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import type { Caller } from './account-of.ts'
import { asking, headersFor } from './auth-call.ts'
import { countTryAt, forgetTries, noteWrongTry } from './sign-in-tries.ts'

/** Has she a key on some machine that can prove it is she? */
export async function hasPasskey(ctx: Ctx): Promise<boolean> {
	const { rows } = await appPool().query('select 1 from auth.passkey where "userId" = $1 limit 1', [ctx.actor.userId])
	return rows.length > 0
}

/** Is it really she who sits here now? The answer of a key of hers, to the question the browser fetched just before; the
 *  machine must have asked her too, by finger, face or PIN: a key alone is one factor. Tries count as at the gate.
 *  @param answer what the browser had of the key, as JSON @throws Refused passkey-wrong, too-many-tries */
export async function provePasskeyAgain(ctx: Ctx, caller: Caller, answer: string): Promise<void> {
	await countTryAt(ctx)
	const response = assertionIn(answer)
	if (!response || !(await isHers(ctx, response.id))) return wrong(ctx)
	const { proved, token } = await asked(caller, response)
	// better-auth opens a session for every key it accepts; this one was about the session there is
	if (token) await appPool().query('delete from auth.session where token = $1', [token])
	if (!proved || !userVerified(response)) return wrong(ctx)
	await inTransaction(ctx, forgetTries)
}

interface Assertion { readonly id: string; readonly response: { readonly authenticatorData: string } }

function assertionIn(text: string): Assertion | null {
	try {
		const { id, response } = JSON.parse(text) as Partial<Assertion>
		return typeof id === 'string' && typeof response?.authenticatorData === 'string' ? JSON.parse(text) as Assertion : null
	} catch {
		return null
	}
}

async function isHers(ctx: Ctx, credential: string): Promise<boolean> {
	const { rows } = await appPool().query('select 1 from auth.passkey where "credentialID" = $1 and "userId" = $2', [credential, ctx.actor.userId])
	return rows.length > 0
}

async function asked(caller: Caller, response: Assertion): Promise<{ proved: boolean; token: string | null }> {
	const answer = await asking((api) => api.verifyPasskeyAuthentication({ body: { response: response as never }, headers: headersFor(caller), returnHeaders: true }))
	return answer.wrong !== null ? { proved: false, token: null } : { proved: true, token: (answer.response as { session: { token: string } }).session.token }
}

/** The signed flags of WebAuthn: bit 2 of byte 32 says that the machine made sure who it is. */
function userVerified({ response }: Assertion): boolean {
	return ((Buffer.from(response.authenticatorData, 'base64url')[32] ?? 0) & 0x04) !== 0
}

async function wrong(ctx: Ctx): Promise<never> {
	await noteWrongTry(ctx, 'passkey-wrong')
	throw new Refused('passkey-wrong')
}
