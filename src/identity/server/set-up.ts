import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { record } from '#audit/server/index.ts'
import { usualBodies, wordAndName } from '../usual-bodies.ts'
import type { Caller } from './account-of.ts'
import { makeAccount } from './make-account.ts'
import { makeUnit, setAliases } from './make-unit.ts'

export interface SetUpAsked {
	readonly wardName: string
	readonly provinceName: string
	readonly place: string
	readonly issuer: readonly string[]
	readonly bodies: readonly string[]
	readonly villages: readonly string[]
	readonly name: string
	readonly username: string
	readonly password: string
}

/** The very first act: province, ward, its bodies and the first administrator, all or nothing. Of two at the same
 *  moment one wins.
 *  @throws Refused already-set-up */
export async function setUp(caller: Caller, asked: SetUpAsked): Promise<{ ward: string }> {
	const [ward, province] = [newId(), newId()]
	await inTransaction(ctxOfNobody(caller, asked.name, ward, province), async (ctx) => {
		await sql`select pg_advisory_xact_lock(hashtext('sanhvai set-up'))`.execute(ctx.db)
		const known = await ctx.db.selectFrom('identity.unit').select('id').limit(1).executeTakeFirst()
		if (known) throw new Refused('already-set-up')
		await makePlace(ctx, province, asked)
		const { personId } = await makeAccount(ctx, { ...asked, roles: ['administrator'], agencyId: null, positionTitle: '', endsOn: null, mustChangePassword: false })
		await record({ ...ctx, actor: { ...ctx.actor, personId } }, 'set-up', { kind: 'unit', id: ward })
	})
	return { ward }
}

async function makePlace(ctx: Ctx, province: string, asked: SetUpAsked): Promise<void> {
	const { word, own } = wordAndName(asked.wardName)
	await makeUnit(ctx, { id: province, kind: 'province', parentId: null, wardId: null, name: asked.provinceName, shortName: asked.provinceName.replace(/^(tỉnh|thành phố)\s+/i, '') })
	await makeUnit(ctx, { id: ctx.unit, kind: 'ward', parentId: province, wardId: null, name: asked.wardName, shortName: own, symbol: 'UBND', place: asked.place, issuer: asked.issuer })
	const at = { parentId: ctx.unit, wardId: ctx.unit }
	const chosen = usualBodies(word).filter(({ code }) => asked.bodies.includes(code))
	for (const [sort, body] of chosen.entries()) {
		const id = await makeUnit(ctx, { ...at, kind: 'agency', ...body, sort })
		await setAliases(ctx, id, body.aliases)
	}
	for (const [index, name] of asked.villages.entries()) await makeUnit(ctx, { ...at, kind: 'village', name, shortName: name, sort: chosen.length + index })
}

function ctxOfNobody(caller: Caller, name: string, ward: string, province: string): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], // there is none outside a transaction
		actor: { personId: '', userId: '', name, agencyId: null, roles: [], sessionId: '' },
		unit: ward, units: [ward, province], now: caller.now, from: caller.from, locale: caller.locale, bound: false, lines: { count: 0 }
	}
}
