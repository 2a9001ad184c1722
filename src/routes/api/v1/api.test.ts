import { beforeAll, describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { SAMPLE_PEOPLE } from '#sample/people.ts'
import { mayDo, type VerbName } from '#rights/rights.ts'
import { aDraftPlan } from '#support/a-plan.ts'
import { proposedDue, periodOf } from '#reporting/periods.ts'
import { openPeriod } from '#reporting/server/index.ts'
import { giveTask, openTask } from '#work/server/index.ts'
import { api } from './app.server.ts'

const ward = aWard()
const ORIGIN = 'http://localhost:8080'
const present = { mustChangePassword: false, secondFactor: false, sample: true }
let taskId = '', policeTask = ''

const call = (username: string | null, path: string, asked: { body?: unknown; headers?: Record<string, string>; method?: string; present?: object; raw?: string } = {}) => {
	const change = asked.body !== undefined || asked.raw !== undefined
	return api.request(`${ORIGIN}/api/v1${path}`, {
		method: asked.method ?? (change ? 'POST' : 'GET'),
		...(change && { body: asked.raw ?? JSON.stringify(asked.body), headers: asked.headers ?? { 'content-type': 'application/json', origin: ORIGIN } })
	}, { ctx: username ? ward.as(username) : null, present: username ? { ...present, ...asked.present } : null, origin: ORIGIN, locale: 'vi' })
}
const report = (over: object = {}) => ({ rowVersion: 1, kind: 'progress', sentence: 'Đã làm.', percent: 40, onDay: '2026-11-20', figures: [{ measure: 'attendance', total: 45, women: 25, men: 20 }], ...over })
const version = async () => (await openTask(ward.as('phu-trach'), { taskId })).rowVersion

beforeAll(async () => {
	const give = (title: string, lead: string) => giveTask(ward.as('phu-trach'), { title, leadAgencyId: ward.bodies[lead]!, partnerIds: [], dueOn: '2026-12-10', product: '', basis: '' })
	taskId = (await give('Truyền thông', 'y-te')).taskId
	policeTask = (await give('Tuần tra', 'cong-an')).taskId
})

test('a task goes from report through return and report to acceptance, as on the pages', async () => {
	expect((await call('y-te', `/tasks/${taskId}/progress`, { body: report({ rowVersion: await version() }) })).status).toBe(201)
	expect((await call('phu-trach', `/tasks/${taskId}/return`, { body: { rowVersion: await version(), reason: 'Thiếu danh sách.' } })).status).toBe(200)
	expect((await call('y-te', `/tasks/${taskId}/progress`, { body: report({ rowVersion: await version(), kind: 'result', figures: [{ measure: 'attendance', women: 26, men: 20 }] }) })).status).toBe(201)
	expect((await call('phu-trach', `/tasks/${taskId}/accept`, { body: { rowVersion: await version() } })).status).toBe(200)
	const task = await (await call('y-te', `/tasks/${taskId}`)).json()
	expect(task).toMatchObject({ state: 'accepted', figures: [{ total: 45, state: 'returned' }, { total: 46, state: 'accepted' }] })
	const list = await (await call('y-te', '/tasks?show=all&year=2026')).json()
	expect(list).toMatchObject({ matching: 1, page: 1, pageSize: 25, rows: [{ id: taskId }] })
	expect(await ward.sql(`select verb from audit.entry where thing_id = $1 and verb in ('accept-result', 'return-result') order by at, id`, [taskId])).toHaveLength(2)
})

const ROUTES: readonly [string, VerbName, () => Promise<Response> | Response, (username: string) => Promise<Response> | Response][] = [
	['GET /tasks', 'see-tasks', () => call(null, '/tasks'), (who) => call(who, '/tasks')],
	['GET /tasks/{taskId}', 'see-tasks', () => call(null, `/tasks/${policeTask}`), (who) => call(who, `/tasks/${policeTask}`)],
	['POST /tasks/{taskId}/progress', 'report-progress', () => call(null, `/tasks/${policeTask}/progress`, { body: report() }), (who) => call(who, `/tasks/${policeTask}/progress`, { body: report({ rowVersion: 99 }) })],
	['POST /tasks/{taskId}/accept', 'accept-result', () => call(null, `/tasks/${policeTask}/accept`, { body: { rowVersion: 1 } }), (who) => call(who, `/tasks/${policeTask}/accept`, { body: { rowVersion: 99 } })],
	['POST /tasks/{taskId}/return', 'return-result', () => call(null, `/tasks/${policeTask}/return`, { body: { rowVersion: 1, reason: 'x' } }), (who) => call(who, `/tasks/${policeTask}/return`, { body: { rowVersion: 99, reason: 'x' } })],
	['GET /documents', 'see-documents', () => call(null, '/documents'), (who) => call(who, '/documents')],
	['GET /plans/{year}', 'see-plan', () => call(null, '/plans/2026'), (who) => call(who, '/plans/2026')],
	['GET /reports/{period}', 'see-signed-reports', () => call(null, '/reports/2026-q4'), (who) => call(who, '/reports/2026-q4')]
]

describe.each(ROUTES)('%s', (route, verbName, nobody, somebody) => {
	test('asks for a session', async () => expect(await (await nobody()).json()).toMatchObject({ status: 401, code: 'sign-in-first' }))
	test.each(SAMPLE_PEOPLE.map((person) => [person.username, person.roles] as const))('answers %s by the table of rights', async (username, roles) => {
		const answer = await somebody(username)
		if (!mayDo(roles, verbName)) expect(answer.status).toBe(403)
		else expect([200, 404, 409]).toContain(answer.status)
		if (answer.status !== 200) expect(answer.headers.get('content-type')).toBe('application/problem+json')
		const sees = ['chu-tich', 'pho-chu-tich', 'phu-trach', 'van-thu', 'cong-an', 'mat-tran'].includes(username)
		if (route === 'GET /tasks/{taskId}' && mayDo(roles, verbName)) expect(answer.status).toBe(sees ? 200 : 404)
	})
})

test('another’s task, no task and a wrong id are the same to whoever asks', async () => {
	const answers = await Promise.all([`/tasks/${policeTask}`, `/tasks/${crypto.randomUUID()}`, '/tasks/1', '/nothing', '/plans/99', '/reports/2026-q9'].map((path) => call('y-te', path)))
	const texts = await Promise.all(answers.map((answer) => answer.text()))
	expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([404]))
	expect(new Set(texts).size).toBe(1)
})

test.each([
	['no Origin', { 'content-type': 'application/json' }, 403, 'cross-site'],
	['another Origin', { 'content-type': 'application/json', origin: 'https://example.org' }, 403, 'cross-site'],
	['the Origin null', { 'content-type': 'application/json', origin: 'null' }, 403, 'cross-site'],
	['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN }, 415, 'not-json'],
	['plain text', { 'content-type': 'text/plain', origin: ORIGIN }, 415, 'not-json']
])('a change with %s is refused', async (_, headers, status, code) => {
	const before = await ward.sql('select count(*) from work.event')
	expect(await (await call('phu-trach', `/tasks/${policeTask}/return`, { body: { rowVersion: 1, reason: 'x' }, headers })).json()).toMatchObject({ status, code })
	expect(await ward.sql('select count(*) from work.event')).toEqual(before)
})

test('who must change a password or set up a second factor first does that first', async () => {
	expect(await (await call('y-te', '/tasks', { present: { mustChangePassword: true } })).json()).toMatchObject({ status: 403, code: 'password-first' })
	expect(await (await call('phu-trach', '/tasks', { present: { sample: false } })).json()).toMatchObject({ status: 403, code: 'second-factor-first' })
	expect((await call('phu-trach', '/tasks', { present: { sample: false, secondFactor: true } })).status).toBe(200)
})

test.each([
	[report({ figures: [{ measure: 'attendance', total: 45, women: 25, men: 25 }] }), 'figures.0.total'],
	[report({ figures: [{ measure: 'sessions', total: 1 }, { measure: 'nothing-known', total: 1 }] }), 'figures.1.measure'],
	[report({ figures: [{ measure: 'sessions', total: 1.5 }] }), 'figures.0.total'],
	[report({ figures: Array(5).fill({ measure: 'sessions', total: 1 }) }), 'figures'],
	[report({ onDay: '2026-02-30' }), 'onDay'], [report({ sentence: ' ' }), 'sentence'], [report({ kind: 'other' }), 'kind'], [report({ percent: 101 }), 'percent'], [{}, 'rowVersion']
])('a report that does not fit names its field: %#', async (body, field) => {
	const problem = await (await call('cong-an', `/tasks/${policeTask}/progress`, { body })).json()
	expect(problem).toMatchObject({ status: 422, code: 'field-wrong' })
	expect(problem.issues.map((issue: { field: string }) => issue.field)).toContain(field)
})

test('what cannot be read, a stale version, a filter that does not fit, a method that is not there', async () => {
	expect((await call('cong-an', `/tasks/${policeTask}/progress`, { raw: '{"a":' })).status).toBe(400)
	expect(await (await call('cong-an', `/tasks/${policeTask}/progress`, { body: report({ rowVersion: 7 }) })).json()).toMatchObject({ status: 409, code: 'changed-meanwhile' })
	expect((await call('phu-trach', '/tasks?page=0')).status).toBe(422)
	expect((await call('phu-trach', '/documents?kind=poem')).status).toBe(422)
	expect((await call('phu-trach', `/tasks/${policeTask}`, { body: {}, method: 'PUT' })).status).toBe(404)
})

test('the plan and the report of the year are given as the pages show them, a draft only to those who write it', async () => {
	const { planId } = await aDraftPlan(ward.sql, ward, 2027, 'draft')
	const plan = await (await call('phu-trach', '/plans/2027')).json()
	expect(plan).toMatchObject({ id: planId, year: 2027, state: 'draft', number: null })
	expect(plan.assignments[0]).toMatchObject({ title: 'Rà soát, đánh giá các mô hình', basis: 'II.1' })
	expect(plan).not.toHaveProperty('sentTo')
	expect((await call('cong-an', '/plans/2027')).status).toBe(404)
	await openPeriod(ward.as('phu-trach'), { period: '2026-y', ...proposedDue(periodOf('2026-y')!) })
	const report = await (await call('phu-trach', '/reports/2026-y')).json()
	expect(report).toMatchObject({ state: 'draft', period: { kind: 'year', year: 2026 }, document: { kind: 'report', number: null } })
	expect((await call('cong-an', '/reports/2026-y')).status).toBe(404)
	expect((await call('so-noi-vu', `/reports/2026-y?unit=${ward.ward}`)).status).toBe(404)
})

test('a text with NUL in it is refused in a sentence, not by a fault', async () => {
	const answer = await call('y-te', `/tasks/${taskId}/progress`, { body: report({ rowVersion: await version(), sentence: 'a\u0000b' }) })
	expect(answer.status).toBeLessThan(500)
	expect((await answer.json()).code).not.toBe('bug')
	const found = await call('phu-trach', `/tasks/${policeTask}/return`, { body: { rowVersion: 1, reason: 'a\u0000b' } })
	expect(found.status).toBeLessThan(500)
	expect((await call('phu-trach', '/tasks?q=%00')).status).toBe(400)
})

test.each(['progress', 'accept', 'return'])('a role that may not %s is refused before what it sends is judged, and the refusal is written down', async (act) => {
	const before = await ward.sql(`select id from audit.entry where outcome = 'refused' and reason = 'not-allowed' and thing_id = $1`, [policeTask])
	const answer = await call('so-noi-vu', `/tasks/${policeTask}/${act}`, { body: { rowVersion: 'nonsense' } })
	expect(await answer.json()).toMatchObject({ status: 403, code: 'not-allowed' })
	expect(await ward.sql(`select id from audit.entry where outcome = 'refused' and reason = 'not-allowed' and thing_id = $1`, [policeTask])).toHaveLength(before.length + 1)
})
