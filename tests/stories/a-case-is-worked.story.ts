import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'
import { pressed, settled } from '../support/history.ts'
import { unlocked } from '../support/unlocked.ts'

const { as } = aBrowser()
const NO_SCRIPT = { javaScriptEnabled: false }
const CODE = 'KX-0011'
const CHILD = 'KX-0013'
const PLACES = ['', '/needs', '/assessment', '/danger', '/plan', '/safety-plan', '/safety-plan/print', '/account', '/record', '/consents', '/refer', '/support', '/stay', '/conflicts', '/who-looked', '/steps', '/intake']

/** That the page locks itself is said in its strip and protects her (WCAG 2.2.1, essential). */
async function sound(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).disableRules(['meta-refresh']).analyze()
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([])
	expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
const says = async (page: Page) => page.locator('main').innerText()

// axe is a script itself; these pages send none, so they are the same with and without
test.each([360, 1280] as const)('every page of a case opens at %d px, is sound, and names nobody', async (width) => {
	const page = await unlocked(as, 'phu-nu', { width })
	for (const place of PLACES.map((place) => `/p/${CODE}${place}`).concat(`/p/${CHILD}/child`)) {
		expect((await page.goto(place))!.status(), place).toBe(200)
		expect(await page.locator('h1').count(), place).toBe(1)
		expect(await page.title(), place).toBe('Sánh Vai')
		expect(await page.locator('script').count(), place).toBe(0)
		expect(await page.content(), place).not.toMatch(/Ví Dụ \(chị|0900 000 777|Lời kể mẫu/)
		await sound(page)
	}
})

test('a need declined stays alone, a danger is told in words, a plan line is added, and nothing of it is shown after the lock', async () => {
	const page = await unlocked(as, 'phu-nu', NO_SCRIPT)
	await page.goto(`/p/${CODE}/needs`)
	const before = await page.locator('.need').allInnerTexts()
	const shelter = page.locator('.need').nth(2)
	await shelter.locator('[value=declined]').check()
	await shelter.locator('[name=note]').fill('Chỉ muốn ở nhà bà')
	await shelter.locator('button').click()
	expect(await page.locator('.notice--ok').innerText()).toBe('Đã lưu.')
	const after = await page.locator('.need').allInnerTexts()
	expect(after[2]).toContain('đã từ chối')
	expect(after.filter((_, index) => index !== 2)).toEqual(before.filter((_, index) => index !== 2))

	await page.goto(`/p/${CODE}/danger`)
	expect(await page.locator('[name="ANC.B10.DE219"]').count(), 'no question before it is known that nobody listens').toBe(0)
	await page.check('[name=partnerTold]')
	await page.click('form[action="?/begin"] button')
	expect(await says(page)).toContain('Chỉ hỏi khi không có ai khác nghe được.')
	expect(await page.locator('[name="ANC.B10.DE219"]').count()).toBe(0)
	await page.check('[name=alone]')
	await page.click('form[action="?/begin"] button')
	await page.check('[name="ANC.B10.DE219"][value=yes]')
	await page.fill('[name=reason]', 'Không được giữ lại')
	await page.click('form[action="?/keep"] button')
	expect(await says(page)).toContain('Hẹn ngày đánh giá lại.')
	expect(await page.isChecked('[name="ANC.B10.DE219"][value=yes]')).toBe(true)
	expect(await page.inputValue('[name=reason]')).toBe('')
	await page.fill('[name=reassessOn]', new Date(Date.now() + 5 * 86_400_000).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }))
	await page.click('form[action="?/keep"] button')
	expect(await page.locator('.notice--soon').first().innerText()).toContain('Giám sát chuyên môn đã được báo ngay')
	const result = await page.locator('.result').innerText()
	expect(result).toContain('Chưa thể nói là không có nguy hiểm')
	expect(result).not.toMatch(/\d|điểm|an toàn rồi/)

	await page.goto(`/p/${CODE}/plan`)
	const rows = await page.locator('.plan-line').count()
	await page.locator('[name="what[]"]').nth(rows - 3).fill('Hỏi lớp dệt')
	await page.click('.plan-lines button')
	await page.goto(`/p/${CODE}/plan`)
	expect(await page.locator('[name="what[]"]').nth(rows - 3).inputValue()).toBe('Hỏi lớp dệt')
	await page.goto(`/p/${CODE}`)
	expect(await says(page)).toContain('Hỏi lớp dệt')

	await page.goto(`/p/${CODE}/account`)
	expect(await page.content()).not.toContain('Lời kể mẫu')
	await page.click('form[action="?/open"] button')
	expect(await says(page)).toContain('Lời kể mẫu')
	await page.click('.seal-strip__lock')
	await pressed(() => page.goBack())
	expect(await settled(page)).not.toMatch(/Lời kể mẫu|Hỏi lớp dệt/)
	await page.goto(`/p/${CODE}/account`)
	expect(new URL(page.url()).pathname).toBe('/p/unlock')
})

test('the card is printed only after a question and a reason; it has no title, no code and no frame', async () => {
	const page = await unlocked(as, 'phu-nu', NO_SCRIPT)
	await page.goto(`/p/${CODE}/safety-plan/print`)
	expect(await page.locator('h1').innerText()).toBe('In hay không in?')
	await page.click('main form button')
	expect(await page.locator('.folded').count()).toBe(0)
	await page.fill('[name=reason]', 'Người được giúp muốn mang theo')
	await page.click('main form button')
	await page.emulateMedia({ media: 'print' })
	const paper = await page.locator('body').innerText()
	expect(paper).toContain('Mang theo')
	expect(paper).not.toMatch(/KX-|bảo mật|bạo lực|an toàn|Sánh Vai/i)
	expect(await page.evaluate('getComputedStyle(document.querySelector(".sealed")).borderTopWidth + getComputedStyle(document.querySelector(".sealed")).borderLeftWidth')).toBe('0px0px')
})

test('the Chair approves a child’s plan by its own code and sees the plan alone; other workers find nothing', async () => {
	const chair = await unlocked(as, 'chu-tich', { width: 360, ...NO_SCRIPT })
	await chair.goto('/p/child')
	const text = await says(chair)
	expect(text).toMatch(/TE-[0-9A-F]{6}/)
	expect(text).toContain('gặp người tư vấn mỗi tuần')
	expect(text).not.toMatch(/KX-|giật mình|Muốn ở với bà/)
	await chair.locator('article', { hasText: 'gặp người tư vấn mỗi tuần' }).first().locator('button').click()
	expect(await chair.locator('.notice--ok').innerText()).toBe('Đã quyết định.')
	expect((await chair.goto(`/p/${CHILD}/child`))!.status()).toBe(404)

	const worker = await unlocked(as, 'phu-nu', NO_SCRIPT)
	await worker.goto(`/p/${CHILD}/child`)
	expect(await says(worker)).toContain('Chủ tịch đã duyệt')
	const other = await unlocked(as, 'hanh-chinh', NO_SCRIPT)
	for (const place of PLACES) expect((await other.goto(`/p/${CODE}${place}`))!.status(), place).toBe(404)
})
