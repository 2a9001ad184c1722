import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { newId } from '#kernel/id.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'

const ward = aWard()

const lookAt = sealed('open-case', async (ctx, asked: { subjectId: string; why: string }) => {
	if (asked.why) await ctx.keys.begin(ctx.sealedDb, asked.subjectId)
	leave(ctx, 'open-case', 'looked', { kind: 'case', id: asked.subjectId }, asked.why ? { reason: asked.why } : {})
	return 'shown'
})

test('a look is kept with its line, in a chain without gaps, and its reason is not readable in the table', async () => {
	const worker = ward.sealed('phu-nu', ['case-worker'])
	const subjectId = newId()
	expect(await lookAt(worker, { subjectId, why: 'Gọi theo giờ đã hẹn' })).toBe('shown')
	expect(await lookAt(worker, { subjectId: newId(), why: '' })).toBe('shown')
	await expect(lookAt(ward.sealed('quan-tri', []), { subjectId: newId(), why: '' })).rejects.toMatchObject({ code: 'not-found' })
	const lines = await ward.sql<{ seq: string; outcome: string; reason: string | null }>(`select seq, outcome, encode(sealed_reason, 'escape') as reason from protection.trace order by seq`)
	expect(lines.map(({ seq, outcome }) => [seq, outcome])).toEqual([['1', 'looked'], ['2', 'looked'], ['3', 'refused']])
	expect(lines[0]!.reason).not.toContain('hẹn')
	const reason = await inProtection(worker, async (ctx) => {
		const row = await ctx.sealedDb.selectFrom('protection.trace').select('sealed_reason').where('unit_id', '=', ctx.unit).where('seq', '=', '1').executeTakeFirstOrThrow()
		return ctx.keys.open(ctx.sealedDb, subjectId, 'trace', row.sealed_reason!)
	})
	expect(reason).toBe('Gọi theo giờ đã hẹn')
})

test('twenty looks at the same moment stand one after the other', async () => {
	await Promise.all(Array.from({ length: 20 }, () => lookAt(ward.sealed('phu-nu', ['case-worker']), { subjectId: newId(), why: '' })))
	const [row] = await ward.sql<{ n: string; last: string }>('select count(*) as n, max(seq) as last from protection.trace')
	expect(row!.n).toBe(row!.last)
})

test('a verb that leaves no line does nothing', async () => {
	const silent = sealed('open-case', async (ctx, _: null) => { await ctx.keys.begin(ctx.sealedDb, newId()) })
	const keys = () => ward.sql('select 1 from protection.record_key')
	const before = (await keys()).length
	await expect(silent(ward.sealed('phu-nu', ['case-worker']), null)).rejects.toThrow('left no line')
	expect((await keys()).length).toBe(before)
})

test('the role of the office pages cannot even ask', async () => {
	const { default: pg } = await import('pg')
	const office = new pg.Client({ connectionString: ward.urls.app })
	await office.connect()
	try {
		const { rows } = await office.query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'protection' and c.relkind = 'r'`)
		expect(rows.length).toBeGreaterThan(25)
		for (const { relname } of rows) await expect(office.query(`select 1 from protection.${relname}`)).rejects.toThrow('permission denied')
		await expect(office.query('set role protection_app')).rejects.toThrow('permission denied')
	} finally {
		await office.end()
	}
})
