import { sql } from 'kysely'
import { inProtection } from '#protection/access/server/in-protection.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { bringAlerts } from './bring-alerts.ts'
import { bringCases } from './bring-cases.ts'
import { bringFigures } from './bring-figures.ts'
import { bringOrders } from './bring-orders.ts'
import { bringPeople, sampleCtx } from './bring-people.ts'
import { bringServices } from './bring-services.ts'

/** The people of the sample ward have held their offices since 1 January. */
const SINCE = new Date('2026-01-01T08:00:00+07:00')

/** The sealed area of the sample ward: its people, and plainly fictional services, cases,
 *  orders, alerts and counts. What is there already is left as it is, so that a start that was killed is completed by the next. */
export async function bringProtection(ward: SampleWard, now: Date): Promise<void> {
	const known = await whatIsThere(ward, now)
	if (!known.people) await bringPeople(ward, SINCE)
	if (!known.services) await bringServices(ward, now)
	if (!known.cases) await bringCases(ward, now, SINCE)
	if (!known.orders) await bringOrders(ward, now)
	if (!known.alerts) await bringAlerts(ward, now)
	if (!known.figures) await bringFigures(ward, now, SINCE)
}

type Parts = 'people' | 'services' | 'cases' | 'orders' | 'alerts' | 'figures'

async function whatIsThere(ward: SampleWard, now: Date): Promise<Readonly<Record<Parts, boolean>>> {
	const any = (table: string) => sql`exists (select from ${sql.table(`protection.${table}`)} where unit_id = ${ward.ward})`
	return inProtection(sampleCtx(ward, 'chu-tich', [], now), async (ctx) => {
		const { rows } = await sql<Record<Parts, boolean>>`select ${any('sealed_role')} as people, ${any('service')} as services, ${any('case_file')} as cases,
			${any('protective_order')} as orders, ${any('alert')} as alerts, ${any('released_table')} as figures`.execute(ctx.sealedDb)
		return rows[0]!
	})
}
