import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { plantCase } from '../../src/protection/referrals/a-case.fixture.ts'
import { aBrowser } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { unlocked } from '../support/unlocked.ts'

const { as, demo } = aBrowser()
const ward = theDemoWard()
/** Typed into every box of the sealed area; written in no file of the project but this one. */
const NAME = 'Quỳnh Xuyến Ngân Hà Mẫu', PHONE = '0987 321 777', ASCII = 'Zoharqe Quivbel'
const TYPED = [NAME, PHONE, PHONE.replaceAll(' ', ''), ASCII, encodeURIComponent(NAME), NAME.replaceAll(' ', '+')]
const typedIn = (text: string) => TYPED.filter((word) => text.includes(word))

let code = ''
beforeAll(async () => { code = (await plantCase(ward)).code })

/** Everything the server said: its two outputs and the log of its database. */
function everyLog(): string {
	const data = inject('demoData')
	const files = readdirSync(data).filter((name) => name.endsWith('.log')).map((name) => join(data, name))
	return [inject('demoSaid'), ...files].map((file) => readFileSync(file, 'utf8')).join('\n')
}

/** Sends a form as the page would, with every box filled, and gives the page that comes back. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<{ status: number; text: string; url: string }> {
	const answer = await page.request.post(path, { form, headers: { accept: 'text/html', origin: demo } })
	return { status: answer.status(), text: await answer.text(), url: answer.url() }
}

const EVERY_BOX = { name: NAME, why: NAME, reason: NAME, words: NAME, note: NAME, place: NAME, senderName: NAME, reachSender: PHONE, reach: PHONE, request: NAME, proof: ASCII, code: NAME, personId: NAME, alertCode: NAME, text: NAME, answer: ASCII, untilOn: NAME, onDay: NAME, nextOn: NAME, endOn: NAME, amount: NAME, at: NAME }
const PATHS = () => [
	`/p/${code}/conflicts?/name`, `/p/${code}/record`, `/p/${code}/refer`, `/p/${code}/refer/emergency`, `/p/${code}/stay?/begin`, `/p/${code}/support`, `/p/${code}/assign`, `/p/${code}/request-order?/ban`, `/p/${code}/danger`,
	`/p/${code}/plan`, `/p/${code}/safety-plan`, `/p/${code}/account`, '/p/glass', '/p/alerts/new', '/p/cases?/search', '/p/cases/new', '/p/services/new', '/p/unlock', '/p/people', '/can-giup'
]

// catches: values given back after a fault; a search by GET; a redirect with what was typed
test('a name typed into any form behind the lock comes back on no page and in no address, right or wrong', async () => {
	const page = await unlocked(as, 'phu-nu')
	for (const path of PATHS()) {
		const { text, url, status } = await send(page, path, EVERY_BOX)
		expect(typedIn(text), `${path} ${status}`).toEqual([])
		expect(typedIn(decodeURIComponent(url)), path).toEqual([])
	}
})

test('the search in one’s own cases goes in the body: no address, no history, no title holds the name', async () => {
	const page = await unlocked(as, 'phu-nu')
	await page.goto('/p/cases')
	await page.fill('[name=name]', NAME)
	await page.click('.case-search button')
	await page.waitForLoadState()
	expect(typedIn(decodeURIComponent(page.url()))).toEqual([])
	expect(typedIn(await page.content())).toEqual([])
	expect(await page.inputValue('[name=name]')).toBe('')
})

// catches: an error page with the message of the error; a log with the parameters of the statement; a queue with the error's words
test('when a verb breaks inside on what was typed, neither the page nor a log nor the jobs hold it', async () => {
	const page = await unlocked(as, 'phu-nu')
	await ward.sql(`create function public.break_on_purpose() returns trigger language plpgsql as $$ begin raise exception 'broke on % and %', new.sealed_why, '${ASCII}' using detail = '${ASCII}', hint = '${PHONE}'; end $$`)
	await ward.sql('create trigger break_on_purpose before insert on protection.conflict for each row execute function public.break_on_purpose()')
	try {
		const { status, text } = await send(page, `/p/${code}/conflicts?/name`, { personId: ward.people['kinh-te']!.personId, why: `${NAME} ${ASCII}` })
		expect(status).toBe(500)
		expect(typedIn(text)).toEqual([])
		expect(text).not.toMatch(/broke on|protection\.|conflict|KX-\d/)
		expect(text, 'a code to read out').toMatch(/[A-Z]\d-\d\d/)
	} finally {
		await ward.sql('drop trigger break_on_purpose on protection.conflict')
		await ward.sql('drop function public.break_on_purpose()')
	}
	const said = readFileSync(inject('demoSaid'), 'utf8')
	expect(said, 'the log tells that something broke').toMatch(/"level":"error".*casecode/)
	expect(typedIn(said)).toEqual([])
	const jobs = await ward.sql<{ line: string }>('select j::text as line from jobs.job j')
	expect(typedIn(jobs.map(({ line }) => line).join('\n'))).toEqual([])
})

test('after all that was typed in this file, no log of the server or its database holds any of it', () => {
	expect(everyLog().length).toBeGreaterThan(500)
	expect(typedIn(everyLog())).toEqual([])
})

// catches: GET forms in the sealed area, autocomplete that keeps a name on a shared computer
test('no form behind the lock sends by address, and none lets the browser remember what was typed', async () => {
	const page = await unlocked(as, 'phu-nu')
	for (const path of ['/p/cases', `/p/${code}/conflicts`, `/p/${code}/record`, '/p/alerts/new', '/p/glass', '/p/services/new', `/p/${code}/refer/emergency`]) {
		expect((await page.goto(path))!.status(), path).toBe(200)
		const forms = await page.evaluate(`[...document.querySelectorAll('main form')].filter((form) => form.querySelector('input[type=text], input:not([type]), textarea, input[type=tel]'))
			.map((form) => [form.method, form.autocomplete, [...form.querySelectorAll('input, textarea')].filter((box) => !['hidden','radio','checkbox','submit'].includes(box.type)).every((box) => form.autocomplete === 'off' || box.autocomplete === 'off')])`) as [string, string, boolean][]
		for (const [method, , off] of forms) expect([method, off], path).toEqual(['post', true])
	}
})
