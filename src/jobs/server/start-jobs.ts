import { PgBoss } from 'pg-boss'
import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import { cleanSignInTries } from './clean-sign-in-tries.ts'
import { closeEndedAccounts } from './close-ended-accounts.ts'
import type { DailyJob } from './job.ts'
import { protectionExpire } from './protection-expire.ts'
import { protectionClocks } from './protection-clocks.ts'
import { protectionOrders } from './protection-orders.ts'
import { protectionAnchor } from './protection-anchor.ts'

export const DAILY_JOBS: readonly DailyJob[] = [closeEndedAccounts, cleanSignInTries, protectionAnchor, protectionExpire, protectionClocks, protectionOrders]
/** How the queue behaves. It would count dead rows each minute and bloated indexes each day, and the application's role may read neither
 *  (decision 0014): it would end every round of housekeeping there, with an error. */
export const QUEUE = {
	monitorVacuum: false, reindex: false, __test__noReindex: true,
	schema: 'jobs', max: 2, application_name: 'sanhvai-jobs', migrate: false, createSchema: false, useListenNotify: false
}
let running: PgBoss | undefined

/** Starts the daily jobs on the application's own database; the tables were made by migrate, whose role may.
 *  Each also runs once now: a ward's computer is off at night. A second call does nothing.
 *  @param url the application's connection, never the owner's */
export async function startJobs(url: string, jobs: readonly DailyJob[] = DAILY_JOBS): Promise<void> {
	if (running) return
	const boss = running = new PgBoss({ ...QUEUE, connectionString: url })
	boss.on('error', (error) => logBug(newErrorCode(), 'jobs', error)) // the database may stop before us
	try {
		await boss.start()
		for (const job of jobs) await startDaily(boss, job)
	} catch (error) {
		await stopJobs()
		throw error
	}
}

/** Waits for what runs and stops. Nothing when nothing was started. */
export async function stopJobs(): Promise<void> {
	const boss = running
	running = undefined
	await boss?.stop({ graceful: true, timeout: 5000 })
}

async function startDaily(boss: PgBoss, job: DailyJob): Promise<void> {
	await boss.createQueue(job.name, { policy: 'exclusive', retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 600, deleteAfterSeconds: 7 * 86_400 })
	await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Ho_Chi_Minh' })
	await boss.send(job.name) // before the worker, which looks at once and then every half minute
	await boss.work(job.name, { pollingIntervalSeconds: 30 }, () => job.run(new Date()).catch(withoutWords))
}

/** pg-boss keeps a failed job's error in its table, and an error's words may hold what somebody typed: only a code goes there. */
function withoutWords(error: unknown): never {
	const code = newErrorCode()
	logBug(code, 'jobs', error)
	throw new Error(`failed, see ${code} in the log`)
}
