import { createHash } from 'node:crypto'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/day.ts'
import { keyRing } from '../../seal/server/key-ring.ts'
import type { Holder } from '../holders.ts'
import { IDLE_MINUTES, locksAt, LONGEST_HOURS } from '../lock.ts'
import { protectionPool } from './in-protection.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'

/** Who stands at the door of the sealed area: may she come in at all, and is the lock open for this session. */
export interface AtTheDoor {
	/** Nobody here has a role behind the second lock: for her the area does not exist. */
	readonly belongs: boolean
	readonly open: boolean
	readonly locksAt: Date | null
	readonly ctx: ProtectionCtx
}

const OFFICE = ['leader', 'officer'] as const

/** Looks who is there, and keeps an open lock open. One statement.
 *  @param ctx the office ctx of the signed-in person */
export async function atTheDoor(ctx: Ctx): Promise<AtTheDoor> {
	const { rows } = await protectionPool().query<{ door: { code: string; roles: Holder[]; open: boolean; unlockedAt: string | null } }>({
		name: 'door', text: 'select protection.at_the_door($1, $2, $3, $4, $5, $6, $7) as door',
		values: [ctx.unit, ctx.actor.personId, sessionHash(ctx), ctx.now, dayOf(ctx.now), `${IDLE_MINUTES} minutes`, `${LONGEST_HOURS} hours`]
	})
	const { code, roles: sealed, open, unlockedAt } = rows[0]!.door
	const roles: Holder[] = [...sealed, ...OFFICE.filter((role) => ctx.actor.roles.includes(role))]
	return { belongs: roles.length > 0, open, locksAt: unlockedAt ? locksAt(ctx.now, new Date(unlockedAt)) : null, ctx: sealedCtx(ctx, code, roles) }
}

/** The lock belongs to one sign-in: another browser of the same person has its own. */
export function sessionHash(ctx: Ctx): Buffer {
	return createHash('sha256').update(`unlock/${ctx.actor.sessionId}`).digest()
}

function sealedCtx(ctx: Ctx, code: string, roles: readonly Holder[]): ProtectionCtx {
	const { personId, name, agencyId } = ctx.actor
	return {
		sealedDb: undefined as unknown as ProtectionCtx['sealedDb'], // there is none outside a transaction
		actor: { personId, name, code, roles, agencyId },
		unit: ctx.unit, now: ctx.now, from: ctx.from, locale: ctx.locale, keys: keyRing(ctx.unit, () => ctx.now), bound: false, lines: []
	}
}
