import { inProtection } from '#protection/access/server/in-protection.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { bringPeople, sampleCtx } from './bring-people.ts'

/** The sealed area of the sample ward: its people, and plainly fictional alerts and cases. Once. */
export async function bringProtection(ward: SampleWard, now: Date): Promise<void> {
	const known = await inProtection(sampleCtx(ward, 'chu-tich', [], now), (ctx) =>
		ctx.sealedDb.selectFrom('protection.sealed_role').select('id').where('unit_id', '=', ctx.unit).limit(1).executeTakeFirst())
	if (known) return
	await bringPeople(ward, now)
}
