import { appPool } from '#kernel/database.server.ts'
import { tellEndingOrders } from '#protection/server/index.ts'
import type { DailyJob } from './job.ts'

/** Says, every five minutes, that an order is about to end or is over. It closes none: its time ends by itself, and a
 *  person writes that down. */
export const protectionOrders: DailyJob = {
	name: 'protection-orders',
	cron: '*/5 * * * *',
	run: async (now) => {
		if (!process.env['SANHVAI_PROTECTION_URL']) return
		const { rows } = await appPool().query<{ id: string }>(`select id from identity.unit where kind = 'ward' and ended_on is null`)
		for (const { id } of rows) await tellEndingOrders(id, now)
	}
}
