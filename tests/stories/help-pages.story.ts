import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts'

const demo = inject('demo')
const TITLE = 'Thông tin phường Đăk Cấm'
const QUESTION = /an toàn để đọc|Bạn cần g|Cán bộ|Rời trang|đe dọa|nguy hiểm|điện thoại nào|Lúc nào/
let browser: Browser

beforeAll(async () => {
	// the weather page is out of reach: the stories ask nobody outside, and where the exit leads is seen all the same
	browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP nchmf.gov.vn ~NOTFOUND'], ignoreDefaultArgs: ['--disable-back-forward-cache'] })
})
afterAll(() => browser.close())

async function phone(javaScriptEnabled: boolean): Promise<{ page: Page; context: BrowserContext; outside: string[] }> {
	const context = await browser.newContext({ baseURL: demo, viewport: { width: 360, height: 740 }, javaScriptEnabled, locale: 'vi-VN' })
	const outside: string[] = []
	context.on('request', (request) => { if (!request.url().startsWith(demo)) outside.push(request.url()) })
	const page = await context.newPage()
	await page.goto('/robots.txt') // where she was before
	return { page, context, outside }
}

const heading = (page: Page) => page.locator('h1').innerText()

async function press(page: Page, selector: string): Promise<void> {
	const before = await heading(page)
	await page.click(selector)
	await expect.poll(() => heading(page).catch(() => before), { timeout: 10_000 }).not.toBe(before)
}

const goOn = (page: Page) => press(page, 'button.btn')

/** From the poster page to the page of answers, by the longest way; `at` looks at every page. */
async function journey(page: Page, at: (page: Page) => Promise<void>): Promise<void> {
	await page.goto('/tim-giup-do')
	await at(page)
	await press(page, 'a[href="/g"]')
	for (const answer of ['[name=safe][value=unsure]', '[name=danger][value=yes]', '[name="needs[]"][value=stay]', 'select', '[name=way][value=call]', '.box[name=number]', '[name="hours[]"][value=morning]', '[name=excuse][value=papers]', '[name=callMe][value="chị"]']) {
		await at(page)
		if (answer === 'select') await page.locator('select').selectOption({ label: 'Thôn 2' })
		else if (answer.startsWith('.box')) await page.fill(answer, '0900 000 001')
		else await page.locator(`${answer}:not([type=hidden])`).check()
		await goOn(page)
	}
	await at(page)
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
	test('a person asks for help: one question a page, one plain title, no cookie, nothing from outside, sound on a phone', async () => {
		const { page, context, outside } = await phone(javaScript)
		const length = () => page.evaluate('history.length')
		let began: unknown
		await journey(page, async () => {
			began ??= javaScript ? await length() : null
			expect(await page.title()).toBe(TITLE)
			expect(await context.cookies()).toEqual([])
			if (javaScript) expect(await length()).toBe(began)
			expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), await heading(page)).toBeLessThanOrEqual(0)
			if (javaScript) expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
		})
		expect(await page.locator('.answers').innerText()).toMatch(/0900 000 001[\s\S]*Sáng[\s\S]*giấy tờ[\s\S]*chị/)
		await press(page, 'button[value=way]')
		await page.locator('[name=way][value=message]:not([type=hidden])').check()
		await goOn(page)
		expect(await page.locator('.answers').innerText()).toContain('Nhắn tin, không nói lý do')
		await press(page, 'button[value=send]')
		expect(await heading(page)).toMatch(/^Đã gửi lúc \d\d:\d\d$/)
		expect(await page.locator('.words li').count()).toBe(3)
		expect(await page.locator('body').innerText()).not.toContain('0900')
		expect(await context.cookies()).toEqual([])
		expect(outside).toEqual([])
		await context.close()
	})

	test('every question may be passed over, from either door', async () => {
		const { page, context } = await phone(javaScript)
		for (const door of ['a[href="/g"]', 'button[value=other]']) {
			await page.goto('/tim-giup-do')
			await press(page, door)
			for (let questions = 0; (await heading(page)) !== 'Xem lại trước khi gửi'; questions++) {
				expect(questions).toBeLessThan(6)
				await goOn(page)
			}
			expect(await page.locator('.answers').innerText()).toContain('Chưa trả lời')
		}
		await context.close()
	})

	test.each([0, 1, 2, 4])('after the exit from step %i, Back shows no help page, however often it is pressed', async (steps) => {
		const { page, context } = await phone(javaScript)
		await page.goto('/tim-giup-do')
		if (steps > 0) await press(page, 'a[href="/g"]')
		for (let step = 1; step < steps; step++) await goOn(page)
		await page.click('.exit a')
		await expect.poll(() => page.url(), { timeout: 10_000 }).not.toContain(demo)
		const shown: string[] = []
		for (let times = 0; times < steps + 3; times++) {
			await page.goBack({ timeout: 5_000 }).catch(() => null)
			await page.waitForTimeout(250)
			shown.push(`${page.url()} ${await page.locator('body').innerText()}`)
			expect(shown.at(-1)).not.toMatch(QUESTION)
			expect(['', TITLE, 'localhost']).toContain(await page.title())
		}
		if (javaScript) expect(shown[0]).toContain('/robots.txt')
		else expect(shown.join('\n')).toContain('chưa có nội dung')
		await context.close()
	})
})

describe('without the script', () => {
	test('Back and Forward show her own pages with what she answered, from every question, and never a page of the browser', async () => {
		const { page, context } = await phone(false)
		const seen: string[] = []
		await journey(page, async () => { seen.push(await heading(page)) })
		for (const title of seen.slice(0, -1).reverse()) {
			await page.goBack({ waitUntil: 'commit' })
			await expect.poll(() => heading(page)).toBe(title)
		}
		for (const title of seen.slice(1)) {
			await page.goForward({ waitUntil: 'commit' })
			await expect.poll(() => heading(page)).toBe(title)
		}
		expect(await page.locator('.answers').innerText()).toMatch(/0900 000 001[\s\S]*chị/)
		await page.reload()
		expect(page.url()).toMatch(/\/g\/[\w-]{32}\/\d{1,2}$/)
		await press(page, 'button[value=send]')
		const words = await page.locator('.words').innerText()
		await page.goBack({ waitUntil: 'commit' })
		const again = page.locator('button[value=send]') // the browser may have kept the page of answers itself: sent twice is sent once
		if (await again.count() > 0) await press(page, 'button[value=send]')
		expect(await page.locator('.words').innerText()).toBe(words)
		await context.close()
	})

	test('the page of three words can be gone back to and forward to', async () => {
		const { page, context } = await phone(false)
		await page.goto('/g/t')
		await page.click('button.btn')
		await expect.poll(() => page.locator('.help__trouble:not([hidden])').count()).toBeGreaterThan(0)
		for (const go of ['goBack', 'goForward'] as const) {
			await page[go]({ waitUntil: 'commit' })
			expect(await heading(page)).toBe('Xem câu trả lời')
		}
		await context.close()
	})

	test('an address that was never given says nothing', async () => expect(await (await fetch(`${demo}/g/${'A'.repeat(32)}/3`)).text()).toBe(await (await fetch(`${demo}/g/y/2`)).text()))

	test('the exit closes every page she had, those of an earlier beginning and reloaded ones too; the button of the front page opens the help again', async () => {
		const { page, context } = await phone(false)
		const kept: string[] = []
		for (let beginnings = 0; beginnings < 2; beginnings++) {
			await page.goto('/g')
			await goOn(page)
			await page.locator('[name="needs[]"][value=stay]').check()
			await goOn(page)
			await page.reload()
			kept.push(page.url())
		}
		await page.click('.exit a')
		await expect.poll(() => page.url(), { timeout: 10_000 }).not.toContain(demo)
		for (const address of kept) {
			await page.goto(address)
			expect(await page.locator('body').innerText()).toContain('chưa có nội dung')
		}
		await page.goto('/')
		await page.click('form[action="/tim-giup-do"] button')
		await expect.poll(() => heading(page)).toBe('Bạn cần giúp?')
		await press(page, 'a[href="/g"]')
		await goOn(page)
		expect(await heading(page)).toBe('Bạn cần gì?')
		await page.goto(kept[0]!)
		expect(await page.locator('body').innerText()).toContain('chưa có nội dung')
		await context.close()
	})
})

test('Back without the exit leads to where she was before, from every question', async () => {
	const { page, context } = await phone(true)
	await page.goto('/tim-giup-do')
	await press(page, 'a[href="/g"]')
	await goOn(page)
	await goOn(page)
	await page.goBack({ waitUntil: 'commit' })
	expect(page.url()).toContain('/robots.txt')
	await context.close()
})

test('her own way back keeps what she answered', async () => {
	const { page, context } = await phone(true)
	await page.goto('/g')
	await goOn(page)
	await page.locator('[value=stay]:not([type=hidden])').check()
	await goOn(page)
	await press(page, 'button[value=back]')
	expect(await page.locator('[name="needs[]"][value=stay]:not([type=hidden])').isChecked()).toBe(true)
	await context.close()
})

test('Shift three times within five seconds leaves; twice, or with letters between, does not', async () => {
	const { page, context } = await phone(true)
	await page.goto('/g/t')
	await page.focus('.box[name=words]')
	for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key)
	expect(page.url()).toContain('/g/t')
	await page.keyboard.press('Shift')
	await expect.poll(() => page.url(), { timeout: 10_000 }).not.toContain(demo)
	await context.close()
})

test('the way out is the first thing the Tab key reaches, at the lower edge, 56 pixels high', async () => {
	const { page, context } = await phone(true)
	for (const path of ['/tim-giup-do', '/g', '/g/t', '/g/d']) {
		await page.goto(path)
		await page.keyboard.press('Tab')
		expect(await page.evaluate('document.activeElement.textContent')).toContain('Rời trang này')
		expect(await page.evaluate('(({ height, bottom }) => [height, bottom])(document.activeElement.getBoundingClientRect())')).toEqual([56, 740])
	}
	await context.close()
})

test('a page come back from the back-forward cache shows nothing but a plain button', async () => {
	const { page, context } = await phone(true)
	await page.goto('/g')
	await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`)
	expect(await page.locator('body').innerText()).toBe('')
	await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
	expect(await page.locator('body').innerText()).toBe('Tôi vẫn ở đây')
	await context.close()
})

test('without a network nothing is promised: the page says so with a number to call', async () => {
	const { page, context } = await phone(true)
	await page.goto('/g')
	await context.setOffline(true)
	await page.click('button.btn')
	await expect.poll(() => page.locator('[data-failed]:has(a[href^="tel:"])').innerText()).toMatch(/Chưa gửi được. Hãy bấm lại. Nếu bạn nói chuyện được, hãy gọi \d/)
	await context.close()
})

test('no page may be kept, found, framed or sent on, and the exit clears the cache', async () => {
	for (const path of ['/tim-giup-do', '/g', '/g/t', '/g/d']) {
		const { headers } = await fetch(demo + path)
		expect(headers.get('cache-control')).toBe('no-store')
		expect(headers.get('x-robots-tag')).toContain('noindex')
		expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*frame-ancestors 'none'/)
		expect(['no-referrer', 'same-origin']).toContain(headers.get('referrer-policy'))
		expect(headers.get('set-cookie')).toBeNull()
	}
	const exit = await fetch(`${demo}/g/x`, { redirect: 'manual' })
	expect([exit.status, exit.headers.get('location'), exit.headers.get('clear-site-data'), exit.headers.get('cache-control')]).toEqual([303, 'https://nchmf.gov.vn/', '"cache"', 'no-store'])
})

test('guessing words is slowed, with numbers to call meanwhile', async () => {
	const { page, context } = await phone(true)
	await page.goto('/g/t')
	for (let tries = 0; tries < 8; tries++) {
		await page.fill('.box[name=words]', 'mua cau lua')
		await page.click('button.btn')
		await page.waitForTimeout(250)
	}
	expect(await page.locator('.help__trouble').first().innerText()).toMatch(/Từ \d\d:\d\d hãy bấm lại/)
	expect(await page.locator('a[href="tel:113"]').count()).toBeGreaterThan(0)
	await context.close()
})

test.each([true, false])('a page weighs at most 45 kB on the wire with everything it loads, and so does the whole journey, with JavaScript %s', async (javaScript) => {
	const { page, context } = await phone(javaScript)
	const wire = await context.newCDPSession(page)
	await wire.send('Network.enable')
	let bytes = 0
	wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
	for (const path of ['/', '/tim-giup-do', '/g', '/g/t', '/g/d']) {
		await wire.send('Network.clearBrowserCache')
		bytes = 0
		await page.goto(path, { waitUntil: 'networkidle' })
		expect(bytes, path).toBeGreaterThan(1000)
		expect(bytes, path).toBeLessThanOrEqual(45_000)
	}
	await wire.send('Network.clearBrowserCache')
	bytes = 0
	await journey(page, () => Promise.resolve())
	await press(page, 'button[value=send]')
	expect(bytes).toBeGreaterThan(5000)
	expect(bytes).toBeLessThanOrEqual(45_000)
	await context.close()
})

test('the ward’s front page is for everybody and has no way into the office but the sign-in', async () => {
	const { page, context } = await phone(false)
	await page.goto('/')
	expect(await heading(page)).toContain('Chương trình vì bình đẳng giới')
	expect(await page.locator('form[action="/tim-giup-do"] button').count()).toBe(1)
	expect(await page.locator('body').innerText()).toMatch(/Địa chỉ tin cậy/)
	expect(await page.locator('script').count()).toBe(0)
	await context.close()
})
