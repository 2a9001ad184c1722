import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import * as identity from '#identity/server/index.ts'
import { find } from '#reporting/server/index.ts'
import { SEALED_ROLES } from '#protection/access/holders.ts'
import * as protection from '#protection/server/index.ts'
import { bringReceivers, PLANTED_WORDS, plantCase } from '#protection/referrals/a-case.fixture.ts'
import { aWard } from '#support/ward.ts'

const ward = aWard()
const { answerReferral, askAndRefer, addService, assignCase, atTheDoor, beginStay, breakGlass, listBrokenGlass, listOwnCases, nameConflict, openCase, openReferral, refer, seeInbox, seePeople, seeWorkday, whoLooked, withdrawConsent } = protection
const person = (username: string) => ward.people[username]!.personId
const worker = (now?: string) => ward.sealed('phu-nu', ['case-worker'], now)
const NOT_THERE = { code: 'not-found' }

let code = '', caseId = ''
beforeAll(async () => {
	await bringReceivers(ward)
	for (const role of SEALED_ROLES) await ward.sql(`insert into protection.sealed_role (unit_id, id, person_id, role, from_on, named_by, named_at, confirmed_by, confirmed_at)
		select $1, $2, $3, $4, '2026-01-01', $5, now(), $5, now() where not exists (select from protection.sealed_role where person_id = $3 and role = $4)`,
		[ward.ward, newId(), person('hanh-chinh'), role, person('chu-tich')])
	;({ code, caseId } = await plantCase(ward))
})

// catches: a rule that looks at roles before conflicts; a supervisor's way round it; a notice to "all case-workers"
test('an ex-partner who is a case-worker here, with every role there is, finds no way to her and no sign of her', async () => {
	const before = await ward.sql('select id from protection.notice where person_id = $1', [person('hanh-chinh')])
	await assignCase(ward.sealed('phu-trach', ['supervisor']), { code, personId: person('hanh-chinh'), role: 'case-worker' })
	expect((await openCase(ward.sealed('hanh-chinh', ['case-worker']), { code })).code).toBe(code) // yesterday it was even his
	await assignCase(ward.sealed('phu-trach', ['supervisor']), { code, personId: person('phu-nu'), role: 'case-worker' })
	await assignCase(ward.sealed('phu-trach', ['supervisor']), { code, personId: person('hanh-chinh'), role: 'supervisor' }) // and today he supervises it
	const { until } = await breakGlass(ward.sealed('hanh-chinh', ['case-worker']), { code, reason: 'Xem thử' })
	expect(until.getTime()).toBeGreaterThan(Date.parse('2026-11-23T02:00:00Z'))
	await nameConflict(worker(), { code, personId: person('hanh-chinh'), why: 'Chồng cũ (ví dụ)' })

	const him = () => ward.sealed('hanh-chinh', [...SEALED_ROLES], '2026-11-23T02:30:00Z')
	const tries: Record<string, unknown> = {
		address: await openCase(him(), { code }).catch((error: unknown) => error), glass: await breakGlass(him(), { code, reason: 'Cần gấp' }).catch((error: unknown) => error),
		looked: await whoLooked(him(), { code }).catch((error: unknown) => error)
	}
	for (const [way, answer] of Object.entries(tries)) expect(answer, way).toMatchObject(NOT_THERE)
	const never = await openCase(him(), { code: 'KX-9999' }).catch((error: unknown) => error)
	expect(String(tries['address'])).toBe(String(never))
	const lists = { own: await listOwnCases(him(), { name: '' }), byName: await listOwnCases(him(), { name: 'Trần Thị Thử' }), day: await seeWorkday(him(), null), glass: await listBrokenGlass(him(), null), people: await seePeople(ward.sealed('hanh-chinh', ['supervisor']), null) }
	for (const [where, list] of Object.entries(lists)) expect([...PLANTED_WORDS, code, caseId].filter((word) => JSON.stringify(list).includes(word)), where).toEqual([])
	const after = await ward.sql<{ at: Date; kind: string }>('select id, kind from protection.notice where person_id = $1 and not id = any($2)', [person('hanh-chinh'), before.map((row) => (row as { id: string }).id)])
	expect(after.filter(({ kind }) => kind === 'assigned' || kind === 'referral' || kind === 'order')).toEqual([])
})

test('what happens in her case after that gives the ex-partner no sign, whatever part of it he might have been told', async () => {
	const signs = () => ward.sql('select id from protection.notice where person_id = $1', [person('hanh-chinh')])
	const before = (await signs()).length
	await breakGlass(ward.sealed('phu-trach', ['case-worker']), { code, reason: 'Có tiếng kêu (ví dụ)' })
	await protection.tellClocks(ward.ward, new Date('2027-01-30T02:00:00Z'))
	await askAndRefer(worker(), { code, to: `a-${ward.bodies['hanh-chinh']}`, need: 'emergency', facts: ['call-name'], how: 'spoken', untilOn: '2026-12-20', request: 'Giấy tờ mẫu', criminal: false }).catch(() => null)
	expect((await signs()).length).toBe(before)
	expect(await seeInbox(ward.sealed('hanh-chinh', ['police', 'health', 'shelter-keeper']), null as never)).toEqual([])
})

test('she is not sent to stay with somebody named in conflict', async () => {
	const words = { name: 'Nhà bác Ví Dụ', phone: '0900 000 500', area: '', hours: '', contactPerson: '', note: '', place: '' }
	const { serviceId } = await addService(worker(), { kind: 'shelter', needs: ['shelter'], place: 'ngách Mẫu', capacity: 3, keeperId: person('hanh-chinh'), agencyId: null, words })
	await expect(beginStay(worker(), { code, serviceId, people: 1, movingOn: false, reason: '' })).rejects.toMatchObject({ code: 'keeper-in-conflict' })
})

// catches: one inbox for "police and health"; the code as the only key
test('police opens what was sent to health, and the other way round: it is not there', async () => {
	const ask = (body: string, need: 'health' | 'safety') => askAndRefer(worker(), { code, to: `a-${ward.bodies[body]}`, need, facts: ['call-name', 'health'].slice(0, need === 'health' ? 2 : 1) as never, how: 'spoken', untilOn: '2026-12-20', request: `Mẫu cho ${body}`, criminal: false })
	const { referralCode: toHealth } = await ask('y-te', 'health'), { referralCode: toPolice } = await ask('cong-an', 'safety')
	const nurse = ward.sealed('y-te', ['health']), officer = ward.sealed('cong-an', ['police'])
	await expect(openReferral(officer, { code: toHealth })).rejects.toMatchObject(NOT_THERE)
	await expect(openReferral(nurse, { code: toPolice })).rejects.toMatchObject(NOT_THERE)
	await expect(answerReferral(officer, { code: toHealth, answer: 'accepted', reason: '', version: 1 })).rejects.toMatchObject(NOT_THERE)
	await expect(answerReferral(nurse, { code: toPolice, answer: 'accepted', reason: '', version: 1 })).rejects.toMatchObject(NOT_THERE)
	// the officer of the law who also names himself a nurse is still of the police
	await expect(openReferral(ward.sealed('cong-an', ['police', 'health']), { code: toHealth })).rejects.toMatchObject(NOT_THERE)
	expect(JSON.stringify(await seeInbox(officer, null as never))).not.toContain(toHealth)
	expect(JSON.stringify(await seeInbox(nurse, null as never))).not.toContain(toPolice)
	for (const ctx of [nurse, officer, ward.sealed('van-phong', ['shelter-keeper']), ward.sealed('chu-tich', ['chair'])]) await expect(openCase(ctx, { code })).rejects.toMatchObject(NOT_THERE)
})

// catches: consent asked when the list is made and not when the page is opened; a POST that trusts the open page
test('the receiver’s open tab after the consent was taken back: neither reading it again nor answering it is possible, and nothing is kept back', async () => {
	const { referralCode } = await askAndRefer(worker(), { code, to: `a-${ward.bodies['y-te']}`, need: 'counselling', facts: ['call-name', 'safe-contact'], how: 'spoken', untilOn: '2026-12-20', request: 'Hẹn mẫu ba mươi', criminal: false })
	const nurse = () => ward.sealed('y-te', ['health'])
	const opened = await openReferral(nurse(), { code: referralCode })
	expect(JSON.stringify(opened)).toContain('Hẹn mẫu ba mươi')
	const id = (await ward.sql<{ id: string }>('select consent_id as id from protection.referral where code = $1', [referralCode]))[0]!.id
	await withdrawConsent(worker(), { code, consentId: id })
	await expect(openReferral(nurse(), { code: referralCode })).rejects.toMatchObject(NOT_THERE)
	for (const answer of ['accepted', 'declined', 'done'] as const) await expect(answerReferral(nurse(), { code: referralCode, answer, reason: 'x', version: 1 } as never)).rejects.toMatchObject(NOT_THERE)
	expect(JSON.stringify(await seeInbox(nurse(), null as never))).not.toMatch(/Hẹn mẫu ba mươi|chị Nến/)
	const [row] = await ward.sql<{ facts: unknown; key: unknown }>(`select r.sealed_facts as facts, (select wrapped from protection.record_key k where k.record_id = r.id) as key from protection.referral r where code = $1`, [referralCode])
	expect(row!.facts === null || row!.key === null, 'the facts or their key are gone').toBe(true)
	await expect(refer(worker(), { code, consentId: id, request: 'Lần nữa' } as never)).rejects.toMatchObject({ name: 'Refused' })
})

// catches: a reset password is enough to be her; a role that outlives the second factor it was confirmed with
test('the administrator gives her a new password and drops her second factor: signed in as her he is a stranger at the lock', async () => {
	const her = ward.as('phu-nu', '2026-11-25T05:00:00Z')
	expect((await atTheDoor(her)).belongs).toBe(true)
	await identity.resetPassword(ward.as('quan-tri', '2026-11-25T05:00:00Z'), { personId: person('phu-nu'), dropFactors: true })
	const door = await atTheDoor({ ...her, now: new Date('2026-11-25T05:01:00Z') })
	expect([door.belongs, door.open]).toEqual([false, false])
	expect(door.ctx.actor.roles).toEqual([])
	await expect(openCase({ ...door.ctx }, { code })).rejects.toMatchObject(NOT_THERE)
})

// catches: a search over everything there is
test('a curious officer types her name, her telephone, her street into the office search and finds neither them nor a count', async () => {
	for (const username of ['phu-trach', 'chu-tich', 'van-thu', 'cong-an', 'y-te', 'phu-nu', 'quan-tri', 'to-1']) {
		for (const words of ['Trần Thị Thử Nghiệm', '0900 000 077', '0900000077', 'hẻm Mẫu Thử', code, 'chị Nến', 'Lê Văn Kẻ Thử']) {
			const found = await find(ward.as(username), { words }).catch(() => [])
			expect(found, `${username}: ${words}`).toEqual([])
		}
	}
})
