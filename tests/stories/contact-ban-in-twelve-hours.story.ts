import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { plantCase } from '../../src/protection/referrals/a-case.fixture.ts'
import { aBrowser } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { unlocked } from '../support/unlocked.ts'

const { as } = aBrowser()
const ward = theDemoWard()
const HIM = 'Nguyễn Văn Thử Ba Mươi'
const HER = 'Nguyễn Thị Ví Dụ Ba Mươi'
const plain = { javaScriptEnabled: false } as const
let theCase = ''
beforeAll(async () => { theCase = (await plantCase(ward)).code })

/** Sound to axe and at its width, in a browser of its own: axe is itself a script. That the page locks itself is said in
 *  its strip and is what protects her. */
async function sound(page: Page, address: string): Promise<void> {
	await page.goto(address)
	const { violations } = await new AxeBuilder({ page }).disableRules(['meta-refresh']).analyze()
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
	expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
	await page.context().close()
}
const said = async (page: Page) => (await page.locator('main').innerText()).normalize('NFC')

test('she asks, the Chair signs, the police name a village head, his telephone shows the card, and the breach he reports reaches them all', async () => {
	const worker = await unlocked(as, 'phu-nu', plain)
	await worker.goto(`/p/${theCase}/request-order`)
	await worker.check('[name=by][value=survivor]')
	await worker.check('[name=channel][value=telephone]')
	await worker.check('[name=ground][value=harm-or-threat]')
	await worker.check('[name=here]')
	await worker.fill('[name=himName]', HIM)
	await worker.fill('[name=himResidence]', 'Tổ dân phố 1, phường Đăk Cấm')
	await worker.fill('[name=herName]', '')
	await worker.click('main .btn--sealed')
	expect(await worker.locator('.errors').count(), 'her name is missing').toBe(1)
	expect(await worker.inputValue('[name=himName]'), 'typed text came back').not.toBe(HIM)
	expect(await worker.locator('[name=by]:checked').getAttribute('value')).toBe('survivor')
	await worker.fill('[name=himName]', HIM)
	await worker.fill('[name=himResidence]', 'Tổ dân phố 1, phường Đăk Cấm')
	await worker.fill('[name=herName]', HER)
	await worker.click('main .btn--sealed')
	const address = new URL(worker.url()).pathname
	const order = address.split('/').at(-1)!
	expect(order).toMatch(/^LC-\d{4}$/)
	expect(await said(worker)).toContain('Chủ tịch đã được báo')

	const chair = await unlocked(as, 'chu-tich', plain)
	await chair.goto('/p/orders')
	expect(await said(chair)).not.toContain('Ba Mươi')
	await chair.click(`.todo__act a[href="${address}"]`)
	expect(await said(chair)).toMatch(/Quyết định cấm tiếp xúc · Chủ tịch\s+\d\d:\d\d \d\d\/\d\d\/\d{4}\s+Còn 11 giờ/)
	expect(await said(chair)).toContain(HER)
	expect(await said(chair)).not.toContain(theCase)
	await sound(await unlocked(as, 'chu-tich', { width: 360 }), address)
	await chair.click('button:has-text("Từ chối")')
	expect(await chair.locator('.errors').count(), 'refused without reasons').toBe(1)
	await chair.check('[name=told][value=yes]')
	await chair.click('button:has-text("Ban hành")')
	expect(await said(chair)).toContain('có hiệu lực từ lúc ký')
	expect(await said(chair)).not.toContain('Ba Mươi')
	const paper = await chair.request.get(`${address}/decision.pdf`)
	expect([paper.status(), paper.headers()['cache-control']]).toEqual([200, 'no-store'])
	expect(paper.headers()['content-disposition']).toBe(`attachment; filename="${order}.pdf"`)
	expect((await chair.request.get(`${address}/decision.docx`)).status()).toBe(200)
	expect((await chair.request.get(`${address}/cancellation.pdf`)).status()).toBe(404)

	const police = await unlocked(as, 'cong-an', plain)
	expect((await police.goto(`/p/${theCase}`))!.status()).toBe(404)
	await police.goto(address)
	expect(await said(police)).toContain(HIM)
	expect(await said(police)).not.toContain(HER)
	await police.click('button:has-text("Đã nhận quyết định")')
	await police.selectOption('[name=personId]', ward.people['to-2']!.personId)
	await police.check('[name=isParty][value=no]')
	await sound(await unlocked(as, 'cong-an', { width: 360 }), address)
	await police.click('button:has-text("Phân công ngay")')
	await police.fill('[name=plan]', 'Đi qua mỗi sáng và mỗi tối')
	await police.click('button:has-text("Ghi quyết định phân công")')
	await police.check('[name=commitment][value=no]')
	await police.click('button:has-text("Ghi đã công bố")')
	expect(await said(police)).toContain('Đã ghi việc công bố')

	const phone = await as('to-2', { ...plain, width: 360 })
	await phone.goto('/today')
	await phone.click(`.watch-cards a[href="/theo-doi/${order}"]`)
	expect(await said(phone)).toMatch(new RegExp(`${HIM}[^]*Đến \\d\\d:\\d\\d ngày[^]*100 mét`, 'u'))
	expect(await phone.content()).not.toMatch(new RegExp(`${HER}|${theCase}`, 'u'))
	expect(await phone.title()).toBe('Sánh Vai')
	await sound(await as('to-2', { width: 360 }), `/theo-doi/${order}`)
	await phone.click('summary')
	await phone.check('[name=what][value=too-near]')
	await phone.click('button:has-text("Gửi báo vi phạm")')
	expect(await said(phone)).toContain('Công an và Chủ tịch đã được báo ngay')

	await worker.goto(address)
	expect(await said(worker)).toMatch(/Diễn biến[^]*Vi phạm/u)
	for (const username of ['to-1', 'van-thu', 'quan-tri']) expect((await (await as(username, plain)).goto(`/theo-doi/${order}`))!.status(), username).not.toBe(200)
	const stranger = await unlocked(as, 'hanh-chinh', plain)
	expect((await stranger.goto(address))!.status()).toBe(404)
}, 180_000)
