import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'

/** How a page is looked at: phone or desk, with JavaScript or without, in which language. */
export interface View {
	readonly width?: 360 | 1280
	readonly javaScriptEnabled?: boolean
	readonly locale?: 'vi' | 'en'
}

/** A browser for one file of stories. `visitor` opens a page for nobody, `as` one for a sample account. */
export function aBrowser() {
	let browser: Browser
	const demo = inject('demo')
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
	})
	afterAll(async () => {
		await browser.close()
	})
	const visitor = async (view: View = {}): Promise<Page> => {
		const context = await browser.newContext({ baseURL: demo, viewport: { width: view.width ?? 1280, height: 900 }, javaScriptEnabled: view.javaScriptEnabled ?? true, locale: 'vi-VN' })
		if (view.locale) await speak(context, demo, view.locale)
		return context.newPage()
	}
	const as = async (username: string, view: View = {}): Promise<Page> => {
		const page = await visitor(view)
		await signIn(page, username)
		return page
	}
	return { demo, visitor, as }
}

async function speak(context: BrowserContext, url: string, locale: string): Promise<void> {
	await context.addCookies([{ name: 'PARAGLIDE_LOCALE', value: locale, url }])
}

export async function signIn(page: Page, username: string, password = SAMPLE_PASSWORD): Promise<void> {
	await page.goto('/sign-in')
	await page.fill('[name=username]', username)
	await page.fill('[name=password]', password)
	await page.click('main button[type=submit], form button[type=submit]')
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** axe finds nothing, and nothing scrolls sideways. */
export async function expectSound(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([])
	const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
	expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
