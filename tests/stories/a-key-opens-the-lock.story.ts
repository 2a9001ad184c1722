import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, signIn } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'

const { as } = aBrowser()
const ward = theDemoWard()
const WORKER = 'phu-nu', OTHER = 'hanh-chinh'

/** A machine that keeps keys and asks for finger or PIN, as Chromium plays it. */
async function aMachine(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
	const cdp = await page.context().newCDPSession(page)
	await cdp.send('WebAuthn.enable')
	return { cdp, ...await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } }) }
}

async function addKey(page: Page): Promise<void> {
	await page.goto('/account')
	await page.getByRole('button', { name: 'Thêm khóa trên máy này' }).click()
	await page.waitForURL('**/account?done=passkey-added')
}

const sessionsOf = async (username: string) => (await ward.sql<{ n: number }>('select count(*)::int as n from auth.session s join auth."user" u on u.id = s."userId" where u.username = $1', [username]))[0]!.n
const keyButton = (page: Page) => page.getByRole('button', { name: 'Dùng khóa trên máy này' })

test('her key opens the lock; it opens no session beside hers, and without JavaScript the code still does', async () => {
	const page = await as(WORKER)
	await page.goto('/p/unlock')
	expect(await page.locator('script').count(), 'no script for who has no key').toBe(0)
	const { cdp, authenticatorId } = await aMachine(page)
	await addKey(page)
	const before = await sessionsOf(WORKER)
	await page.goto('/p/unlock?then=/p/cases')
	await keyButton(page).click()
	await page.waitForURL((url) => url.pathname === '/p/cases')
	expect(await sessionsOf(WORKER)).toBe(before)
	expect(await ward.sql(`select verb, outcome from protection.trace where verb in ('unlock', 'lock') order by seq desc limit 1`)).toEqual([{ verb: 'unlock', outcome: 'done' }])

	await page.goto('/p/unlock?locked')
	await ward.sql('delete from protection.unlock')
	await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
	await page.goto('/p/unlock')
	await keyButton(page).click()
	await page.getByText('Chưa dùng được khóa trên máy').waitFor()
	expect(await ward.sql('select 1 from protection.unlock')).toEqual([])

	const plain = await as(WORKER, { javaScriptEnabled: false })
	await plain.goto('/p/unlock')
	expect(await keyButton(plain).isVisible()).toBe(false)
	expect(await plain.locator('[name=proof]').isVisible()).toBe(true)
})

test('the key of another account opens nothing, nor an answer sent twice', async () => {
	const page = await as(OTHER)
	await aMachine(page)
	await addKey(page)
	await page.goto('/p/unlock')
	const answers: string[] = []
	page.on('request', (request) => { if (request.method() === 'POST' && request.url().includes('/p/unlock')) answers.push(new URLSearchParams(request.postData() ?? '').get('key') ?? '') })
	await keyButton(page).click()
	await page.waitForURL((url) => url.pathname === '/p/today')
	expect(answers[0]).toContain('authenticatorData')
	await ward.sql('delete from protection.unlock')
	const sendAgain = (key: string) => page.evaluate(`(() => { const form = document.querySelector('form[data-passkey]'); form.elements.key.value = ${JSON.stringify(key)}; form.submit() })()`)
	await page.goto('/p/unlock')
	await sendAgain(answers[0]!)
	await page.getByText('Khóa này không phải của tài khoản đang dùng').waitFor()
	await page.context().clearCookies()
	await signIn(page, WORKER)
	await ward.sql(`insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ('elsewhere', 'x', $1, 'kept-elsewhere', 0, 'singleDevice', false)`, [ward.people[WORKER]!.userId])
	await page.goto('/p/unlock')
	// the machine offers every key it has for this address when none is named
	await page.route('**/generate-authenticate-options', async (route) => {
		const answer = await route.fetch()
		await route.fulfill({ response: answer, json: { ...await answer.json() as object, allowCredentials: [] } })
	})
	await keyButton(page).click()
	await page.getByText('Khóa này không phải của tài khoản đang dùng').waitFor()
	expect(await ward.sql('select 1 from protection.unlock')).toEqual([])
})
