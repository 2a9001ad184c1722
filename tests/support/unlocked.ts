import type { Page } from 'playwright-core'
import { SAMPLE_PASSWORD } from '../../cli/sample/people.ts'
import type { aBrowser, View } from './browser.ts'

/** Signs in and opens the second lock. */
export async function unlocked(as: ReturnType<typeof aBrowser>['as'], username: string, view: View = {}): Promise<Page> {
	const page = await as(username, view)
	await openLock(page)
	return page
}

export async function openLock(page: Page): Promise<void> {
	await page.goto('/p/unlock')
	await page.fill('[name=proof]', SAMPLE_PASSWORD)
	await page.click('form .btn--sealed')
	await page.waitForURL((url) => !url.pathname.startsWith('/p/unlock'))
}
