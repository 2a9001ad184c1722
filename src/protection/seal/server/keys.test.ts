import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { aWard } from '#support/ward.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { changeMasterKey, rotateUnitKeys } from './rotate-keys.ts'
import { readKeyFile } from './key-file.ts'
import { destroyKey } from './destroy-key.ts'

const ward = aWard()
const WORDS = 'Chị hẹn gọi lúc 14:00'
const records = Array.from({ length: 700 }, () => newId())
const sealedTexts = new Map<string, Buffer>()
let owner: pg.Client

beforeAll(async () => {
	owner = new pg.Client({ connectionString: ward.urls.owner })
	await owner.connect()
	await inProtection(ward.sealed('phu-nu', []), async (ctx) => {
		for (const id of records) {
			await ctx.keys.begin(ctx.sealedDb, id)
			sealedTexts.set(id, await ctx.keys.seal(ctx.sealedDb, id, 'note', `${WORDS} ${id}`))
		}
	})
})
afterAll(() => owner.end())

const open = (id: string, field = 'note', from = id) => inProtection(ward.sealed('phu-nu', []), (ctx) => ctx.keys.open(ctx.sealedDb, id, field, sealedTexts.get(from)!))
const keyFilePath = () => process.env['SANHVAI_PROTECTION_KEY']!

test('what is sealed opens in its own place only', async () => {
	expect(await open(records[0]!)).toBe(`${WORDS} ${records[0]}`)
	await expect(open(records[0]!, 'account')).rejects.toThrow()
	await expect(open(records[0]!, 'note', records[1])).rejects.toThrow()
})

test('new unit keys and a new master key leave everything readable, and the old master key opens nothing', async () => {
	const before = readKeyFile(keyFilePath(), false)
	expect(await rotateUnitKeys(owner, before, new Date())).toEqual({ units: 1, records: 700 })
	expect(await changeMasterKey(owner, keyFilePath())).toEqual({ units: 2 })
	const after = readKeyFile(keyFilePath(), false)
	expect(after.former).toEqual([])
	expect(after.master.id).not.toBe(before.master.id)
	expect(after.trace).toEqual(before.trace)
	expect(readFileSync(keyFilePath(), 'utf8')).not.toContain(before.master.key.toString('base64'))
	for (const id of [records[0]!, records[699]!]) expect(await open(id)).toBe(`${WORDS} ${id}`)
	const { rows } = await owner.query('select distinct unit_key_version as v from protection.record_key')
	expect(rows).toEqual([{ v: 2 }])
})

test('a master key changed only by half is completed by the next change', async () => {
	const keys = readKeyFile(keyFilePath(), false)
	const { writeKeyFile, newMaster } = await import('./key-file.ts')
	writeKeyFile(keyFilePath(), { master: newMaster(), former: [keys.master], trace: keys.trace }) // killed before the rows were wrapped anew
	expect(await open(records[5]!)).toContain(WORDS)
	await changeMasterKey(owner, keyFilePath())
	expect(await open(records[5]!)).toContain(WORDS)
	expect(readKeyFile(keyFilePath(), false).former).toEqual([])
})

test('a destroyed key erases: nobody opens that record again, the others stay', async () => {
	await inProtection(ward.sealed('phu-trach', ['supervisor']), (ctx) => destroyKey(ctx, records[9]!))
	expect(await open(records[9]!)).toBeNull()
	expect(await open(records[10]!)).toContain(WORDS)
})

test('a key file that is gone or damaged is said to be so, never replaced', () => {
	expect(() => readKeyFile('/nonexistent/keys.json', false)).toThrow('missing')
	expect(() => readKeyFile(new URL('../../../../package.json', import.meta.url).pathname, false)).toThrow('damaged')
})
