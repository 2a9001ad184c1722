import { proveAgain, provePasskeyAgain, type Caller } from '#identity/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { atTheDoor, sessionHash } from './enter.ts'
import { inProtection } from './in-protection.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'

/** Opens the second lock for this session: her code or her key once more, and a line in the trace, whether it was right or not.
 *  @throws Refused not-found for who has no role here, code-wrong, password-wrong, passkey-wrong, needs-second-factor, too-many-tries */
export async function unlock(ctx: Ctx, caller: Caller, proof: string | { readonly passkey: string }): Promise<void> {
	const door = await atTheDoor(ctx)
	if (!door.belongs) throw new Refused('not-found')
	try {
		await (typeof proof === 'string' ? proveAgain(ctx, caller, proof) : provePasskeyAgain(ctx, caller, proof.passkey))
	} catch (error) {
		if (error instanceof Refused) await inProtection(door.ctx, async (ctx) => { ctx.lines.push(line('refused', error.code)) })
		throw error
	}
	await inProtection(door.ctx, async (sealed) => {
		await sealed.sealedDb.insertInto('protection.unlock')
			.values({ unit_id: ctx.unit, person_id: ctx.actor.personId, session_hash: sessionHash(ctx), unlocked_at: ctx.now, used_at: ctx.now })
			.onConflict((conflict) => conflict.columns(['unit_id', 'person_id', 'session_hash']).doUpdateSet({ unlocked_at: ctx.now, used_at: ctx.now })).execute()
		sealed.lines.push(line('done'))
	})
}

/** "Khóa ngay". */
export async function lockNow(ctx: Ctx): Promise<void> {
	const { ctx: sealed } = await atTheDoor(ctx)
	await inProtection(sealed, async (sealed: ProtectionCtx) => {
		const { numDeletedRows } = await sealed.sealedDb.deleteFrom('protection.unlock').where('unit_id', '=', ctx.unit)
			.where('person_id', '=', ctx.actor.personId).where('session_hash', '=', sessionHash(ctx)).executeTakeFirstOrThrow()
		if (numDeletedRows > 0n) sealed.lines.push({ ...line('done'), verb: 'lock' })
	})
}

const line = (outcome: 'done' | 'refused', code = '') => ({ verb: 'unlock', outcome, subject: { kind: 'door', id: null }, reasonCode: code }) as const
