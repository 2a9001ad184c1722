import { expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'

const { as } = aBrowser()

test.each(['phu-trach', 'y-te', 'chu-tich'])('beside Hôm nay stands the number of lines %s finds on that page', async (username) => {
	const page = await as(username)
	await page.goto('/tasks')
	const link = page.locator('.side__link[href="/today"]')
	await link.locator('.side__count').waitFor()
	const said = /\d+/.exec((await link.textContent())!)![0]
	await page.goto('/today')
	expect(await page.locator('.todo li').count()).toBe(Number(said))
})

test.each([['quan-tri', 1280], ['phu-trach', 360]] as const)('no number is asked for where none is shown: %s at %i px', async (username, width) => {
	const page = await as(username, { width })
	const asked: string[] = []
	page.on('request', (request) => asked.push(new URL(request.url()).pathname))
	await page.goto(username === 'quan-tri' ? '/admin/accounts' : '/tasks')
	await page.waitForLoadState('networkidle')
	expect(asked.some((path) => path.startsWith('/_app/'))).toBe(true)
	expect(asked).not.toContain('/today/waiting')
})
