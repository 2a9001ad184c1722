import { PgBoss } from 'pg-boss'
import { afterEach, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { cleanSignInTries } from './clean-sign-in-tries.ts'
import { closeEndedAccounts } from './close-ended-accounts.ts'
import type { DailyJob } from './job.ts'
import { QUEUE, startJobs, stopJobs } from './start-jobs.ts'

const ward = aWard()
const NOW = new Date('2026-11-23T02:00:00Z')
const session = (token: string, username: string) => ward.sql(`insert into auth.session (id, "expiresAt", token, "updatedAt", "userId")
	values ($1, now() + interval '1 day', $1, now(), $2)`, [token, ward.people[username]!.userId])
const tokens = async () => (await ward.sql<{ token: string }>('select token from auth.session order by token')).map((row) => row.token)
const until = async (done: () => boolean) => { while (!done()) await new Promise((later) => setTimeout(later, 50)) }

afterEach(stopJobs)

test('sessions end the day after the account’s last day, once, with a line', async () => {
	await session('ended', 'doan'); await session('ended-too', 'doan'); await session('last-day', 'to-1'); await session('open', 'to-2'); await session('province', 'so-noi-vu')
	await ward.sql(`update identity.person set ends_on = '2026-11-22' where id = any($1)`, [[ward.people['doan']!.personId, ward.people['so-noi-vu']!.personId]])
	await ward.sql(`update identity.person set ends_on = '2026-11-23' where id = $1`, [ward.people['to-1']!.personId])
	await closeEndedAccounts.run(NOW)
	await closeEndedAccounts.run(NOW)
	expect(await tokens()).toEqual(['last-day', 'open'])
	expect(await ward.sql(`select person_id, person_name, verb, details->>'sessions' as sessions from audit.entry where thing_id = $1`, [ward.people['doan']!.personId]))
		.toEqual([{ person_id: null, person_name: 'Sánh Vai', verb: 'end-account', sessions: '2' }])
})

test('tries older than a day are forgotten', async () => {
	await ward.sql(`insert into identity.sign_in_try (subject, window_start, tries) values ('name:old', '2026-11-22T01:00:00Z', 3), ('name:new', '2026-11-22T03:00:00Z', 1)`)
	await cleanSignInTries.run(NOW)
	await cleanSignInTries.run(NOW)
	expect(await ward.sql('select subject from identity.sign_in_try')).toEqual([{ subject: 'name:new' }])
})

test('the queue runs each job at start under the application’s role, keeps its hour, and a failed one is tried again', async () => {
	let runs = 0
	const job: DailyJob = { name: 'only-a-test', cron: '10 0 * * *', run: () => { runs++; return Promise.resolve() } }
	const failing: DailyJob = { name: 'fails', cron: '10 0 * * *', run: () => Promise.reject(new Error('no')) }
	await startJobs(ward.urls.app, [job, failing])
	await startJobs(ward.urls.app, [job])
	await until(() => runs > 0)
	await stopJobs()
	expect(runs).toBe(1)
	expect(await ward.sql(`select name, cron, timezone from jobs.schedule order by name desc`)).toEqual([
		{ name: 'only-a-test', cron: '10 0 * * *', timezone: 'Asia/Ho_Chi_Minh' }, { name: 'fails', cron: '10 0 * * *', timezone: 'Asia/Ho_Chi_Minh' }])
	expect(await ward.sql(`select name, state from jobs.job where name in ('only-a-test', 'fails') order by name`)).toEqual([{ name: 'fails', state: 'retry' }, { name: 'only-a-test', state: 'completed' }])
})

test('the application makes no table and nothing of pg-boss belongs to it', async () => {
	expect(await ward.sql(`select relname from pg_class where relowner = 'sanhvai_app'::regrole`)).toEqual([])
	expect(await ward.sql(`select has_schema_privilege('sanhvai_app', 'jobs', 'create') as may`)).toEqual([{ may: false }])
})

test('a whole round of the queue’s housekeeping asks for nothing the application’s role may not read', async () => {
	const boss = new PgBoss({ ...QUEUE, connectionString: ward.urls.app })
	boss.on('error', () => undefined)
	await boss.start()
	try {
		await boss.createQueue('kept')
		await expect(boss.supervise()).resolves.not.toThrow()
	} finally {
		await boss.stop({ graceful: false })
	}
})

test('a stopped database is an error with an end, not a hanging start', async () => {
	await expect(startJobs(ward.urls.app.replace(/\/[^/]*$/, '/not_there'), [])).rejects.toThrow()
})
