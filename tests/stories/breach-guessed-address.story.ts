import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { PARTIES } from '../../src/protection/orders/server/an-order.fixture.ts'
import { requestBan } from '../../src/protection/orders/server/request-order.ts'
import { plantCase } from '../../src/protection/referrals/a-case.fixture.ts'
import { receiveAlert } from '../../src/protection/alerts/server/receive-alert.ts'
import { askAndRefer } from '../../src/protection/referrals/server/refer.ts'
import { newId } from '../../src/kernel/id.ts'
import { aBrowser } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { unlocked } from '../support/unlocked.ts'

const { as, visitor, demo } = aBrowser()
const ward = theDemoWard()
/** Everybody with an account of a kind of their own; `hanh-chinh` is a case-worker whose case it is not. */
const BEHIND = ['hanh-chinh', 'cong-an', 'y-te', 'van-phong', 'chu-tich'] as const
const OUTSIDE = ['kinh-te', 'van-thu', 'to-1', 'so-noi-vu', 'quan-tri', 'truong-hoc', 'mat-tran'] as const

let there: { case: string; alert: string; referral: string; order: string }
beforeAll(async () => {
	const { code } = await plantCase(ward)
	const env = { unit: ward.ward, now: new Date(), from: '127.0.0.1', senderId: ward.people['thon-2']!.personId }
	const { code: alert } = await receiveAlert(env, { door: 'village-head', inDanger: 'no', child: 'no', words: { villageId: null, place: '', reachSender: '0900 100 200', senderName: '', note: '', help: null } })
	const { referralCode } = await askAndRefer(ward.sealed('phu-nu', ['case-worker']), {
		code, to: `a-${ward.bodies['y-te']}`, need: 'health', facts: ['health'], how: 'spoken', untilOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10), request: 'Khám mẫu tám mươi', criminal: false
	})
	const worker = ward.sealed('phu-nu', ['case-worker'])
	const { order } = await requestBan(worker, {
		code, sheet: newId(), ground: 'harm-or-threat', request: { by: 'survivor', at: worker.now, channel: 'telephone', receiver: worker.actor.personId }, at: worker.now, actInThisWard: true, parties: PARTIES
	})
	there = { case: code, alert, referral: referralCode, order }
})

interface Answer { status: number; words: string; length: number; ms: number }

/** What a page answers, without what differs at every answer: the once-only mark of its scripts, and how deep its address is. */
async function ask(page: Page, path: string): Promise<Answer> {
	const began = performance.now()
	const answer = await page.request.get(path, { maxRedirects: 0, headers: { accept: 'text/html' } })
	const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, 'nonce').replaceAll(/(\.\.?\/)+_app/g, '_app').replaceAll(/new URL\("[./]*"/g, 'new URL(""')
	return { status: answer.status(), words: text, length: text.length, ms: performance.now() - began }
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** The addresses of one thing that is there and is not yours, and of one that never was. */
const PAIRS = () => [
	...['', '/consents', '/refer', '/refer/emergency', '/stay', '/support', '/record', '/assign', '/conflicts', '/who-looked', '/request-order', '/account', '/danger', '/plan', '/safety-plan', '/safety-plan/print', '/intake/safe-now'].map((rest) => [`/p/${there.case}${rest}`, `/p/KX-7999${rest}`] as const),
	[`/p/alerts/${there.alert}`, '/p/alerts/TB-7999'] as const,
	[`/p/inbox/${there.referral}`, '/p/inbox/CD-7999'] as const,
	...['', '/decision.docx', '/refusal.pdf', '/exception.docx'].map((rest) => [`/p/orders/${there.order}${rest}`, `/p/orders/LC-7999${rest}`] as const)
]

// catches: a 403 for "not yours" beside a 404 for "not there"; the code echoed in one page and not in the other
test.each(BEHIND)('%s guesses: what is there and what never was give the same status, the same words and the same length', async (username) => {
	const page = await unlocked(as, username)
	const own = username === 'y-te' ? ['inbox'] : username === 'chu-tich' ? ['alerts', 'orders'] : username === 'hanh-chinh' ? ['alerts'] : []
	for (const [real, none] of PAIRS().filter(([real]) => !own.some((word) => real.includes(`/${word}/`)))) {
		const [one, other] = [await ask(page, real), await ask(page, none)]
		expect(one.status, real).toBe(404)
		expect({ ...one, ms: 0 }, real).toEqual({ ...other, ms: 0 })
		expect(one.words, real).not.toMatch(/(KX|TB|CD|LC)-\d{4}/)
	}
})

test.each(OUTSIDE)('%s, who has no role behind the lock, is not even led to it', async (username) => {
	const page = await as(username)
	for (const [real, none] of [...PAIRS(), ['/p/today', '/p/nowhere'], ['/p/unlock', '/p/nowhere'], ['/p/cases', '/p/nowhere']] as const) {
		const [one, other] = [await ask(page, real), await ask(page, none)]
		expect([one.status, other.status], real).toEqual([404, 404])
		expect(one.words, real).not.toMatch(/(KX|TB|CD|LC)-\d{4}/)
		expect(one.words, real).toEqual(other.words)
	}
})

// catches: an act that finds the row before it asks whose it is; "already decided" for one and "not there" for the other
test.each(['hanh-chinh', 'cong-an', 'van-phong'] as const)('%s presses the buttons of an order that is not hers: the answer is that of an order that never was, and nothing is done', async (username) => {
	const page = await unlocked(as, username)
	const form = { version: '1', reasons: 'x', told: 'yes', ground: 'no-longer-needed', by: 'survivor', channel: 'telephone', heardAlone: 'yes', to: 'survivor', way: 'in-hand', paper: 'decision', paperNumber: '7', commitment: 'yes', plan: 'x', what: 'telephone', personId: newId(), isParty: 'no' }
	for (const act of ['sign', 'refuse', 'cancel', 'keep', 'askCancel', 'receive', 'name', 'assign', 'announce', 'copy', 'number', 'breach', 'over']) {
		const press = async (order: string) => {
			const answer = await page.request.post(`/p/orders/${order}?/${act}`, { maxRedirects: 0, form: { ...form, order }, headers: { accept: 'text/html', origin: demo } })
			return { status: answer.status(), text: (await answer.text()).replaceAll(/nonce="[^"]*"/g, '').replaceAll(order, '…') }
		}
		const [real, none] = [await press(there.order), await press('LC-7999')]
		expect(real.status, act).toBeGreaterThanOrEqual(400)
		expect(real, act).toEqual(none)
	}
	expect(await ward.sql('select state, row_version from protection.protective_order where code = $1', [there.order])).toEqual([{ state: 'requested', row_version: 1 }])
})

// catches: a quick "no such row" before the slow rule
test('it takes no other time to say "not yours" than "not there"', async () => {
	const page = await unlocked(as, 'hanh-chinh')
	const took = { real: [] as number[], none: [] as number[] }
	for (let round = 0; round < 40; round++) {
		took.real.push((await ask(page, `/p/${there.case}`)).ms)
		took.none.push((await ask(page, '/p/KX-7999')).ms)
	}
	const [real, none] = [median(took.real), median(took.none)]
	expect(Math.abs(real - none), `${real.toFixed(1)} ms and ${none.toFixed(1)} ms`).toBeLessThan(Math.max(3, 0.35 * none))
})

// catches: a refusal that leaves no line; a line that says which case was tried
test('each try of a row of guesses leaves a line with who and when, and never the code', async () => {
	const page = await unlocked(as, 'cong-an')
	const tries = async () => Number((await ward.sql<{ n: string }>(`select count(*) as n from protection.trace where person_id = $1 and outcome = 'refused'`, [ward.people['cong-an']!.personId]))[0]!.n)
	const before = await tries()
	const guesses = [1, 2, 3, 40, 999, 5000, 9999].map((number) => `/p/KX-${String(number).padStart(4, '0')}`)
	for (const path of guesses) expect((await ask(page, path)).status).toBe(404)
	expect(await tries()).toBe(before + guesses.length)
	expect(await ward.sql(`select 1 from protection.trace t where outcome = 'refused' and t::text ~ '(KX|TB|CD)-'`)).toEqual([])
})

// catches: og: tags, a title with the code, "please sign in to see KX-0001", a referrer to another site
test('a link copied into a chat tells its preview, a colleague and a stranger nothing', async () => {
	const led = await fetch(`${demo}/p/${there.case}`, { redirect: 'manual' })
	expect([led.status, led.headers.get('cache-control')]).toEqual([303, 'no-store']) // nor kept by the browser
	const preview = await fetch(`${demo}/p/${there.case}`, { headers: { accept: 'text/html', 'user-agent': 'TelegramBot (like TwitterBot)' } })
	const text = await preview.text()
	const title = /<title>(.*?)<\/title>/.exec(text)?.[1] ?? ''
	expect(title).not.toMatch(/KX|vụ|bạo lực|bảo vệ/i)
	expect(`${preview.url} ${text}`).not.toContain(there.case)
	expect(text).not.toMatch(/og:|twitter:|bạo lực|nạn nhân/i)
	expect(preview.headers.get('cache-control')).toContain('no-store')
	const stranger = await visitor()
	await stranger.goto(`/p/${there.case}`)
	expect(new URL(stranger.url()).pathname).toBe('/sign-in')
	expect(`${stranger.url()} ${await stranger.title()} ${await stranger.content()}`).not.toContain(there.case)
	const police = await unlocked(as, 'cong-an')
	await police.goto(`/p/${there.case}`)
	expect(await police.title()).not.toMatch(/KX|CD|LC/)
	expect(await police.content()).not.toContain(there.case)
})

test('no page behind the lock tells another site where its reader came from, and none names a case in its title', async () => {
	const page = await unlocked(as, 'phu-nu')
	const asked: string[] = []
	page.on('request', (request) => { if (!request.url().startsWith(demo)) asked.push(request.url()) })
	for (const path of ['/p/today', `/p/${there.case}`, `/p/${there.case}/conflicts`, `/p/${there.case}/consents`, '/p/services']) {
		const answer = (await page.goto(path))!
		expect(answer.headers()['referrer-policy'], path).toMatch(/^(same-origin|no-referrer)$/)
		expect(answer.headers()['cache-control'], path).toContain('no-store')
		expect(await page.title(), path).toBe('Sánh Vai')
		expect(await page.locator('a[href^="http"]').count(), path).toBe(0)
	}
	expect(asked).toEqual([])
})
