import { describe, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '#sample/people.ts'
import { aWard } from '#support/ward.ts'
import type { Caller } from './account-of.ts'
import {
	addUnit, changeAccount, changeUnit, createAccount, endAccount, endUnit, listAgencies, resetPassword, seeAccount, seeAccounts, seeAdminState, seeAudit,
	seeBodies, sessionToken, signIn, unlockAccount, whoIsThere
} from './index.ts'
import { theSecret } from './the-auth.ts'
import { inTransaction } from '#kernel/transaction.server.ts'

const ward = aWard()
const admin = () => ward.as('quan-tri')
const caller = (): Caller => ({ from: '10.0.0.1', now: new Date('2026-11-23T02:00:00Z'), locale: 'vi', headers: new Headers() })
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => error.message)
const enter = async (username: string, password = SAMPLE_PASSWORD) => {
	const { cookies } = await signIn(caller(), { username, password, shared: false })
	return sessionToken(cookies[0]!.value, theSecret())!
}
const present = (token: string) => whoIsThere(token, new Date('2026-11-23T02:00:00Z'))
const body = (code: string) => ward.bodies[code]!
const asked = (username: string, over: object = {}) => ({ name: ' Nguyễn  Văn Thử ', username, positionTitle: 'Công chức', agencyId: body('van-hoa'), roles: ['focal-point'], endsOn: null, ...over })
const changeOf = async (username: string, over: object = {}) => {
	const { account } = await seeAccount(admin(), { personId: ward.people[username]!.personId })
	return { personId: account.personId, rowVersion: account.rowVersion, name: account.name, positionTitle: account.positionTitle, agencyId: account.agencyId, roles: account.roles, endsOn: account.endsOn, ...over }
}

describe('a new account', () => {
	test('gets a first password once, which opens and must be changed', async () => {
		const made = await createAccount(admin(), asked('Nguyen.Thu'))
		expect(made.firstPassword).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
		expect(await present(await enter('nguyen.thu', made.firstPassword))).toMatchObject({ name: 'Nguyễn Văn Thử', mustChangePassword: true, roles: ['focal-point'], agencyName: 'Phòng Văn hóa - Xã hội' })
		expect(JSON.stringify(await ward.sql(`select * from audit.entry where verb = 'create-account'`))).not.toContain(made.firstPassword)
	})

	test.each([
		['a name that somebody has', { username: 'phu-trach' }, 'username-taken'], ['a role that speaks for a body, without one', { agencyId: null }, 'body-needed'],
		['a role of the province', { roles: ['province-viewer'] }, 'role-elsewhere'], ['a body that is not of this ward', { agencyId: crypto.randomUUID() }, 'not-found']
	])('is refused with %s', async (_, over, code) => { expect(await codeOf(createAccount(admin(), asked('other', over)))).toBe(code) })

	test('is made by administrators alone', async () => {
		for (const username of ['chu-tich', 'phu-trach', 'so-noi-vu']) expect(await codeOf(createAccount(ward.as(username), asked('x')))).toBe('not-allowed')
	})
})

describe('a change', () => {
	test('of roles is in force at the next request of an open session', async () => {
		const token = await enter('van-thu')
		expect((await present(token))?.roles).toEqual(['clerk'])
		await changeAccount(admin(), await changeOf('van-thu', { roles: ['clerk', 'officer'], positionTitle: 'Phó phòng' }))
		expect(await present(token)).toMatchObject({ roles: ['clerk', 'officer'], positionTitle: 'Phó phòng' })
		await changeAccount(admin(), await changeOf('van-thu', { roles: ['clerk'] }))
		expect((await present(token))?.roles).toEqual(['clerk'])
	})

	test('made on an old view is refused', async () => {
		const old = await changeOf('to-1')
		await changeAccount(admin(), old)
		expect(await codeOf(changeAccount(admin(), old))).toBe('changed-meanwhile')
	})

	test('can set an end: the last day still works, the next does not', async () => {
		const token = await enter('to-2')
		await changeAccount(admin(), await changeOf('to-2', { endsOn: '2026-11-30' }))
		expect(await whoIsThere(token, new Date('2026-11-30T10:00:00Z'))).not.toBeNull()
		expect(await whoIsThere(token, new Date('2026-11-30T17:30:00Z'))).toBeNull() // 00:30 on 1 December in Viet Nam
	})
})

test('an ended account is signed out at once and can be opened again', async () => {
	const token = await enter('to-3')
	await endAccount(admin(), { personId: ward.people['to-3']!.personId })
	expect(await present(token)).toBeNull()
	expect(await codeOf(enter('to-3'))).toBe('sign-in-wrong')
	await changeAccount(admin(), await changeOf('to-3', { endsOn: null }))
	expect(await codeOf(enter('to-3'))).toBe('done')
})

test('a new password ends all sessions and must be changed', async () => {
	const token = await enter('thon-1')
	const { firstPassword } = await resetPassword(admin(), { personId: ward.people['thon-1']!.personId, dropFactors: true })
	expect(await present(token)).toBeNull()
	expect(await codeOf(enter('thon-1'))).toBe('sign-in-wrong')
	expect((await present(await enter('thon-1', firstPassword)))?.mustChangePassword).toBe(true)
})

test('a locked account can be unlocked', async () => {
	for (let n = 0; n < 5; n++) await codeOf(enter('thon-2', 'wrong'))
	expect(await codeOf(enter('thon-2'))).toBe('too-many-tries')
	await unlockAccount(admin(), { personId: ward.people['thon-2']!.personId })
	expect(await codeOf(enter('thon-2'))).toBe('done')
})

describe('the last administrator', () => {
	test('cannot be ended, stripped or given an end', async () => {
		const personId = ward.people['quan-tri']!.personId
		expect(await codeOf(endAccount(admin(), { personId }))).toBe('last-administrator')
		expect(await codeOf(changeAccount(admin(), await changeOf('quan-tri', { roles: ['clerk'] })))).toBe('last-administrator')
		expect(await codeOf(changeAccount(admin(), await changeOf('quan-tri', { endsOn: '2026-12-31' })))).toBe('last-administrator')
	})

	test('of two who strip each other at the same moment one stays', async () => {
		const second = await createAccount(admin(), asked('quan-tri-2', { roles: ['administrator'], agencyId: null }))
		const first = ward.people['quan-tri']!.personId
		const outcomes = await Promise.all([codeOf(endAccount(admin(), { personId: first })), codeOf(endAccount(admin(), { personId: second.personId }))])
		expect(outcomes.sort()).toEqual(['done', 'last-administrator'])
		await ward.sql(`update identity.person set ends_on = null where id = $1`, [first])
	})
})

test('people are found by name without marks, by user name, by body', async () => {
	const names = async (which: object) => (await seeAccounts(admin(), which)).accounts.map(({ username }) => username)
	expect(await names({ q: 'vo van' })).toEqual(['cong-an'])
	expect(await names({ q: 'MAT-TRAN' })).toEqual(['mat-tran'])
	expect(await names({ agencyId: body('van-phong') })).toEqual(['van-phong', 'van-thu'])
	expect(await names({ q: '%' })).toEqual([])
	expect(await names({ q: 'cao thi' })).toEqual([]) // the province's person is not of this ward
})

describe('bodies', () => {
	const words = (name: string, over: object = {}) => ({ name, shortName: name, symbol: '', ordered: true, aliases: [], ...over })
	const seen = async () => (await inTransaction(admin(), (ctx) => listAgencies(ctx))).map(({ name }) => name)

	test('are added, renamed and ended, and others see it', async () => {
		const { unitId } = await addUnit(admin(), { ...words('Trường Mầm non Ví Dụ', { aliases: ['Trường MN Ví Dụ'] }), kind: 'agency' })
		expect(await codeOf(addUnit(admin(), { ...words('truong mam non vi du'), kind: 'agency' }))).toBe('name-taken')
		await changeUnit(admin(), { ...words('Trường Mầm non Mẫu', { aliases: ['Trường MN Mẫu', 'Trường MN Ví Dụ'] }), unitId })
		expect(await seen()).toContain('Trường Mầm non Mẫu')
		expect((await seeBodies(admin(), null)).find(({ id }) => id === unitId)?.aliases).toEqual(['Trường MN Mẫu', 'Trường MN Ví Dụ'])
		await endUnit(admin(), { unitId, open: false })
		expect(await seen()).not.toContain('Trường Mầm non Mẫu')
		await endUnit(admin(), { unitId, open: true })
		expect(await seen()).toContain('Trường Mầm non Mẫu')
	})

	test('with people in them are not ended; those of another ward are not there', async () => {
		expect(await codeOf(endUnit(admin(), { unitId: body('cong-an'), open: false }))).toBe('unit-has-accounts')
		expect(await codeOf(changeUnit(admin(), { ...words('Một tên khác'), unitId: ward.province }))).toBe('not-found')
	})
})

test('the log is filtered by person, verb and day in Viet Nam, newest first, refusals apart', async () => {
	await codeOf(createAccount({ ...ward.as('cong-an'), now: new Date('2026-10-01T17:30:00Z') }, asked('never')))
	const { lines, total } = await seeAudit(admin(), { verb: 'create-account', day: '2026-10-02', refused: true, page: 1 })
	expect({ total, lines }).toMatchObject({ total: 1, lines: [{ personName: 'Võ Văn Mẫu', outcome: 'refused', reason: 'not-allowed' }] })
	expect((await seeAudit(admin(), { day: '2026-10-01', page: 1 })).lines).toEqual([])
	const all = (await seeAudit(admin(), { personId: ward.people['quan-tri']!.personId, page: 1 })).lines
	expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a))
	expect(await codeOf(seeAudit(ward.as('chu-tich'), { page: 1 }))).toBe('not-allowed')
	expect((await seeAdminState(admin(), null)).bodies).toBeGreaterThan(9)
})
