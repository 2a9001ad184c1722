import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'

const { as } = aBrowser()
const YEAR = new Date().getFullYear()

/** Each sheet of the printed page, upright or lying. */
async function sheets(page: Page): Promise<string[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => (Number(width) > Number(height) ? 'lying' : 'upright'))
}

test('tables with many columns lie on A4, other pages and documents stand, annexes of a document lie', async () => {
	const page = await as('phu-trach')
	const printed = async (path: string) => {
		expect((await page.goto(path))?.status(), path).toBe(200)
		return sheets(page)
	}
	expect(new Set(await printed('/tasks?show=all'))).toEqual(new Set(['lying']))
	expect(new Set(await printed(`/plan/${YEAR}/annex`))).toEqual(new Set(['lying']))
	expect(new Set(await printed('/documents'))).toEqual(new Set(['upright']))
	const report = await printed(`/reporting/${YEAR}-y/report`)
	expect([report.at(0), report.includes('lying'), report.lastIndexOf('upright') < report.indexOf('lying')]).toEqual(['upright', true, true])
})

test('of a page that shows a document the document alone is printed', async () => {
	const page = await as('phu-trach')
	for (const path of [`/plan/${YEAR}/paper`, `/reporting/${YEAR}-y/report`]) {
		await page.goto(path)
		expect(await page.locator('.page > .head').isVisible(), path).toBe(true)
		await page.emulateMedia({ media: 'print' })
		expect(await page.locator('.page > .head').isVisible(), path).toBe(false)
		expect(await page.locator('.side').isVisible(), path).toBe(false)
		expect(await page.locator('.report__sheet').isVisible(), path).toBe(true)
		await page.emulateMedia({ media: 'screen' })
	}
})
