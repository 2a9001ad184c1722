import { appPool } from '#kernel/database.server.ts'
import { recountClocks, tellClocks } from '#protection/server/index.ts'
import type { DailyJob } from './job.ts'

/** Counts limits of working days anew by the calendar of today, and says, every five minutes, to those who answer for a clock behind the lock that there is something new. */
export const protectionClocks: DailyJob = {
	name: 'protection-clocks',
	cron: '*/5 * * * *',
	run: async (now) => {
		if (!process.env['SANHVAI_PROTECTION_URL']) return
		const { rows } = await appPool().query<{ id: string }>(`select id from identity.unit where kind = 'ward' and ended_on is null`)
		for (const { id } of rows) {
			await recountClocks(id, now)
			await tellClocks(id, now)
		}
	}
}
