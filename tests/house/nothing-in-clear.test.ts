import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, inject, test } from 'vitest'
import { nameConflict } from '#protection/access/server/conflicts.ts'
import { breakGlass } from '#protection/access/server/break-glass.ts'
import { receiveAlert, receiveHelpRequest } from '#protection/alerts/server/receive-alert.ts'
import { assignAlert } from '#protection/alerts/server/assign-alert.ts'
import { bringReceivers, PLANTED, plantCase } from '#protection/referrals/a-case.fixture.ts'
import { answerReferral } from '#protection/referrals/server/answer-referral.ts'
import { askAndRefer } from '#protection/referrals/server/refer.ts'
import { beginStay } from '#protection/services/server/begin-stay.ts'
import { addService } from '#protection/services/server/change-service.ts'
import { startJobs, stopJobs } from '../../src/jobs/server/index.ts'
import { bringWholeCase, HER } from '#support/a-whole-case.ts'
import { aWard } from '#support/ward.ts'

const ward = aWard()
const started = Date.now()

/** Words that stand nowhere but in what is sealed: no letter sequence of them occurs by chance. */
const SECRETS = {
	sender: 'Quang Xứng Bí Danh', phone: '0987 111 222', place: 'cạnh lò gạch Xuyến', herPhone: '0987 333 444', sentence: 'Hỏi mua sợi chỉ tím',
	shelter: 'Mái ấm Ngọc Trản', shelterPlace: 'ngách 41 đường Vô Danh Tử', shelterPhone: '0987 555 666', request: 'Khám khớp gối chiều thứ bảy nhé',
	answer: 'Hẹn lại vì máy siêu âm hỏng', conflict: 'Cháu họ bên nhà ấy đó', glass: 'Nghe kêu cứu ở nhà bên rồi',
	// as the intake, the plans, the danger page and an order write it
	...Object.fromEntries(Object.entries(HER).map(([name, text]) => [`whole case.${name}`, text])),
	...Object.fromEntries(Object.entries(PLANTED).flatMap(([part, words]) => Object.entries<string>(words as Record<string, string>).map(([field, text]) => [`${part}.${field}`, text]))
		.filter(([name]) => name !== 'facts.where')) // the name of a village, which stands among the units
}

beforeAll(async () => {
	await bringReceivers(ward)
	const env = { unit: ward.ward, now: new Date(), from: '10.1.2.3' }
	const { code: alertCode } = await receiveAlert({ ...env, senderId: ward.people['to-1']!.personId }, {
		door: 'village-head', inDanger: 'yes', child: 'no', words: { villageId: null, place: SECRETS.place, reachSender: SECRETS.phone, senderName: SECRETS.sender, note: '', help: null }
	})
	await assignAlert(ward.sealed('chu-tich', ['chair'], new Date().toISOString()), { code: alertCode, version: 1, personId: ward.people['phu-nu']!.personId, lateReason: '' })
	await receiveHelpRequest(env, {
		door: 'self', needs: ['health'], dangerNow: 'no', villageId: null, place: '', callMe: 'chị', reporterName: '', language: 'vi', returnCodeHash: 'ef'.repeat(32), returnCodeUntil: '2027-01-31',
		contact: { may: 'yes', channel: 'call', value: SECRETS.herPhone, through: '', days: 'every-day', hours: ['morning'], ifAnotherAnswers: SECRETS.sentence }
	})
	await bringWholeCase(ward, new Date().toISOString())
	const { code } = await plantCase(ward)
	const worker = ward.sealed('phu-nu', ['case-worker'])
	const { referralCode } = await askAndRefer(worker, {
		code, to: `a-${ward.bodies['y-te']}`, need: 'health', facts: ['call-name', 'safe-contact', 'health'], how: 'spoken', untilOn: '2026-12-20', request: SECRETS.request, criminal: false
	})
	await answerReferral(ward.sealed('y-te', ['health']), { code: referralCode, answer: 'declined', reason: SECRETS.answer, version: 1 })
	const { serviceId } = await addService(worker, {
		kind: 'shelter', needs: ['shelter'], place: SECRETS.shelterPlace, capacity: 2, keeperId: ward.people['van-phong']!.personId, agencyId: null,
		words: { name: SECRETS.shelter, phone: SECRETS.shelterPhone, area: '', hours: 'cả ngày', contactPerson: '', note: '' }
	})
	await beginStay(worker, { code, serviceId, people: 1, movingOn: false, reason: '' })
	await nameConflict(worker, { code, personId: ward.people['kinh-te']!.personId, why: SECRETS.conflict })
	await breakGlass(ward.sealed('hanh-chinh', ['case-worker']), { code, reason: SECRETS.glass })
	await startJobs(ward.urls.app)
	await stopJobs()
})

/** The same words as a file may hold them: UTF-8, Latin-1 of UTF-8 read wrongly, base64, digits run together. */
function formsOf(text: string): string[] {
	const base64 = Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)
	return [text, ...(text.length > 8 ? [base64] : []), ...(/^[\d ]+$/.test(text) ? [text.replaceAll(' ', '')] : [])].filter((form) => form.length >= 6)
}
function foundIn(bytes: Buffer): string[] {
	return Object.entries<string>(SECRETS).flatMap(([name, text]) => formsOf(text).some((form) => bytes.includes(Buffer.from(form))) ? [name] : [])
}
/** What is there when it is looked at: the other tests of this run drop their databases and folders meanwhile. */
function ifThere<T>(look: () => T, gone: T): T {
	try {
		return look()
	} catch (error) {
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return gone
		throw error
	}
}
function* filesBelow(folder: string, since = 0): Generator<string> {
	for (const entry of ifThere(() => readdirSync(folder, { withFileTypes: true }), [])) {
		const path = join(folder, entry.name)
		if (entry.isDirectory()) yield* filesBelow(path, since)
		else if (entry.isFile() && ifThere(() => statSync(path).mtimeMs, -1) >= since) yield path
	}
}

test('the search finds what is written in clear', () => {
	expect(foundIn(Buffer.from(`insert … '${SECRETS.phone}'`))).toEqual(['phone'])
	expect(foundIn(Buffer.from(Buffer.from(SECRETS.shelterPlace).toString('base64')))).toEqual(['shelterPlace'])
})

test('a dump of every table of the database, its jobs included, holds none of it', async () => {
	const tables = await ward.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
	expect(tables.length).toBeGreaterThan(60)
	const found: string[] = []
	for (const { name } of tables) {
		const rows = await ward.sql<Record<string, unknown>>(`select * from ${name}`).catch(() => [])
		for (const row of rows) for (const value of Object.values(row)) {
			const bytes = Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value) ?? '')
			found.push(...foundIn(bytes).map((secret) => `${name}: ${secret}`))
		}
	}
	expect([...new Set(found)]).toEqual([])
})

test('the files of the database, its write-ahead log and its messages hold none of it', async () => {
	const superuser = new pg.Client({ connectionString: inject('superUrl') })
	await superuser.connect()
	await superuser.query('checkpoint')
	await superuser.end()
	const found: string[] = []
	let read = 0
	for (const path of filesBelow(inject('dataDir'), started - 1000)) {
		const bytes = ifThere(() => readFileSync(path), Buffer.alloc(0))
		read += bytes.length
		found.push(...foundIn(bytes).map((secret) => `${path}: ${secret}`))
	}
	expect(read).toBeGreaterThan(1_000_000)
	expect(found).toEqual([])
}, 120_000)

test('no temporary file of ours holds any of it', () => {
	const found = readdirSync(tmpdir()).filter((name) => name.startsWith('sanhvai-') && !name.startsWith('sanhvai-test-'))
		.flatMap((name) => (ifThere(() => statSync(join(tmpdir(), name)).isDirectory(), false) ? [...filesBelow(join(tmpdir(), name), started)] : [join(tmpdir(), name)]))
		.flatMap((path) => ifThere(() => foundIn(readFileSync(path)).map((secret) => `${path}: ${secret}`), []))
	expect(found).toEqual([])
})
