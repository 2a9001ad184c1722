import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'
import { aBrowser } from '../support/browser.ts'

const { as } = aBrowser()
const ASKED = 'Hẹn khám mẫu bốn mươi hai'
const ESCORT = 'Đi cùng mẫu bốn mươi ba'

async function unlocked(username: string, width: 360 | 1280 = 1280): Promise<Page> {
	const page = await as(username, { width })
	await page.goto('/p/unlock')
	await page.fill('[name=proof]', SAMPLE_PASSWORD)
	await page.click('form .btn--sealed')
	await page.waitForURL((url) => !url.pathname.startsWith('/p/unlock'))
	return page
}

/** One referral by her consent, nothing ticked beforehand; the code the receiver knows it by. */
async function referTo(worker: Page, theCase: string, need: string, receiver: string, request: string): Promise<string> {
	await worker.goto(`${theCase}/refer`)
	await worker.check(`[name=need][value=${need}]`)
	await worker.selectOption('[name=to]', { label: receiver })
	await worker.click('main .btn--sealed')
	const another = worker.locator('a[href*="new=yes"]')
	if (await another.count() > 0) await another.click()
	expect(await worker.locator('[name="facts[]"]:checked').count(), 'a fact is ticked beforehand').toBe(0)
	await worker.fill('[name=request]', request)
	const until = new Date(Date.now() + 20 * 86_400_000)
	await worker.fill('[name=untilOn]', `${until.getDate()}/${until.getMonth() + 1}/${until.getFullYear()}`)
	await worker.check('[name=how][value=spoken]')
	await worker.click('main form .btn--sealed')
	expect(new URL(worker.url()).pathname).toBe(`${theCase}/consents`)
	return (await worker.locator('.sent .code').first().innerText()).trim()
}

async function sound(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
	expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
}

test('she takes one consent back: the station’s open tab sees nothing any more, the police go on as before, and neither ever saw the other’s', async () => {
	const worker = await unlocked('phu-nu')
	await worker.goto('/p/cases')
	const theCase = (await worker.locator('a[href^="/p/KX-"]').first().getAttribute('href'))!
	const toStation = await referTo(worker, theCase, 'health', 'Trạm Y tế phường', ASKED)
	const toPolice = await referTo(worker, theCase, 'safety', 'Công an phường', ESCORT)
	expect(toStation).toMatch(/^CD-\d{4}$/)
	await sound(worker)

	const nurse = await unlocked('y-te', 360)
	await nurse.goto('/p/inbox')
	expect(await nurse.content()).not.toContain(toPolice)
	await nurse.click(`a[href="/p/inbox/${toStation}"]`)
	expect(await nurse.content()).toContain(ASKED)
	expect(await nurse.content()).not.toContain(theCase.slice(3))
	await sound(nurse)
	expect((await nurse.request.get(`/p/inbox/${toPolice}`)).status()).toBe(404)

	const police = await unlocked('cong-an')
	expect((await police.request.get(`/p/inbox/${toStation}`)).status()).toBe(404)
	expect(await (await police.request.get(`/p/inbox/${toPolice}`)).text()).toContain(ESCORT)

	await worker.goto(`${theCase}/consents`)
	const row = worker.locator('.consent tbody tr', { hasText: 'Trạm Y tế phường' }).filter({ has: worker.locator('form') }).first()
	await row.locator('button').click()
	expect(await worker.locator('.notice--ok').innerText()).toBe('Đã rút. Nơi nhận không còn xem được.')

	const [answer] = await Promise.all([nurse.waitForResponse((one) => one.request().method() === 'POST'), nurse.click('button[value=accepted]')])
	expect(answer.status()).toBe(404)
	expect(await nurse.content()).not.toContain(ASKED)
	expect((await nurse.goto(`/p/inbox/${toStation}`))!.status()).toBe(404)
	await nurse.goto('/p/inbox')
	expect(await nurse.locator('li', { hasText: toStation }).innerText()).toContain('Đã đóng')

	await police.goto(`/p/inbox/${toPolice}`)
	await police.click('button[value=accepted]')
	expect(await police.locator('.notice--ok').innerText()).toBe('Đã nhận. Người phụ trách được báo.')
})

test('a supervisor, another worker and the programme’s own staff find no way to what was shared', async () => {
	const worker = await unlocked('phu-nu')
	await worker.goto('/p/cases')
	const theCase = (await worker.locator('a[href^="/p/KX-"]').first().getAttribute('href'))!
	const code = await referTo(worker, theCase, 'health', 'Trạm Y tế phường', ASKED)
	for (const username of ['hanh-chinh', 'van-phong', 'cong-an', 'phu-trach']) {
		const page = await unlocked(username)
		expect((await page.goto(`/p/inbox/${code}`))!.status(), username).toBe(404)
	}
	const stranger = await unlocked('hanh-chinh')
	for (const path of ['consents', 'refer', 'refer/emergency', 'stay', 'support']) expect((await stranger.goto(`${theCase}/${path}`))!.status(), path).toBe(404)
})
