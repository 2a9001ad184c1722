import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { mayDoSealed, type SealedVerb } from '../../src/protection/access/rights.ts'
import { plantCase } from '../../src/protection/referrals/a-case.fixture.ts'
import { aBrowser } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { unlocked } from '../support/unlocked.ts'

const { as, demo } = aBrowser()
const ward = theDemoWard()
let code = ''
let alertCode = ''
beforeAll(async () => {
	code = (await plantCase(ward)).code
	alertCode = (await ward.sql<{ code: string }>('select code from protection.alert where assigned_to is null order by code limit 1'))[0]!.code
})

/** Who is what behind the lock in the sample ward; the leader and the officer name the people, no more. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
	'chu-tich': ['chair', 'leader'], 'pho-chu-tich': ['leader'], 'phu-trach': ['supervisor', 'officer'], 'phu-nu': ['case-worker'], 'hanh-chinh': ['case-worker', 'duty-officer'],
	'cong-an': ['police'], 'y-te': ['health'], 'van-phong': ['shelter-keeper'], 'kinh-te': [], 'quan-tri': [], 'so-noi-vu': [], 'thon-1': []
}
/** Every page and file that stands for itself, with the use case it opens. */
const PAGES: Readonly<Record<string, SealedVerb>> = {
	'/p/today': 'see-workday', '/p/alerts': 'see-alerts', '/p/alerts/new': 'note-alert', '/p/cases': 'list-own-cases', '/p/cases/new': 'begin-intake', '/p/glass': 'break-glass',
	'/p/reviews': 'review-break-glass', '/p/child': 'decide-child-plan', '/p/people': 'see-people', '/p/orders': 'see-orders', '/p/inbox': 'see-referrals', '/p/services': 'see-services',
	'/p/services/new': 'change-service', '/p/figures': 'see-counts', '/p/figures/incidents': 'export-incidents', '/p/figures/national': 'export-national', '/p/data': 'see-data-requests',
	'/p/data/new': 'register-data-request', '/p/data/breaches': 'answer-breach', '/p/data/breaches/new': 'register-breach', '/p/data/retention': 'see-retention', '/p/data/retention/months': 'see-retention', '/p/data/settings': 'change-sealed-settings'
}
/** Pages of one case, where whose case it is decides as well. */
const OF_A_CASE = ['', '/account', '/assessment', '/assign', '/child', '/conflicts', '/consents', '/danger', '/intake/[question]', '/intake/end', '/needs', '/offender', '/plan', '/record', '/refer', '/refer/emergency',
	'/request-order', '/safety-plan', '/safety-plan/print', '/stay', '/steps', '/support', '/who-looked']
/** Pages of one alert that nobody was given yet: for those who may see alerts at all. */
const OF_AN_ALERT: Readonly<Record<string, SealedVerb>> = { '': 'see-alerts', '/kept-out': 'keep-out-of-alert' }
/** Doors that are not pages, or lead to one: asked in stories of their own. */
const ELSEWHERE = ['/p/lock', '/p/unlock', '/p/[code]/contact', '/p/[code]/intake', '/p/inbox/[code]', '/p/orders/[order]', '/p/orders/[order]/[paper]', '/p/services/[serviceId]', '/p/services/[serviceId]/edit']

test('every address behind the lock is in this walk', () => {
	const there = readdirSync('src/routes/(protection)', { recursive: true, encoding: 'utf8' }).filter((path) => /\+(page\.server|server)\.ts$/.test(path))
		.map((path) => `/${path.replace(/\/\+(page\.server|server)\.ts$/, '').replaceAll(/=\w+\]/g, ']')}`)
	const walked = [...Object.keys(PAGES), ...OF_A_CASE.map((rest) => `/p/[code]${rest}`), ...Object.keys(OF_AN_ALERT).map((rest) => `/p/alerts/[code]${rest}`), ...ELSEWHERE]
	expect(there.filter((path) => !walked.includes(path))).toEqual([])
})

/** Files that leave are asked for by a press; everything else by its address. */
function ask(page: Page, path: string) {
	const how = { maxRedirects: 0, headers: { accept: 'text/html', origin: demo } }
	return /figures\/./.test(path) ? page.request.post(path, { ...how, form: { year: new Date().getFullYear() } }) : page.request.get(path, how)
}

// catches: a page that asks only whether the lock is open
test.each(Object.keys(ROLES))('%s sees the pages of the table of rights and no other; the rest is not there', async (username) => {
	const roles = ROLES[username]!
	const page = roles.length > 0 ? await unlocked(as, username) : await as(username)
	const wrong: string[] = []
	for (const [path, verb] of Object.entries(PAGES)) {
		const status = (await ask(page, path)).status(), expected = mayDoSealed(roles, verb) ? 200 : 404
		if (status !== expected) wrong.push(`${path}: ${status} in place of ${expected}`)
	}
	for (const rest of OF_A_CASE) {
		const status = (await ask(page, `/p/${code}${rest.replace('[question]', 'who')}`)).status()
		const may = username === 'phu-nu' || username === 'phu-trach'
		if (may ? status >= 500 : status !== 404) wrong.push(`/p/[code]${rest}: ${status}`)
	}
	for (const [rest, verb] of Object.entries(OF_AN_ALERT)) {
		const status = (await ask(page, `/p/alerts/${alertCode}${rest}`)).status(), expected = mayDoSealed(roles, verb) && mayDoSealed(roles, 'see-alerts') ? 200 : 404
		if (status !== expected) wrong.push(`/p/alerts/[code]${rest}: ${status} in place of ${expected}`)
	}
	expect(wrong).toEqual([])
})

test('with the lock closed every address leads to the lock, and a form sent to it is not taken', async () => {
	const page = await as('phu-nu')
	for (const path of [...Object.keys(PAGES), ...OF_A_CASE.map((rest) => `/p/${code}${rest.replace('[question]', 'who')}`), ...Object.keys(OF_AN_ALERT).map((rest) => `/p/alerts/${alertCode}${rest}`)]) {
		const answer = await ask(page, path)
		expect([path, answer.status(), answer.headers()['location']?.startsWith('/p/unlock')]).toEqual([path, 303, true])
		const sent = await page.request.post(path, { maxRedirects: 0, form: { why: 'x' }, headers: { accept: 'text/html', origin: demo } })
		expect([303, 404, 405], `${path} ${sent.status()}`).toContain(sent.status())
	}
	expect(await ward.sql('select 1 from protection.conflict x join protection.case_file c on c.id = x.case_id where c.code = $1', [code])).toEqual([])
})
