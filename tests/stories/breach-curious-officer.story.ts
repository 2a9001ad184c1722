import { beforeAll, expect, test } from 'vitest'
import { bringWholeCase, HER } from '../support/a-whole-case.ts'
import { aBrowser } from '../support/browser.ts'
import { theDemoWard } from '../support/demo-ward.ts'
import { cookieOf } from '../support/cookie-of.ts'
import { unlocked } from '../support/unlocked.ts'

const { as, demo } = aBrowser()
const ward = theDemoWard()
let code = '', order = ''
beforeAll(async () => { ({ code, order } = await bringWholeCase(ward, new Date(Date.now() - 3_600_000).toISOString())) })

const YEAR = new Date().getFullYear()
/** Everybody with an account who is not of her case. */
const CURIOUS = ['kinh-te', 'van-thu', 'van-phong', 'quan-tri', 'to-1', 'so-noi-vu', 'mat-tran', 'truong-hoc', 'cong-an', 'y-te', 'chu-tich', 'hanh-chinh']
/** Where the office lets somebody look for words, or counts things. */
const BOXES = (words: string) => [`/find?q=${encodeURIComponent(words)}`, `/documents?q=${encodeURIComponent(words)}`, `/tasks?q=${encodeURIComponent(words)}`, `/admin/audit?q=${encodeURIComponent(words)}`,
	`/admin/accounts?q=${encodeURIComponent(words)}`, `/api/v1/tasks?q=${encodeURIComponent(words)}`, `/api/v1/documents?q=${encodeURIComponent(words)}`, `/api/v1/plans?q=${encodeURIComponent(words)}`]
const LISTS = ['/today', '/documents', '/tasks', '/plan', `/plan/${YEAR}`, '/reporting', '/admin', '/admin/audit', '/admin/bodies', '/account', '/api/v1/tasks', '/api/v1/documents', '/api/v1/plans', '/api/v1/openapi.json', '/', '/tim-giup-do', '/g']
const NOBODY = 'Nguyễn Thị Không Aiiii'
const HERS = [...Object.values(HER).filter((text) => text.length > 6), HER.phone.replaceAll(' ', '')]
const wordsIn = (text: string, words = HERS) => words.filter((word) => text.includes(word))

/** The page without what was looked for and what differs at every answer. */
const bare = (text: string, words: string) => [words, encodeURIComponent(words), encodeURIComponent(words).replaceAll('%20', '+')].reduce((left, word) => left.replaceAll(word, '…'), text)
	.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/\d{1,2}:\d\d(:\d\d)?/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')

/** Six at a time, as a browser asks; by addresses alone, for nothing of a page's scripts matters here. */
async function askAll(cookie: string, paths: readonly string[]): Promise<Map<string, { status: number; text: string }>> {
	const left = [...new Set(paths)], told = new Map<string, { status: number; text: string }>()
	await Promise.all(Array.from({ length: 6 }, async () => {
		for (let path = left.pop(); path !== undefined; path = left.pop()) {
			const answer = await fetch(demo + path, { headers: { cookie, accept: 'text/html' } })
			told.set(path, { status: answer.status, text: await answer.text() })
		}
	}))
	return told
}

// catches: a find box over all tables; "3 results, none you may see"; a count in a tab or a title
test.each(CURIOUS)('%s looks for her name, her telephone, her code in every box, and opens every list, board and file index: nothing of her, the answer is that of a name nobody has', async (username) => {
	const hers = [HER.fullName, HER.phone, code, order, HER.oldHome]
	const cookie = await cookieOf(demo, username)
	const lists = await askAll(cookie, LISTS) // before the boxes: a list that is opened marks what is new as seen
	const told = await askAll(cookie, [...hers, NOBODY].flatMap(BOXES))
	for (const words of hers) {
		for (const [index, path] of BOXES(words).entries()) {
			const found = told.get(path)!, control = told.get(BOXES(NOBODY)[index]!)!
			expect(found.status, path).toBe(control.status)
			if (!path.startsWith('/admin/audit')) expect(bare(found.text, words), path).toBe(bare(control.text, NOBODY))
			expect(wordsIn(bare(found.text, words)), path).toEqual([])
		}
	}
	for (const path of LISTS) {
		const { text, status } = lists.get(path)!
		expect(status, path).toBeLessThan(500)
		expect(wordsIn(text, [...HERS, code, order]), path).toEqual([])
		expect(text, path).not.toMatch(/\b(KX|CD)-\d{4}/)
	}
	expect(lists.get('/account')!.status, 'signed in').toBe(200)
})

// catches: a search over all cases behind the lock, with "not yours" filtered afterwards
test('behind the lock the search finds in one’s own cases only, and says nothing else of a name that another works with', async () => {
	const page = await unlocked(as, 'hanh-chinh')
	const search = async (name: string) => bare(await (await page.request.post('/p/cases?/search', { form: { name }, headers: { accept: 'text/html', origin: new URL(page.url()).origin } })).text(), name).replaceAll(/content="\d+;/g, '')
	const hers = await search(HER.fullName)
	expect(wordsIn(hers, [...HERS, code])).toEqual([])
	expect(hers).toBe(await search('Nguyễn Thị Không Aiiii'))
	const own = await unlocked(as, 'phu-nu')
	const found = await own.request.post('/p/cases?/search', { form: { name: HER.fullName }, headers: { accept: 'text/html', origin: new URL(own.url()).origin } })
	expect(await found.text(), 'her own worker finds her').toContain(code)
})

test('the audit page of the office, read to its end by the administrator, tells of no case, order, alert or referral', async () => {
	const page = await as('quan-tri')
	for (let step = 1; step <= 10; step++) {
		const text = await (await page.request.get(`/admin/audit?page=${step}`)).text()
		expect(wordsIn(text, [...HERS, code, order])).toEqual([])
		expect(text).not.toMatch(/\b(KX|TB|CD|LC)-\d{4}/)
	}
})
