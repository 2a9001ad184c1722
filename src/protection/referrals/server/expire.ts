import { dayOf } from '#kernel/day.ts'
import { inProtection, protectionPool } from '../../access/server/in-protection.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { outsideCtx } from '../../alerts/server/receive-alert.ts'
import { closeViews } from './close-views.ts'

/** Closes what has passed its last day, in every unit: the facts and their key are destroyed. Twice does no harm. */
export async function expireReferrals(now: Date): Promise<void> {
	const { rows } = await protectionPool().query<{ id: string }>(`select id from identity.unit where kind = 'ward'`)
	for (const { id } of rows) await inProtection(outsideCtx({ unit: id, now, from: '' }), expireIn)
}

async function expireIn(ctx: ProtectionCtx): Promise<void> {
	const today = dayOf(ctx.now)
	const rows = await ctx.sealedDb.selectFrom('protection.referral as r')
		.leftJoin('protection.consent as c', (join) => join.onRef('c.unit_id', '=', 'r.unit_id').onRef('c.id', '=', 'r.consent_id'))
		.select('r.id').where('r.unit_id', '=', ctx.unit).where('r.sealed_facts', 'is not', null)
		.where((where) => where.or([where('r.until_on', '<', today), where('c.until_on', '<', today), where('c.withdrawn_at', 'is not', null)])).execute()
	if (rows.length === 0) return
	await closeViews(ctx, 'expired', rows.map((row) => row.id))
	for (const row of rows) ctx.lines.push({ verb: 'expire-referral', outcome: 'done', subject: { kind: 'referral', id: row.id }, reasonCode: 'until-passed' })
}
