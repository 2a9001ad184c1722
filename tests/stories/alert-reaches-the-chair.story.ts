import AxeBuilder from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'
import { aBrowser, expectSound, signIn } from '../support/browser.ts'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'

const { as, demo } = aBrowser()
const TELEPHONE = '0900 765 432'

async function unlocked(username: string, width: 360 | 1280 = 1280): Promise<Page> {
	const page = await as(username, { width })
	await page.goto('/p/unlock')
	await page.fill('[name=proof]', SAMPLE_PASSWORD)
	await page.click('form .btn--sealed')
	await page.waitForURL((url) => !url.pathname.startsWith('/p/unlock'))
	return page
}

async function fillSheet(page: Page): Promise<void> {
	await page.check('[name=danger][value=yes]')
	await page.check('[name=child][value=unsaid]')
	await page.fill('[name=reach]', TELEPHONE)
}

/** As expectSound; that the page locks itself is said in its strip and is what protects her (WCAG 2.2.1, essential). */
async function soundBehindTheLock(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
	expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
}

const codesOn = async (page: Page) => (await page.locator('.code').allInnerTexts()).filter((text) => text.startsWith('TB-'))
const emptySheet = async (page: Page) => [await page.inputValue('[name=reach]'), await page.locator('[type=radio]:checked').count()]

test('a village head’s phone without JavaScript tells the ward; the Chair gives it to a case-worker, who calls back; nobody else learns of it', async () => {
	const chair = await unlocked('chu-tich')
	await chair.goto('/p/alerts')
	const before = await codesOn(chair)

	const phone = await as('thon-3', { width: 360, javaScriptEnabled: false })
	await phone.goto('/today')
	await phone.click('.tile--sealed')
	expect(new URL(phone.url()).pathname).toBe('/can-giup')
	expect(await phone.locator('a[href^="tel:113"]').count()).toBe(1)
	expect(await phone.title()).toBe('Sánh Vai')
	await fillSheet(phone)
	const [answer] = await Promise.all([phone.waitForResponse((one) => one.request().method() === 'POST'), phone.click('.one-sheet form button')])
	expect(answer.headers()['cache-control']).toContain('no-store')
	expect(await phone.locator('h1').innerText()).toMatch(/^Đã báo lúc \d\d:\d\d\.$/)
	expect(await phone.content()).not.toContain(TELEPHONE)
	await phone.goBack()
	expect(await emptySheet(phone), 'Back shows what was filled in').toEqual(['', 0])

	await chair.goto('/today')
	expect(await chair.locator('.notice').allInnerTexts()).toContainEqual(expect.stringContaining('Có thông tin mới.'))
	expect(await chair.content()).not.toMatch(/TB-\d{4}|người cần giúp gọi/)
	await chair.goto('/p/today')
	const code = (await codesOn(chair)).find((one) => !before.includes(one))!
	expect(code).toMatch(/^TB-\d{4}$/)
	await chair.goto('/today')
	expect(await chair.content(), 'what was seen is no news').not.toContain('Có thông tin mới')
	await chair.goto(`/p/alerts/${code}`)
	expect(await chair.content()).not.toMatch(/0900 765 432|Y Thử/)
	await chair.selectOption('[name=personId]', { label: (await chair.locator('[name=personId] option', { hasText: 'Y Mẫu' }).innerText()) })
	await chair.click('form[action="?/assign"] button')
	expect(await chair.locator('.notice--ok').innerText()).toBe('Đã giao.')

	const worker = await unlocked('phu-nu', 360)
	await worker.goto('/p/today')
	expect(await codesOn(worker)).toContain(code)
	await worker.goto(`/p/alerts/${code}`)
	await soundBehindTheLock(worker)
	expect(await worker.content()).not.toContain(TELEPHONE)
	await worker.click('form[action="?/contact"] button')
	expect(await worker.content()).toContain(TELEPHONE)

	const told = new RegExp(`${code}|0900.?765.?432|can-giup.*báo`)
	const officer = await as('van-thu')
	for (const path of ['/today', '/tasks?show=all', '/documents', '/reporting', `/find?q=${code}`, '/find?q=0900765432']) {
		await officer.goto(path)
		expect((await officer.locator('main').innerText()).replace(/“[^”]*”/g, ''), path).not.toMatch(told)
		expect(await officer.content()).not.toContain('Có thông tin mới')
	}
	const keeper = await as('quan-tri')
	for (const path of ['/admin', '/admin/audit', '/admin/accounts']) {
		await keeper.goto(path)
		expect(await keeper.locator('main').innerText(), path).not.toMatch(new RegExp(`${told.source}|alert|tin báo`, 'i'))
	}
	for (const path of ['/can-giup', '/p/today', '/p/alerts', `/p/alerts/${code}`]) expect((await keeper.goto(path))!.status(), path).toBe(404)
})

test('a sheet that lacks an answer keeps the choices and not the telephone, and sends nothing', async () => {
	const page = await as('to-2', { width: 360 })
	await page.goto('/can-giup')
	await expectSound(page)
	await page.check('[name=danger][value=no]')
	await page.fill('[name=reach]', TELEPHONE)
	await page.click('.one-sheet form button')
	expect(await page.locator('.errors, .error-summary, [role=alert], .field__error').count()).toBeGreaterThan(0)
	expect(await page.isChecked('[name=danger][value=no]')).toBe(true)
	expect(await page.inputValue('[name=reach]')).toBe('')
	expect(await page.content()).not.toContain(TELEPHONE)
})

test.each([true, false])('out of the back-forward cache, too, nothing filled in comes back, and the browser keeps no word of it (JavaScript %s)', async (javaScriptEnabled) => {
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
	try {
		const page = await (await browser.newContext({ baseURL: demo, viewport: { width: 360, height: 740 }, javaScriptEnabled })).newPage()
		await signIn(page, 'to-4')
		await page.goto('/today')
		await page.click('.tile--sealed')
		await page.waitForURL('**/can-giup')
		await fillSheet(page)
		await page.click('.one-sheet form button')
		await page.waitForURL('**/can-giup/da-bao')
		if (javaScriptEnabled) await expectSound(page)
		expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')).not.toContain('765')
		await back(page, '/can-giup')
		expect(await emptySheet(page)).toEqual(['', 0])
		await page.goto('/account')
		await back(page, '/can-giup')
		expect(await emptySheet(page)).toEqual(['', 0])
	} finally {
		await browser.close()
	}
})

/** Out of the back-forward cache no page is loaded, so its loading cannot be waited for. */
async function back(page: Page, path: string): Promise<void> {
	await page.goBack({ waitUntil: 'commit', timeout: 3000 }).catch(() => null)
	await expect.poll(() => new URL(page.url()).pathname, { timeout: 10_000 }).toBe(path)
	await page.locator('[name=reach]').waitFor()
}

test('who may not tell is not let in, and a form from another site tells nothing', async () => {
	for (const username of ['quan-tri', 'so-noi-vu']) {
		const page = await as(username)
		expect((await page.goto('/can-giup'))!.status(), username).toBe(404)
		const sent = await page.request.post('/can-giup', { form: { danger: 'yes', village: 'other', child: 'no', reach: 'x' }, headers: { accept: 'text/html', origin: demo } })
		expect(sent.status(), username).toBe(404)
	}
	const page = await as('to-1')
	expect((await page.request.post('/can-giup', { form: { danger: 'yes' }, headers: { origin: 'https://elsewhere.example' } })).status()).toBe(403)
})
