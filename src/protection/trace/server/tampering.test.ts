import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { aWard } from '#support/ward.ts'
import { inProtection, protectionPool } from '../../access/server/in-protection.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { exportAnchors, readAnchors } from './anchors.ts'
import { verifyTraces } from './verify-chain.ts'

const ward = aWard()
const folder = mkdtempSync(join(tmpdir(), 'sanhvai-anchors-'))
let owner: pg.Client

const lookAt = sealed('open-case', async (ctx, subjectId: string) => { leave(ctx, 'open-case', 'looked', { kind: 'case', id: subjectId }, { code: 'assigned' }) })
const breaks = async (anchors = readAnchors(folder).anchors) => (await verifyTraces(owner, anchors)).flatMap((unit) => unit.breaks.map(({ kind, seq }) => `${kind} ${seq}`))
const snapshot = async () => ({ lines: (await owner.query('select * from protection.trace order by seq')).rows, head: (await owner.query('select * from protection.trace_head')).rows[0] })
let kept: Awaited<ReturnType<typeof snapshot>>

beforeAll(async () => {
	owner = new pg.Client({ connectionString: ward.urls.owner })
	await owner.connect()
	for (let i = 0; i < 30; i++) await lookAt(ward.sealed('phu-nu', ['case-worker'], `2026-11-23T0${i % 9}:00:00Z`), newId())
	await inProtection(ward.sealed('phu-nu', ['case-worker']), (ctx) => ctx.keys.begin(ctx.sealedDb, newId()))
	kept = await snapshot()
})
afterAll(async () => {
	await owner.end()
	rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
	await owner.query('delete from protection.trace')
	await owner.query('delete from protection.trace_head')
	for (const line of kept.lines) await put('protection.trace', line)
	await put('protection.trace_head', kept.head)
	for (const name of readdirSync(folder)) rmSync(join(folder, name))
})
async function put(table: string, row: Record<string, unknown>): Promise<void> {
	const names = Object.keys(row)
	await owner.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row))
}

test('a trace nobody touched is whole', async () => {
	expect(await breaks()).toEqual([])
})

const WAYS: [string, () => Promise<unknown>, RegExp][] = [
	['who looked is changed', () => owner.query(`update protection.trace set person_id = gen_random_uuid() where seq = 7`), /^changed 7$/],
	['the time is changed by a second', () => owner.query(`update protection.trace set at = at + interval '1 second' where seq = 30`), /^changed 30$/],
	['a look is called a refusal', () => owner.query(`update protection.trace set outcome = 'refused' where seq = 1`), /^changed 1$/],
	['the address is emptied', () => owner.query(`update protection.trace set from_address = '' where seq = 12`), /^changed 12$/],
	['a line in the middle is deleted', () => owner.query('delete from protection.trace where seq = 15'), /^missing 15$/],
	['a line is deleted and the rest moved up', async () => {
		await owner.query('delete from protection.trace where seq = 15')
		for (let seq = 16; seq <= 30; seq++) await owner.query('update protection.trace set seq = $1 where seq = $2', [seq - 1, seq])
	}, /^changed 15$/],
	['two lines change places', async () => {
		await owner.query('update protection.trace set seq = 999 where seq = 4')
		await owner.query('update protection.trace set seq = 4 where seq = 5')
		await owner.query('update protection.trace set seq = 5 where seq = 999')
	}, /^changed 4$/],
	['the last lines are cut off', () => owner.query('delete from protection.trace where seq > 25'), /^end-cut 25$/],
	['the last lines are cut off and the end put right without the key', async () => {
		await owner.query('delete from protection.trace where seq > 25')
		await owner.query('update protection.trace_head set seq = 25, mark = (select mark from protection.trace where seq = 25)')
	}, /^end-changed 25$/],
	['a line is written in by hand with another line’s mark', () => owner.query(`insert into protection.trace select unit_id, 31, at, person_id, verb, outcome, subject_kind, subject_id, sealed_reason, reason_code, from_address, mark from protection.trace where seq = 30`), /^changed 31$/],
	['everything is deleted', async () => {
		await owner.query('delete from protection.trace')
	}, /^end-cut 0$/],
	['the time is changed by less than the chain writes down', () => owner.query(`update protection.trace set at = at + interval '1 microsecond' where seq = 9`), /^changed 9$/],
	['a line is put before the first', () => owner.query(`insert into protection.trace select unit_id, -5, at, person_id, verb, outcome, subject_kind, subject_id, sealed_reason, reason_code, from_address, mark from protection.trace where seq = 3`), /^changed -5$/],
	['everything is deleted, its end too, in a ward that has sealed something', async () => {
		await owner.query('delete from protection.trace')
		await owner.query('delete from protection.trace_head')
	}, /^no-end 0$/],
	['the end itself is deleted', () => owner.query('delete from protection.trace_head'), /^no-end 30$/]
]
test.each(WAYS)('it shows when %s', async (_what, tamper, first) => {
	await tamper()
	const found = await breaks()
	expect(found[0] ?? '').toMatch(first)
})

test('an old state put back whole, with its own right end, is found by the day’s anchor', async () => {
	await exportAnchors(protectionPool(), folder, new Date('2026-11-23T17:00:00Z'))
	const { rows: [line] } = await owner.query('select mark from protection.trace where seq = 20')
	const { headMarkOf } = await import('./chain.ts')
	await owner.query('delete from protection.trace where seq > 20')
	await owner.query('update protection.trace_head set seq = 20, mark = $1, head_mark = $2', [line.mark, headMarkOf(ward.ward, 20, line.mark)])
	expect(await breaks([])).toEqual([])
	expect(await breaks()).toEqual(['anchor-missing 30'])
})

test('an anchor somebody changed is not believed, and said to be wrong', async () => {
	const path = await exportAnchors(protectionPool(), folder, new Date('2026-11-23T17:00:00Z'))
	writeFileSync(path, readFileSync(path, 'utf8').replace('"seq": 30', '"seq": 20'))
	expect(readAnchors(folder)).toMatchObject({ anchors: [], wrong: [expect.stringMatching(/\.json$/)] })
})

test('the role of the sealed pages can neither change nor delete a line', async () => {
	const pool = protectionPool()
	for (const statement of ['update protection.trace set verb = verb', 'delete from protection.trace', 'truncate protection.trace', 'delete from protection.trace_head']) {
		await expect(pool.query(statement)).rejects.toThrow('permission denied')
	}
})
