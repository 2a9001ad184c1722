import { appPool } from '#kernel/database.server.ts'
import type { DailyJob } from './job.ts'

/** Forgets tries at signing in that are older than a day: names and addresses are kept no longer than they serve. */
export const cleanSignInTries: DailyJob = {
	name: 'clean-sign-in-tries',
	cron: '20 0 * * *',
	run: async (now) => {
		await appPool().query('delete from identity.sign_in_try where window_start < $1 and (locked_until is null or locked_until < $2)',
			[new Date(now.getTime() - 86_400_000), now])
	}
}
