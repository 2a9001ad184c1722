import { expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'

const { as, demo, visitor } = aBrowser()
const YEAR = new Date().getFullYear()

/** Who must not see which page: the page answers as if it were not there, or refuses. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
	'y-te': ['/plan/read', '/tasks/new', '/tasks/chase', '/documents/new', '/admin', '/admin/accounts', '/admin/audit', `/plan/${YEAR}/edit`],
	'thon-1': ['/plan/read', '/tasks/new', '/tasks/chase', '/admin', '/admin/bodies', `/plan/${YEAR}/edit`],
	'so-noi-vu': ['/plan/read', '/tasks/new', '/admin', `/reporting/${YEAR}-y/return`],
	'mat-tran': ['/plan/read', '/tasks/new', '/admin'],
	'chu-tich': ['/plan/read', '/admin', '/admin/audit'],
	'phu-trach': ['/admin', '/admin/accounts', '/admin/audit'],
	'quan-tri': ['/today', '/plan', `/plan/${YEAR}`, '/plan/read', '/tasks', '/tasks/new', '/reporting', `/reporting/${YEAR}-y/report`, '/documents', '/find?q=truyen']
}

test.each(Object.keys(CLOSED))('%s is refused on every page of another, by address too', async (username) => {
	const page = await as(username)
	const open: string[] = []
	for (const path of CLOSED[username]!) {
		const answer = await page.goto(path)
		if (![403, 404].includes(answer!.status())) open.push(`${path} ${answer!.status()}`)
	}
	expect(open).toEqual([])
})

test('a task, a file and a document of another agency are simply not there', async () => {
	const officer = await as('phu-trach')
	await officer.goto('/tasks?show=all')
	const addresses = await officer.locator('.matrix td:first-child a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
	expect(addresses.length).toBeGreaterThan(5)
	const village = await as('thon-1')
	await village.goto('/tasks?show=all')
	const own = await village.locator('.matrix td:first-child a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
	for (const address of addresses.filter((one) => !own.includes(one)).slice(0, 5)) {
		expect((await village.goto(address))!.status(), address).toBe(404)
	}
})

test('a stranger is led to the sign-in page from everywhere and learns nothing', async () => {
	const page = await visitor()
	for (const path of ['/today', '/plan', '/tasks', '/admin', '/reporting', `/plan/${YEAR}/ke-hoach.docx`, `/plan/${YEAR}/phu-luc.docx`, `/plan/${YEAR}/phu-luc.pdf`]) {
		await page.goto(path)
		expect(new URL(page.url()).pathname, path).toBe('/sign-in')
	}
	expect((await page.request.get('/api/v1/tasks')).status()).toBe(401)
})

test('a form sent from another site changes nothing', async () => {
	const page = await as('phu-trach')
	const answer = await page.request.post('/tasks/new', { form: { title: 'x' }, headers: { origin: 'https://elsewhere.example' } })
	expect(answer.status()).toBe(403)
})

test('who may not begin a plan is refused on the page, not led away', async () => {
	const page = await as('y-te')
	const answer = await page.request.post('/plan?/start', { form: { year: YEAR + 1 }, headers: { accept: 'text/html', origin: demo }, maxRedirects: 0 })
	expect(answer.status()).toBe(403)
	expect(await answer.text()).toContain('class="notice')
})

test('who sets up after another already has is told so at the sign-in page', async () => {
	const page = await visitor()
	const answer = await page.request.post('/set-up', { form: { wardName: 'Phường Thử' }, headers: { accept: 'text/html', origin: demo } })
	expect(new URL(answer.url()).pathname).toBe('/sign-in')
	expect(await answer.text()).toContain('Hệ thống đã được cài đặt')
})
