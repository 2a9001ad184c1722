import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'
import { aBrowser, expectSound } from '../support/browser.ts'

const { as } = aBrowser()
const NUMBER = '0900 654 321', ACCOUNT = 'Lời kể ví dụ của người thử', UNSENT = 'Điều chưa kịp gửi đi'
const ANSWER = 'form[action="?/answer"] .btn--sealed', SKIP = 'button[form=skip]', STOP = 'form[action="?/stop"] button'

async function unlocked(width: 360 | 1280, username = 'phu-nu', javaScriptEnabled = false): Promise<Page> {
	const page = await as(username, { width, javaScriptEnabled })
	await page.goto('/p/unlock')
	await page.fill('[name=proof]', SAMPLE_PASSWORD)
	await page.click('form .btn--sealed')
	return page
}

/** axe itself needs JavaScript: the same page is looked at by a second window of the same person. */
async function expectSoundHere(page: Page, looker: Page): Promise<void> {
	await looker.goto(page.url())
	await expectSound(looker)
}

async function begun(page: Page): Promise<string> {
	await page.goto('/p/cases')
	await page.click('a[href="/p/cases/new"]')
	await page.click('main form button')
	return /KX-\d+/.exec(page.url())![0]
}
const here = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!
const answer = async (page: Page, path: string, fill: () => Promise<unknown>) => {
	if (!page.url().includes(path)) await page.goto(path)
	await fill()
	await page.click(ANSWER)
}
const keptOn = async (page: Page, code: string) => {
	await page.goto(`/p/${code}/intake/end`)
	return (await page.locator('.intake-list li', { has: page.locator('.intake-list__kept') }).locator('a, span:first-child').allInnerTexts()).filter((text) => text !== 'Đã ghi')
}

test.each([360, 1280] as const)('at %i: passing every question by reaches the end, one question a page, each sound, counting down, nothing ticked for her', async (width) => {
	const [page, looker] = [await unlocked(width), await unlocked(width, 'phu-nu', true)]
	await begun(page)
	const seen: string[] = []
	let [left, part] = [Infinity, '']
	while (here(page) !== 'end') {
		if (width === 360 || ['told', 'contact-may', 'law-acts', 'account'].includes(here(page))) await expectSoundHere(page, looker)
		expect(await page.locator('h1').count()).toBe(1)
		expect(await page.locator('input:checked').count(), here(page)).toBe(0)
		const now = Number(/\d+/.exec(await page.locator('.intake > .quiet').first().innerText())![0])
		const block = await page.locator('.crumb li').last().innerText()
		expect(now).toBeLessThan(block === part ? left : Infinity)
		expect(await page.locator('main').innerText()).not.toContain('%')
		;[left, part] = [now, block]
		seen.push(here(page))
		await page.click(SKIP)
	}
	expect(left).toBe(1)
	expect(seen.slice(0, 4)).toEqual(['safe-now', 'told', 'agreed', 'statistics'])
	expect(seen.at(-1)).toBe('account')
	expect(seen).not.toContain('contact-how')
	await expectSoundHere(page, looker)
	expect((await page.locator('.intake-list__kept').count())).toBe(6) // that the six type questions were passed by is itself kept
}, 300_000)

test('stopping keeps what was said and nothing more; typed words never come back, choices do', async () => {
	const page = await unlocked(360)
	const code = await begun(page)
	await answer(page, 'intake/safe-now', () => page.check('[value=yes]'))
	expect(here(page)).toBe('told')
	await answer(page, 'intake/told', () => page.check('[value=yes]'))
	await answer(page, 'intake/agreed', () => page.check('[value=yes]'))
	await page.click(ANSWER)
	expect(here(page), 'no answer to statistics is no answer').toBe('call-me')
	await answer(page, `/p/${code}/intake/contact-may`, () => page.check('[value=yes]'))
	expect(here(page)).toBe('contact-how')
	await page.check('[value=call]')
	await page.fill('[name=value]', NUMBER.repeat(9))
	await page.click(ANSWER)
	expect(await page.content(), 'typed text came back after a fault').not.toContain(NUMBER)
	expect(await page.isChecked('[value=call]')).toBe(true)
	await page.fill('[name=value]', NUMBER)
	await page.click(ANSWER)
	await answer(page, `/p/${code}/intake/account`, () => page.fill('[name=text]', ACCOUNT))

	await page.goto(`/p/${code}/intake/contact-how`)
	expect(await page.isChecked('[value=call]')).toBe(true)
	expect(await page.content()).not.toContain(NUMBER)
	expect(await page.locator('.field__hint').first().innerText()).toContain('Đã ghi')
	await page.goto(`/p/${code}/intake/statistics`)
	expect(await page.locator('input:checked').count()).toBe(0)

	await page.goto(`/p/${code}/intake/danger-now`)
	await page.fill('[name=safety]', UNSENT)
	await page.click(STOP)
	expect(page.url()).toContain(`/p/${code}/steps?done=stopped`)
	await expectSoundHere(page, await unlocked(360, 'phu-nu', true))
	expect(await keptOn(page, code)).toEqual(['Nói trước những điều này', 'Có muốn được giúp ở đây không?', 'Sau hôm nay có được liên lạc lại không?', 'Liên lạc bằng cách nào thì an toàn?', 'Có muốn kể lại không?'])
	await page.goto(`/p/${code}/intake/needs`)
	expect(page.url(), 'a stopped case asks nothing').toContain('/steps')
	await page.click('form[action="?/resume"] button')
	await page.goto(`/p/${code}/intake/danger-now`)
	expect(await page.content()).not.toContain(UNSENT)
	expect(await page.locator('.intake-erase').count()).toBe(0)
}, 180_000)

test('who says no is asked nothing more; a year of birth that makes a child of her is seen at once; the divorced are told what the law lists', async () => {
	const page = await unlocked(1280)
	const code = await begun(page)
	await answer(page, `/p/${code}/intake/agreed`, () => page.check('[value=no]'))
	expect(here(page)).toBe('end')
	expect(await page.locator('.notice--soon').innerText()).toContain('chưa đồng ý')
	await answer(page, `/p/${code}/intake/agreed`, () => page.check('[value=yes]'))
	await answer(page, `/p/${code}/intake/birth-year`, () => page.fill('[name=birthYear]', String(new Date().getFullYear() - 14)))
	await answer(page, `/p/${code}/intake/domestic`, () => page.check('[value=yes]'))
	await answer(page, `/p/${code}/intake/divorced`, () => page.check('[value=yes]'))
	await page.check('[value=neglect]')
	expect(await page.locator('label', { has: page.locator('[value=neglect]') }).innerText()).toContain('đã ly hôn')
	await page.click(ANSWER)
	expect(await page.locator('.intake__hint').innerText()).toContain('thân thể')
	expect(await page.locator('input:checked').count(), 'a suggestion is not a tick').toBe(0)
	await answer(page, `/p/${code}/intake/type-rape`, () => page.check('[value=no]'))
	await answer(page, `/p/${code}/intake/type-sexual-assault`, () => page.check('[value=yes]'))
	expect(here(page), 'the first yes ends the six').toBe('goods')
	await page.goto('/p/cases')
	await expectSoundHere(page, await unlocked(1280, 'phu-nu', true))
	expect(await page.locator('.todo__item', { hasText: code }).innerText()).toContain('Trẻ em')
}, 120_000)

test('a name is looked for by a form that leaves no word in an address, within one’s own list', async () => {
	const page = await unlocked(1280)
	const code = await begun(page)
	await answer(page, `/p/${code}/intake/call-me`, () => page.fill('[name=callMe]', 'Chị Lụa Thử'))
	await page.goto('/p/cases')
	await page.fill('[name=name]', 'lua thu')
	await page.click('form[action="?/search"] button')
	expect(page.url()).not.toMatch(/lua/i)
	expect(await page.locator('.code').allInnerTexts()).toContain(code)
	expect(await page.content()).not.toMatch(/lua thu|Lụa/i)
	const other = await unlocked(1280, 'hanh-chinh')
	await other.goto('/p/cases')
	if (await other.locator('[name=name]').count()) {
		await other.fill('[name=name]', 'lua thu')
		await other.click('form[action="?/search"] button')
	}
	expect(await other.locator('.code').allInnerTexts()).not.toContain(code)
	for (const path of [`/p/${code}/intake/account`, `/p/${code}/steps`, `/p/${code}/intake/end`]) expect((await other.goto(path))!.status(), path).toBe(404)
}, 120_000)
