import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'

const { as } = aBrowser()
const THIS_YEAR = new Date().getFullYear()
const PAPER = readFileSync(new URL('../../samples/ke-hoach-2026.txt', import.meta.url), 'utf8')

/** Answers what the reading could not know, as the officer does: what all share at once, then task by task. */
async function answerDoubts(page: Page): Promise<void> {
	for (let round = 0; round < 8; round++) {
		const shared = page.locator('form:has(input[name=rowVersion]) button[name=answer]').first()
		if (await shared.count() === 0) break
		await shared.click()
		await page.waitForLoadState('load')
	}
	for (let round = 0; round < 60; round++) {
		const bodiless = page.locator('.got', { hasText: 'Chưa có đơn vị' }).first()
		if (await bodiless.count() === 0) break
		await bodiless.locator('a[href*="edit="]').first().click()
		await page.waitForSelector('[name=leadAgencyId]')
		await page.selectOption('[name=leadAgencyId]', { index: 1 })
		await page.locator('form:has([name=leadAgencyId]) button.btn').first().click()
		await page.waitForLoadState('load')
	}
}

const press = async (page: Page, words: string) => {
	await page.locator('main').getByRole('button', { name: words, exact: true }).or(page.locator('main').getByRole('link', { name: words, exact: true })).first().click()
	await page.waitForLoadState('load')
}

describe.each([[true, THIS_YEAR + 1], [false, THIS_YEAR + 2]] as const)('with JavaScript %s, for the year %d', (javaScriptEnabled, year) => {
	test('the paper is read, checked, approved and numbered; the agency reports; the officer accepts', async () => {
		const officer = await as('phu-trach', { javaScriptEnabled })
		await officer.goto('/plan/read')
		await officer.setInputFiles('[name=file]', { name: `ke-hoach-${year}.txt`, mimeType: 'text/plain', buffer: Buffer.from(PAPER.replaceAll('2026', String(year))) })
		await officer.locator('form:has([name=file]) button.btn').click()
		await officer.waitForURL(/\/plan\/read\/[0-9a-f-]+/)
		expect(await officer.locator('h1').innerText()).toContain(String(year))
		expect(await officer.locator('.got').count()).toBeGreaterThan(20)
		await answerDoubts(officer)
		await press(officer, 'Chấp nhận')
		await officer.waitForURL(new RegExp(`/plan/${year}`))
		await officer.goto(`/plan/${year}`)
		await press(officer, 'Trình')
		expect(await officer.locator('main').innerText()).toContain('rình')

		const leader = await as('chu-tich', { javaScriptEnabled })
		await leader.goto('/today')
		expect(await leader.locator('main').innerText()).toContain(`Kế hoạch năm ${year} chờ duyệt`)
		await leader.goto(`/plan/${year}`)
		await press(leader, 'Duyệt')
		await leader.goto(`/plan/${year}`)
		expect(await leader.locator('.doc-head').first().innerText()).toMatch(/Số:\s*\d{2}\/KH-UBND/)

		const agency = await as('cong-an', { javaScriptEnabled })
		await agency.goto(`/tasks?year=${year}&show=all`)
		await agency.locator('.matrix td:first-child a').first().click()
		await agency.waitForURL(/\/tasks\/[0-9a-f-]+/)
		await press(agency, 'Báo cáo tiến độ')
		await agency.check('[name=kind][value=result]')
		await agency.fill('[name=sentence]', 'Đã hoàn thành, có bốn buổi tại thôn.')
		await agency.selectOption('[name=measure-1]', 'attendance')
		await agency.fill('[name=women-1]', '25')
		await agency.fill('[name=men-1]', '21')
		await agency.fill('[name=total-1]', '45')
		await press(agency, 'Gửi báo cáo')
		expect(await agency.locator('.errors').innerText()).toContain('cộng lại khác tổng')
		expect(await agency.inputValue('[name=sentence]')).toBe('Đã hoàn thành, có bốn buổi tại thôn.')
		await agency.fill('[name=total-1]', '46')
		await agency.check('[name=kind][value=result]')
		await press(agency, 'Gửi báo cáo')
		expect(await agency.locator('main').innerText()).toContain('Chờ nghiệm thu')
		const task = new URL(agency.url()).pathname

		await officer.goto(task)
		await press(officer, 'Nghiệm thu')
		expect(await officer.locator('main').innerText()).toContain('Đã nghiệm thu.')
		expect(await officer.locator('main').innerText()).toMatch(/46/)
	})
})

test('each number of the report opens to who sent it, and the files open', async () => {
	const officer = await as('phu-trach', { javaScriptEnabled: false })
	await officer.goto(`/reporting/${THIS_YEAR}-y/report`)
	const figure = officer.locator('.sheet a[href*="figure="]').first()
	const shown = (await figure.innerText()).trim()
	await figure.click()
	await officer.waitForLoadState('load')
	const panel = await officer.locator('aside, .source, [id^=figure], .split').last().innerText()
	expect(panel).toContain(shown)
	for (const file of ['report.docx', 'report.pdf']) {
		const answer = await officer.request.get(`/reporting/${THIS_YEAR}-y/${file}`)
		expect(answer.status()).toBe(200)
		expect((await answer.body()).subarray(0, 4).toString('latin1')).toBe(file.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004')
	}
	const plan = await officer.request.get(`/plan/${THIS_YEAR}/ke-hoach.docx`)
	expect((await plan.body()).subarray(0, 2).toString('latin1')).toBe('PK')
	for (const [file, start] of [['phu-luc.docx', 'PK'], ['phu-luc.pdf', '%P']] as const) {
		const annex = await officer.request.get(`/plan/${THIS_YEAR}/${file}`)
		expect((await annex.body()).subarray(0, 2).toString('latin1'), file).toBe(start)
		expect(annex.headers()['content-disposition']).toContain('Phu-luc-Ke-hoach-')
	}
})

test('wrong files each get one sentence, nothing is kept, and the server goes on', async () => {
	const officer = await as('phu-trach')
	await officer.goto('/plan/read')
	const before = await officer.locator('a[href^="/plan/read/"]').count()
	const wrong: [string, Buffer][] = [
		['rong.docx', Buffer.alloc(0)], ['gia.docx', Buffer.from('đây không phải tệp Word')], ['anh.pdf', Buffer.from('%PDF-1.4\n%broken')],
		['nua.docx', Buffer.from('PK\u0003\u0004 cut off', 'latin1')]
	]
	for (const [name, buffer] of wrong) {
		await officer.goto('/plan/read')
		await officer.setInputFiles('[name=file]', { name, mimeType: 'application/octet-stream', buffer })
		await officer.locator('form:has([name=file]) button.btn').click()
		await officer.waitForSelector('.errors')
		expect((await officer.locator('.errors li').allInnerTexts()).length, name).toBe(1)
	}
	await officer.goto('/plan/read')
	expect(await officer.locator('a[href^="/plan/read/"]').count()).toBe(before)
})
