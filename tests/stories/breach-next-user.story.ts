import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { inProtection } from '../../src/protection/access/server/in-protection.ts'
import { newId } from '../../src/kernel/id.ts'
import { PLANTED_WORDS, plantCase } from '../../src/protection/referrals/a-case.fixture.ts'
import { aBrowser, signIn } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { pressed, settled } from '../support/history.ts'
import { openLock, unlocked } from '../support/unlocked.ts'

const { as } = aBrowser()
const ward = theDemoWard()
let code = ''
beforeAll(async () => { code = (await plantCase(ward)).code })

const wordsOfHers = (text: string) => [...PLANTED_WORDS, code].filter((word) => text.includes(word))

/** Everything a browser may keep of a site, as one text. */
async function keptBy(page: Page): Promise<string> {
	const here = await page.evaluate(`(async () => {
		const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]
		for (const { name } of await indexedDB.databases()) kept.push(name)
		for (const name of await caches.keys()) { kept.push(name); for (const { url } of await (await caches.open(name)).keys()) kept.push(url) }
		for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push(worker.scope)
		return JSON.stringify(kept)
	})()`)
	return String(here) + JSON.stringify(await page.context().storageState())
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/today')
	await page.evaluate(`(() => { const form = document.createElement('form'); form.method = 'post'; form.action = '/sign-out'; document.body.append(form); form.submit() })()`)
	await page.waitForURL('**/sign-in**')
}

/** What the next user of this browser can press: Back, Forward, Reload, and the same addresses typed again. */
async function pressEverything(page: Page, paths: readonly string[]): Promise<string[]> {
	const seen: string[] = []
	const look = async (how: string) => {
		seen.push(...wordsOfHers(await settled(page)).map((word) => `${how} ${new URL(page.url()).pathname}: ${word}`))
	}
	for (let press = 0; press < 6; press++) { await pressed(() => page.goBack()); await look('Back') }
	for (let press = 0; press < 6; press++) { await pressed(() => page.goForward()); await look('Forward') }
	await pressed(() => page.reload()); await look('Reload')
	for (const path of paths) { await page.goto(path); await look('typed') }
	return seen
}

async function walkThrough(page: Page): Promise<void> {
	for (const path of ['/p/today', '/p/cases', `/p/${code}`, `/p/${code}/conflicts`, `/p/${code}/who-looked`]) expect((await page.goto(path))!.status(), path).toBe(200)
	await page.goto(`/p/${code}`)
	expect(wordsOfHers(await page.content())).toContain(code)
}
const PATHS = () => [`/p/${code}`, '/p/today', '/p/cases', `/p/${code}/conflicts`]

async function nothingOf(context: BrowserContext, page: Page): Promise<void> {
	expect(wordsOfHers(await keptBy(page))).toEqual([])
	expect(context.serviceWorkers()).toEqual([])
}

// catches: no-store forgotten on one page, bfcache, a client router that keeps page data, a cookie of the last case
test.each([true, false])('after "Khóa ngay" the next user of the same browser finds nothing, with JavaScript %s', async (javaScriptEnabled) => {
	const page = await unlocked(as, 'phu-nu', { javaScriptEnabled })
	await walkThrough(page)
	const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/p/lock')), page.click('.seal-strip__lock')])
	expect((await answer.allHeaders())['clear-site-data']).toContain('cache')
	expect(new URL(page.url()).pathname).toBe('/p/unlock')
	expect(await pressEverything(page, PATHS())).toEqual([])
	if (javaScriptEnabled) await nothingOf(page.context(), page)
	const state = JSON.stringify(await page.context().storageState())
	expect(wordsOfHers(state)).toEqual([])
})

// catches: a lock that outlives the session
test('after signing out she who signs in next on this browser meets neither the pages nor the open lock', async () => {
	const page = await unlocked(as, 'phu-nu')
	await walkThrough(page)
	await signOut(page)
	expect(await pressEverything(page, PATHS())).toEqual([])
	await signIn(page, 'hanh-chinh')
	expect(await pressEverything(page, PATHS())).toEqual([])
	await nothingOf(page.context(), page)
	await signOut(page)
	await signIn(page, 'phu-nu')
	await page.goto(`/p/${code}`)
	expect(new URL(page.url()).pathname, 'the lock is closed for a new sign-in').toBe('/p/unlock')
})

// catches: a lock that only the page's own script closes
test('after fifteen minutes without a press the pages are gone: by the page itself, and by the server whatever the page does', async () => {
	const page = await unlocked(as, 'phu-nu', { javaScriptEnabled: false })
	await walkThrough(page)
	const refresh = (await (await page.goto('/p/today'))!.allHeaders())['refresh']!
	expect(Number(refresh.split(';')[0])).toBeLessThanOrEqual(15 * 60)
	expect(refresh).toContain('/p/unlock')
	await ward.sql(`update protection.unlock set used_at = used_at - interval '16 minutes', unlocked_at = unlocked_at - interval '16 minutes' where person_id = $1`, [ward.people['phu-nu']!.personId])
	expect(await pressEverything(page, PATHS())).toEqual([])
	expect(new URL(page.url()).pathname).toBe('/p/unlock')
})

test('however busy she is, after four hours her code is asked again', async () => {
	const page = await unlocked(as, 'phu-nu')
	await ward.sql(`update protection.unlock set unlocked_at = now() - interval '4 hours 1 minute', used_at = now() where person_id = $1`, [ward.people['phu-nu']!.personId])
	await page.goto(`/p/${code}`)
	expect(new URL(page.url()).pathname).toBe('/p/unlock')
})

// catches: roles read at unlocking and kept in the session
test('a worker leaves while her tab is open: her next press, of a link or of a form, shows nothing', async () => {
	const namingId = newId(), person = ward.people['truong-hoc']!.personId
	await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at) values ($1, $2, $3, 'case-worker', '2026-01-01', $4, now(), $5, now())`,
		[ward.ward, namingId, person, ward.people['chu-tich']!.personId, ward.people['phu-trach']!.personId])
	const { code: hers } = await plantCase(ward, { worker: 'truong-hoc', supervisor: 'phu-trach' })
	const page = await unlocked(as, 'truong-hoc')
	await page.goto(`/p/${hers}/conflicts`)
	expect(await page.content()).toContain(hers)
	const chair = await unlocked(as, 'chu-tich')
	await chair.goto('/p/people')
	await chair.locator(`form:has(input[value="${namingId}"])`).filter({ has: chair.locator('button') }).last().locator('button').click()
	expect((await ward.sql<{ ended_at: Date | null }>('select ended_at from protection.sealed_role where id = $1', [namingId]))[0]!.ended_at).not.toBeNull()
	await page.fill('[name=why]', 'Không được ghi')
	const [sent] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.locator('form[action="?/name"] button').click()])
	expect(sent.status()).toBe(404)
	expect(await page.content()).not.toContain(hers)
	for (const path of [`/p/${hers}`, '/p/today', '/p/cases', '/p/unlock']) expect((await page.goto(path))!.status(), path).toBe(404)
	expect(await ward.sql('select 1 from protection.conflict x join protection.case_file c on c.id = x.case_id where c.code = $1', [hers])).toEqual([])
})

// catches: a lock bound to the person and not to the sign-in
test('her lock opened at the office is not open on a phone she is signed in with as well', async () => {
	await unlocked(as, 'phu-nu')
	const phone = await as('phu-nu', { width: 360 })
	await phone.goto(`/p/${code}`)
	expect(new URL(phone.url()).pathname).toBe('/p/unlock')
	await openLock(phone)
	expect((await phone.goto(`/p/${code}`))!.status()).toBe(200)
})

test('what these tests look for is there to be found', async () => {
	const [row] = await inProtection(ward.sealed('phu-nu', ['case-worker']), (ctx) => ctx.sealedDb.selectFrom('protection.case_file').select('id').where('unit_id', '=', ctx.unit).where('code', '=', code).execute())
	expect(row).toBeDefined()
	expect(wordsOfHers(`… ${PLANTED_WORDS[0]} …`)).toHaveLength(1)
})
