import type { Page } from 'playwright-core'

const WAIT_MS = 100

/** What stands on the page when it has stopped leading elsewhere. */
export async function settled(page: Page, tries = 50): Promise<string> {
	return page.waitForLoadState().then(() => page.content()).catch(async (error: unknown) => {
		if (tries === 0) throw error
		await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
		return settled(page, tries - 1)
	})
}

/** Presses Back, Forward or the like. A press is lost while Chromium changes its process, and is pressed again; one that the page
 *  itself cuts short by leading elsewhere, or to which the browser has nothing to show any more, has been pressed. */
export async function pressed(press: () => Promise<unknown>, tries = 50): Promise<void> {
	await press().catch(async (error: Error) => {
		if (/ERR_ABORTED|ERR_CACHE_MISS|interrupted by another navigation/.test(error.message)) return
		if (tries === 0 || !error.message.includes('Not attached')) throw error
		await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
		await pressed(press, tries - 1)
	})
}
