import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '../../cli/sample/load-sample.ts'
import { startEmbedded, type Embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { cookieOf } from '../support/cookie-of.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sanhvai-statements-'))
const YEAR = new Date().getFullYear()
let database: Embedded
let server: Server
let base = ''
let asked: string[] = []

/** The built pages in this very process, so that every statement they send can be counted. */
beforeAll(async () => {
	database = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
	await migrate(database.ownerUrl)
	await loadSample({ ownerUrl: database.ownerUrl, appUrl: database.appUrl })
	const listening = createServer()
	await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
	base = `http://localhost:${(listening.address() as AddressInfo).port}`
	Object.assign(process.env, { SANHVAI_APP_URL: database.appUrl, SANHVAI_SECRET: 'only-for-tests-0123456789abcdef0123456789', ORIGIN: base, PROTOCOL_HEADER: 'x-sanhvai-protocol', HOST_HEADER: 'host' })
	const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href) as { handler: (request: unknown, response: unknown) => void }
	listening.on('request', (request, response) => { request.headers['x-sanhvai-protocol'] = 'http'; handler(request, response) })
	server = listening
	const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
	pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
		const first = args[0] as string | { text: string }
		asked.push(typeof first === 'string' ? first : first.text)
		return query.apply(this, args)
	} as typeof pg.Client.prototype.query
}, 120_000)

afterAll(async () => {
	server.close()
	await database.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

test.each([
	['phu-trach', ['/today', '/plan', `/plan/${YEAR}`, `/plan/${YEAR}/annex`, '/plan/read', '/tasks', '/tasks?show=all&page=2', '/tasks/new', '/tasks/chase', '/reporting', `/reporting/${YEAR}-y`, `/reporting/${YEAR}-y/report`, `/reporting/${YEAR}-y/report?figure=f:attendance:total`, '/documents', '/find?q=truyen', '/account']],
	['chu-tich', ['/today', `/plan/${YEAR}`, '/tasks', `/reporting/${YEAR}-y/report`]],
	['y-te', ['/today', '/tasks', `/reporting/${YEAR}-y/return`, '/documents']],
	['quan-tri', ['/admin/accounts', '/admin/bodies', '/admin/audit']]
])('a page of %s costs at most six statements, the session and the transaction included', async (username, paths) => {
	const cookie = await cookieOf(base, username)
	expect(cookie).toContain('session_token')
	await fetch(`${base}/account`, { headers: { cookie } }) // the first look of a session is written down
	const over: string[] = []
	for (const path of paths) {
		asked = []
		const answer = await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' })
		if (answer.status === 303) continue
		expect(answer.status, path).toBe(200)
		expect(asked.length, `${path} asked nothing: the count does not work`).toBeGreaterThan(1)
		if (asked.length > 6) over.push(`${path}: ${asked.length}\n${asked.map((one) => `   ${one.replace(/\s+/g, ' ').slice(0, 110)}`).join('\n')}`)
	}
	expect(over.join('\n')).toBe('')
})
