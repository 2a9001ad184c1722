// Bytes on the wire, as a browser counts them: the first page with an empty cache, each later page by a link and by
// its address. `node bench/bytes.ts` (needs Chromium or Chrome)
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import { SAMPLE_PASSWORD } from '../cli/sample/people.ts'
import { CHROMIUM_ARGS, findChromium } from '../tests/support/chromium.ts'
import { sayTable, sayVerdict } from './figures.ts'

const PORT = 8196
const FIRST = 180_000
const LATER = 30_000
const MOST_LINKS = 10
const HOME = '/today'
const address = `http://localhost:${PORT}`
const data = mkdtempSync(join(tmpdir(), 'sanhvai-bench-'))
chmodSync(data, 0o711)
const demo = spawn(process.execPath, [join(import.meta.dirname, '../launch.mjs'), 'demo', '--port', String(PORT), '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] })
const ended = new Promise((done) => { demo.once('exit', done) })

try {
	while (!(await fetch(`${address}/sign-in`).catch(() => null))?.ok) {
		if (demo.exitCode !== null) throw new Error('the demo ended')
		await wait(200)
	}
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
	try {
		await measure(browser)
	} finally {
		await browser.close()
	}
} finally {
	demo.kill('SIGTERM')
	await ended
	rmSync(data, { recursive: true, force: true })
}

async function measure(browser: Browser): Promise<void> {
	const first = await atHome(browser)
	const rows = [[`${HOME}, cache empty`, '', kb(first.bytes), first.most]]
	const links = await first.page.$$eval('a[href^="/"]', (found) => [...new Set(found.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href') ?? ''))])
	await first.page.context().close()
	const later: number[] = []
	for (const href of links.filter((link) => link !== HOME).slice(0, MOST_LINKS)) {
		const byLink = await atHome(browser)
		const linked = await byLink.during(async (page) => {
			await page.click(`a[href="${href}"]:visible`)
			await page.waitForURL((url) => url.pathname !== HOME)
		})
		await byLink.page.context().close()
		const byAddress = await atHome(browser)
		const opened = await byAddress.during(async (page) => { await page.goto(href) })
		await byAddress.page.context().close()
		later.push(linked.bytes, opened.bytes)
		rows.push([href, kb(linked.bytes), kb(opened.bytes), opened.most])
	}
	sayTable(['kB on the wire', 'by a link', 'by address', 'of which'], rows)
	sayVerdict(`first page, of ${kb(FIRST)} kB`, only(first.bytes / FIRST), 1, 'at most')
	sayVerdict(`heaviest later page, of ${kb(LATER)} kB`, only(Math.max(...later) / LATER), 1, 'at most')
}

/** A browser that was never here, signed in as the officer without loading a page, and the first page opened. */
async function atHome(browser: Browser) {
	const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
	const answer = await context.request.post('/sign-in', { form: { username: 'phu-trach', password: SAMPLE_PASSWORD }, headers: { origin: address, accept: 'text/html' }, maxRedirects: 0 })
	if (answer.status() !== 303) throw new Error(`sign-in answered ${answer.status()}`)
	const page = await context.newPage()
	const cdp = await context.newCDPSession(page)
	await cdp.send('Network.enable')
	const kindOf = new Map<string, string>()
	const byKind = new Map<string, number>()
	cdp.on('Network.responseReceived', ({ requestId, type }) => { kindOf.set(requestId, type) })
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kindOf.get(requestId) ?? 'other'
		byKind.set(kind, (byKind.get(kind) ?? 0) + encodedDataLength)
	})
	const during = async (work: (page: Page) => Promise<void>): Promise<{ bytes: number, most: string }> => {
		byKind.clear()
		await work(page)
		await page.waitForLoadState('networkidle')
		await wait(300)
		const kinds = [...byKind].filter(([, bytes]) => bytes > 1000).sort((a, b) => b[1] - a[1])
		return { bytes: [...byKind.values()].reduce((sum, bytes) => sum + bytes, 0), most: kinds.map(([kind, bytes]) => `${kind} ${kb(bytes)}`).join(', ') }
	}
	const first = await during(async (page) => { await page.goto(HOME) })
	if (new URL(page.url()).pathname !== HOME) throw new Error(`the first page is ${page.url()}`)
	return { page, during, ...first }
}

function only(value: number) {
	return { median: value, least: value, most: value }
}

function kb(bytes: number): string {
	return (bytes / 1000).toFixed(1)
}
