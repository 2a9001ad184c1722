import JSZip from 'jszip'
import { beforeAll, expect, test } from 'vitest'
import * as documents from '#documents/server/index.ts'
import { SEALED_ROLES, type Holder } from '#protection/access/holders.ts'
import * as protection from '#protection/server/index.ts'
import { countsForReport } from '#protection/server/figures.ts'
import { bringReceivers } from '#protection/referrals/a-case.fixture.ts'
import { bringWholeCase, HER } from '#support/a-whole-case.ts'
import { aWard } from '#support/ward.ts'

const ward = aWard()
const { addService, askAndRefer, beginStay, exportIncidents, exportNational, listPublishedAddresses, openReferral, openService, publishAddress, seeInbox, seeServices, seeStays, writeOrderPaper } = protection
const SHELTER = { name: 'Mái ấm Ngọc Trản Sương', place: 'ngách 41 đường Vô Danh Tử', phone: '0987 555 606', village: 'Thôn 1' }
const AFTER = '2027-02-01T02:00:00Z' // the year is over: its counts may leave
const worker = (now?: string) => ward.sealed('phu-nu', ['case-worker'], now), supervisor = (now?: string) => ward.sealed('phu-trach', ['supervisor'], now)
const HERS = Object.values(HER).filter((text) => text.length > 5)
const wordsIn = (text: string, words: readonly string[] = HERS) => words.filter((word) => text.includes(word) || text.replaceAll(/[\s.]/g, '').includes(word.replaceAll(' ', '')))
const textOf = async (zip: Uint8Array) => (await Promise.all(Object.values((await JSZip.loadAsync(zip)).files).map((file) => file.async('string')))).join('\n')

let theCase: { code: string; order: string }
let shelterId = ''
beforeAll(async () => {
	await bringReceivers(ward)
	theCase = await bringWholeCase(ward, undefined, ward.bodies['thon-1']!)
	const words = { name: SHELTER.name, phone: SHELTER.phone, area: '', hours: 'cả ngày', contactPerson: '', note: '', place: '' }
	const service = await addService(worker(), { kind: 'shelter', needs: ['shelter'], place: SHELTER.place, capacity: 2, keeperId: ward.people['van-phong']!.personId, agencyId: null, words })
	shelterId = service.serviceId
	await beginStay(worker(), { code: theCase.code, serviceId: shelterId, people: 1, movingOn: false, reason: '' })
})

// catches: a count by village; a count below the threshold; a list of all cases; a running number on a page outside the wall
test('village gossip: one case in a village is no number anybody outside can read', async () => {
	expect(await protection.listOwnCases(worker(), { name: '' })).toHaveLength(1)
	const out: Record<string, string> = {
		incidents: (await exportIncidents(supervisor(AFTER), { year: 2026 })).csv, national: await textOf((await exportNational(supervisor(AFTER), { year: 2026 })).zip),
		counts: JSON.stringify(await countsForReport({ unit: ward.ward, now: new Date(AFTER), from: '' }, { from: '2025-12-15', to: '2026-12-14' }, true))
	}
	for (const [where, text] of Object.entries(out)) expect(wordsIn(text, [SHELTER.village, 'Thôn 1', ward.bodies['thon-1']!, 'KX-', ...HERS]), where).toEqual([])
	const counts = JSON.parse(out['counts']!) as { indicators: { value?: number | null }[]; returnRows: object[] }
	const small = JSON.stringify(counts).match(/"(count|value|women|men|total|sum)":([1-4])\b/g) ?? []
	expect(small).toEqual([])
	expect(out['incidents']!.trim().split('\n')).toHaveLength(1)
	for (const username of ['thon-1', 'to-1', 'mat-tran', 'so-noi-vu', 'kinh-te']) {
		expect(await protection.newsFor({ unit: ward.ward }, ward.people[username]!.personId), username).toBe(false)
	}
})

// catches: a decision with "cư trú tại" after her name; her name in the recipients with an address; a letter made for the post
test('a letter to the old home: no paper of an order knows where she lives or lived, and none of them is sent to her by post', async () => {
	for (const paper of ['decision', 'exception', 'cancellation', 'answer'] as const) {
		const doc = await writeOrderPaper(worker('2026-11-23T03:00:00Z'), { order: theCase.order, paper }).catch(() => null)
		if (!doc) continue
		const written = `${JSON.stringify(doc)} ${await textOf(await documents.writeDocx(doc))}`
		expect(wordsIn(written, [HER.oldHome, HER.phone, HER.through, SHELTER.name, SHELTER.place, SHELTER.phone]), paper).toEqual([])
		expect(written, paper).toContain(HER.him) // it is the paper itself
	}
	const decision = await writeOrderPaper(worker('2026-11-23T03:00:00Z'), { order: theCase.order, paper: 'decision' })
	expect(JSON.stringify(decision)).toContain(HER.fullName)
	expect(decision.addressees).toEqual([])
})

// catches: "given to the survivor: yes" with a letter on its way to the house they shared; a policeman at her door with the paper
test('a letter to the old home: her copy goes to no address she did not name as safe, and only her worker hands it over', async () => {
	const now = '2026-11-23T03:00:00Z', { recordCopy } = protection
	const on = async () => ({ order: theCase.order, version: (await ward.sql<{ v: number }>('select row_version as v from protection.protective_order where code = $1', [theCase.order]))[0]!.v, to: 'survivor' as const, at: new Date(now) })
	await expect(recordCopy(worker(now), await on())).rejects.toMatchObject({ code: 'copy-way-missing' })
	await expect(recordCopy(worker(now), { ...await on(), way: 'safe-address' })).rejects.toMatchObject({ code: 'address-not-named-safe' })
	await expect(recordCopy(ward.sealed('cong-an', ['police'], now), { ...await on(), way: 'in-hand' })).rejects.toMatchObject({ code: 'copy-not-yours' })
	await recordCopy(worker(now), { ...await on(), way: 'not-at-all' })
	const given = async (who: ReturnType<typeof worker>) => JSON.stringify(await protection.openOrder(who, { order: theCase.order }))
	expect(await given(worker(now))).toContain('not-at-all')
	expect(await given(ward.sealed('cong-an', ['police'], now)), 'whether she has it is not the police\'s').not.toMatch(/not-at-all|copy-declined|given-survivor|"to":"survivor"/)
})

test('a letter to the old home: the general register, its recipients and prepared letters do not learn of the order', async () => {
	const tables = await ward.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'protection')`)
	expect(tables.length).toBeGreaterThan(40)
	for (const { name } of tables) {
		const rows = await ward.sql<{ line: string }>(`select t::text as line from ${name} t`)
		expect(wordsIn(rows.map(({ line }) => line).join('\n'), [...HERS, theCase.order, theCase.code]), name).toEqual([])
	}
	const columns = await ward.sql(`select 1 from information_schema.columns where table_schema = 'protection' and column_name ~ '(address|street|postal|e_?mail|phone)' and column_name <> 'from_address'`)
	expect(columns, 'no clear column to send a letter to').toEqual([])
})

// catches: an export with the service's name or area; a list of services with every row's words; a stay that names its place
test('the shelter is in no export, no list, no inbox and no report, for nobody but its keeper and the worker of who stays there', async () => {
	for (let more = 0; more < 6; more++) await bringWholeCase(ward, `2026-11-2${more}T08:00:00Z`, ward.bodies['thon-2']!, ` ${more}`)
	const { csv, rows } = await exportIncidents(supervisor(AFTER), { year: 2026 })
	expect(rows, 'enough of them to leave').toBeGreaterThan(0)
	const out: Record<string, string> = {
		incidents: csv, national: await textOf((await exportNational(supervisor(AFTER), { year: 2026 })).zip),
		counts: JSON.stringify(await countsForReport({ unit: ward.ward, now: new Date(AFTER), from: '' }, { from: '2025-12-15', to: '2026-12-14' }, true)),
		published: JSON.stringify(await listPublishedAddresses({ unit: ward.ward, now: new Date(AFTER) })),
		stays: JSON.stringify(await seeStays(worker(), { code: theCase.code })), ofTheSupervisor: JSON.stringify(await seeStays(supervisor(), { code: theCase.code }))
	}
	for (const role of ['case-worker', 'supervisor', 'duty-officer', 'shelter-keeper'] as const satisfies readonly Holder[]) out[`services for ${role}`] = JSON.stringify(await seeServices(ward.sealed('hanh-chinh', [role]), null))
	for (const [where, text] of Object.entries(out)) expect(wordsIn(text, [SHELTER.name, SHELTER.place, SHELTER.phone]), where).toEqual([])
	expect(wordsIn(`${csv} ${out['national']}`, [...HERS, shelterId, theCase.code, theCase.order])).toEqual([])
	const trace = await ward.sql<{ line: string }>('select t::text as line from protection.trace t')
	expect(trace.filter(({ line }) => line.includes(shelterId) && line.includes('begin-stay'))).toEqual([]) // no line leads from the case to the place
	await expect(publishAddress(worker(), { serviceId: shelterId, version: 1, how: 'spoken' } as never)).rejects.toMatchObject({ name: 'Refused' })
	expect((await openService(worker(), { serviceId: shelterId, code: theCase.code })).place).toBe(SHELTER.place)
})

test('where the shelter is, is told to two people only', async () => {
	const told: string[] = []
	for (const [username, role] of [...SEALED_ROLES.map((role) => ['hanh-chinh', role] as const), ['phu-trach', 'supervisor'], ['phu-nu', 'case-worker'], ['van-phong', 'shelter-keeper'], ['chu-tich', 'chair']] as const) {
		for (const asked of [{ serviceId: shelterId }, { serviceId: shelterId, code: theCase.code }]) {
			const opened = await openService(ward.sealed(username, [role]), asked).catch(() => null)
			if (opened) told.push(`${username} ${role} ${'code' in asked ? 'for the case' : 'as keeper'}`)
		}
	}
	expect(told).toEqual(['phu-nu case-worker for the case', 'van-phong shelter-keeper as keeper'])
})

// catches: one row with every receiver; "cc"; a notice that names the others
test('a copied mail list: of several receivers none learns that there is another, nor what it got', async () => {
	const { code } = await bringWholeCase(ward, '2026-11-23T06:00:00Z')
	const ask = (body: string, need: 'health' | 'safety', request: string) => askAndRefer(worker('2026-11-23T07:00:00Z'), { code, to: `a-${ward.bodies[body]}`, need, facts: ['call-name'], how: 'spoken', untilOn: '2026-12-20', request, criminal: false })
	const station = await ask('y-te', 'health', 'Khám khớp gối thứ bảy mẫu'), police = await ask('cong-an', 'safety', 'Đi cùng về lấy áo mẫu')
	const nurse = () => ward.sealed('y-te', ['health'], '2026-11-23T08:00:00Z'), officer = () => ward.sealed('cong-an', ['police'], '2026-11-23T08:00:00Z')
	const seen = { nurse: JSON.stringify([await seeInbox(nurse(), null as never), await openReferral(nurse(), { code: station.referralCode })]), officer: JSON.stringify([await seeInbox(officer(), null as never), await openReferral(officer(), { code: police.referralCode })]) }
	expect(seen.nurse).toContain('Khám khớp gối')
	expect(wordsIn(seen.nurse, ['Đi cùng về lấy áo', police.referralCode, 'Công an', 'police', code])).toEqual([])
	expect(wordsIn(seen.officer, ['Khám khớp gối', station.referralCode, 'Trạm Y tế', 'health', code])).toEqual([])
	const notices = await ward.sql<{ line: string }>('select n::text as line from protection.notice n')
	for (const { line } of notices) expect(line.match(/[0-9a-f-]{36}/g)!.length, 'unit, itself, one person, one thing').toBeLessThanOrEqual(4)
})
