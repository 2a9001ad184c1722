import { expireReferrals } from '#protection/server/index.ts'
import type { DailyJob } from './job.ts'

/** Closes referrals whose last day, or whose consent's, has passed: what was shared is destroyed. */
export const protectionExpire: DailyJob = {
	name: 'protection-expire',
	cron: '5 0 * * *',
	run: async (now) => {
		if (process.env['SANHVAI_PROTECTION_URL']) await expireReferrals(now)
	}
}
