import { inProtection } from '../../access/server/in-protection.ts'
import { outsideCtx, type AlertEnv } from '../../alerts/server/receive-alert.ts'
import type { PublishedAddress, ServiceWords } from '../service.ts'

/** Trusted addresses whose owner agreed that they are published (Luật 13/2022 Điều 36), with what the owner agreed to.
 *  A shelter is never among them. */
export async function listPublishedAddresses(env: Pick<AlertEnv, 'unit' | 'now'>): Promise<PublishedAddress[]> {
	return inProtection(outsideCtx({ ...env, from: '' }), async (ctx) => {
		const rows = await ctx.sealedDb.selectFrom('protection.service').select(['id', 'sealed']).where('unit_id', '=', ctx.unit)
			.where('kind', '=', 'trusted-address').where('publish_consent_at', 'is not', null).where('publish_ended_at', 'is', null)
			.where('ended_on', 'is', null).orderBy('id').execute()
		await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
		const opened = await Promise.all(rows.map(async (row) => ctx.keys.open(ctx.sealedDb, row.id, 'service', row.sealed)))
		return opened.filter((text): text is string => text !== null).map((text) => JSON.parse(text) as ServiceWords).map(({ name, phone, area }) => ({ name, phone, area }))
	})
}
