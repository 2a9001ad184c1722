import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aBrowser, expectSound } from '../support/browser.ts'

const { as, visitor } = aBrowser()
const YEAR = new Date().getFullYear()
const OFFICE = ['/today', '/plan', `/plan/${YEAR}`, `/plan/${YEAR}/annex`, '/tasks', '/tasks?show=all', '/reporting', '/documents', '/find?q=truyen', '/account']
const PAGES: Readonly<Record<string, readonly string[]>> = {
	'phu-trach': [...OFFICE, '/plan/read', '/tasks/new', '/tasks/chase', `/reporting/${YEAR}-y`, `/reporting/${YEAR}-y/report`, '/documents/new', '/account/password', '/account/second-factor'],
	'chu-tich': [...OFFICE, '/tasks/chase', `/reporting/${YEAR}-y/report`],
	'y-te': ['/today', '/plan', '/tasks', '/reporting', `/reporting/${YEAR}-y/return`, '/documents', '/find?q=bao', '/account'],
	'thon-1': ['/today', '/tasks', '/documents', '/can-giup'],
	'mat-tran': ['/today', `/plan/${YEAR}`, '/tasks', '/documents'],
	'so-noi-vu': ['/account', '/reporting', '/documents'],
	'quan-tri': ['/admin', '/admin/accounts', '/admin/accounts/new', '/admin/bodies', '/admin/bodies/new', '/admin/audit', '/account']
}

/** What the browser itself complains of: a blocked style, a script fault. */
function complaints(page: Page): string[] {
	const heard: string[] = []
	page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()) })
	page.on('pageerror', (error) => heard.push(error.message))
	return heard
}

describe.each([360, 1280] as const)('at %d px', (width) => {
	test.each(Object.keys(PAGES))('every page of %s opens, axe finds nothing, nothing scrolls sideways, the browser complains of nothing', async (username) => {
		const page = await as(username, { width })
		const heard = complaints(page)
		for (const path of PAGES[username]!) {
			const answer = await page.goto(path)
			expect(answer?.status(), path).toBe(200)
			expect(await page.locator('h1').count(), `${path} has one h1`).toBe(1)
			await expectSound(page)
		}
		expect(heard).toEqual([])
	})
})

test.each([['phu-trach', 1280], ['quan-tri', 1280], ['y-te', 1280], ['thon-1', 360]] as const)('the pages of %s are as sound in English at %i px, and say nothing in Vietnamese in the frame', async (username, width) => {
	const page = await as(username, { locale: 'en', width })
	for (const path of PAGES[username]!) {
		expect((await page.goto(path))?.status(), path).toBe(200)
		expect(await page.locator('html').getAttribute('lang')).toBe('en')
		await expectSound(page)
	}
	expect(await page.locator(width === 360 ? 'nav.phone-foot' : 'nav.side').innerText()).not.toContain('Đăng xuất')
})

test('the sign-in page is sound for a stranger, with and without JavaScript, on a phone and at a desk', async () => {
	for (const width of [360, 1280] as const) {
		const page = await visitor({ width })
		await page.goto('/sign-in')
		await expectSound(page)
	}
	const page = await visitor({ javaScriptEnabled: false })
	await page.goto('/sign-in')
	expect(await page.locator('[name=password]').count()).toBe(1)
})
