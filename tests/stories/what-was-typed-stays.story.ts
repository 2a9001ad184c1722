import { expect, test } from 'vitest'
import { aBrowser, signIn } from '../support/browser.ts'

const { as, demo, visitor } = aBrowser()
const YEAR = new Date().getFullYear()

test('what is typed before the page comes alive is still there afterwards', async () => {
	const page = await as('phu-trach')
	await page.route('**/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500))
		await route.continue().catch(() => undefined)
	})
	await page.goto('/tasks/new', { waitUntil: 'commit' })
	await page.fill('[name=title]', 'Việc gõ sớm')
	await page.fill('[name=dueOn]', '5/3/2027')
	await page.selectOption('[name=leadAgencyId]', { index: 3 })
	const chosen = await page.inputValue('[name=leadAgencyId]')
	await page.waitForLoadState('networkidle')
	await page.waitForTimeout(500)
	expect(await page.inputValue('[name=title]')).toBe('Việc gõ sớm')
	expect(await page.inputValue('[name=dueOn]')).toBe('5/3/2027')
	expect(await page.inputValue('[name=leadAgencyId]')).toBe(chosen)
})

test.each([true, false])('a form with faults keeps what was typed and says what is wrong at the field and above (JavaScript: %s)', async (javaScriptEnabled) => {
	const page = await as('phu-trach', { javaScriptEnabled })
	await page.goto('/tasks/new')
	await page.fill('[name=title]', 'Tổ chức tọa đàm')
	await page.fill('[name=dueOn]', '31/2/2026')
	await page.click('main form button[type=submit], main form button:not([type])')
	await page.waitForSelector('.errors')
	expect(await page.inputValue('[name=title]')).toBe('Tổ chức tọa đàm')
	expect(await page.inputValue('[name=dueOn]')).toBe('31/2/2026')
	const summary = await page.locator('.errors li').allInnerTexts()
	const atFields = await page.locator('.field__error').allInnerTexts()
	expect(summary.length).toBe(2)
	for (const words of summary) expect(atFields.some((one) => one.includes(words)), words).toBe(true)
	expect(await page.title()).toContain('Lỗi')
})

test('the keys go to the pages, find, and stay letters inside a box', async () => {
	const page = await as('phu-trach')
	await page.goto('/today')
	await page.waitForLoadState('networkidle')
	await page.keyboard.press('g')
	await page.keyboard.press('n')
	await page.waitForURL('**/tasks')
	await page.fill('[name=q]', '')
	await page.focus('[name=q]')
	await page.keyboard.type('gn/')
	expect(await page.inputValue('[name=q]')).toBe('gn/')
})

test('the language is switched without JavaScript and the page stays', async () => {
	const page = await visitor({ javaScriptEnabled: false })
	await signIn(page, 'phu-trach')
	await page.goto('/tasks?show=all')
	await page.click('button[value=en]')
	expect(new URL(page.url()).search).toBe('?show=all')
	expect(await page.locator('h1').innerText()).toBe('Tasks')
})

test('what was typed into a plan that left draft meanwhile is shown again with the refusal', async () => {
	const page = await as('phu-trach')
	const form = { planId: '00000000-0000-7000-8000-000000000000', rowVersion: 1, part: 'head', title: 'Tên vừa gõ lại', preamble: 'Lời dẫn vừa gõ', bases: '', recipients: '', keptBy: 'VT' }
	const answer = await page.request.post(`/plan/${YEAR}/edit?/head&part=head`, { form, headers: { accept: 'text/html', origin: demo } })
	expect(answer.status()).toBe(404)
	await page.setContent(await answer.text())
	expect(await page.inputValue('[name=title]')).toBe('Tên vừa gõ lại')
	expect(await page.locator('[name=preamble]').inputValue()).toBe('Lời dẫn vừa gõ')
	expect(await page.locator('.notice').first().innerText()).toContain('không còn là bản thảo')
})

test('x ticks the row in focus, and a day chosen in the calendar stands in the box as if it was typed', async () => {
	const page = await as('phu-trach')
	await page.goto('/tasks/new')
	await page.waitForSelector('.box-row button')
	const partner = page.locator('[name="partnerIds[]"]').nth(2)
	await partner.focus()
	await page.keyboard.press('x')
	expect(await partner.isChecked()).toBe(true)
	await page.click('.box-row button')
	await page.locator('.box-row__month').evaluate((month) => {
		(month as HTMLInputElement).value = '2026-12-20'
		month.dispatchEvent(new Event('change', { bubbles: true }))
	})
	expect(await page.inputValue('[name=dueOn]')).toBe('20/12/2026')
	const silent = await as('phu-trach', { javaScriptEnabled: false })
	await silent.goto('/tasks/new')
	expect([await silent.locator('[name=dueOn]').count(), await silent.locator('.box-row button').count()]).toEqual([1, 0])
})
