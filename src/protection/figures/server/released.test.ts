import { beforeEach, describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { countsForReport } from '../../server/figures.ts'
import { keepCases, type KeptCase } from './kept-cases.fixture.ts'
import { releaseCounts, seeFigures } from './see-figures.ts'

const ward = aWard()
const YEAR = { from: '2025-12-15', to: '2026-12-14' }
const [Q1, H1] = [{ from: '2025-12-15', to: '2026-03-14' }, { from: '2025-12-15', to: '2026-06-14' }]
const AFTER = '2026-12-20T02:00:00Z'
const env = (now = AFTER) => ({ unit: ward.ward, now: new Date(now), from: '127.0.0.1' })
const many = (count: number, given: KeptCase = {}): KeptCase[] => Array.from({ length: count }, () => given)
const keep = (cases: readonly KeptCase[]) => keepCases(ward.sealed('phu-nu', ['case-worker']), cases)
const setThreshold = (value: number) => ward.sql(`insert into protection.setting (unit_id, name, value, changed_at) values ($1, 'suppression-threshold', $2, now())
	on conflict (unit_id, name) do update set value = excluded.value`, [ward.ward, JSON.stringify(value)])
const rowOf = (counts: Awaited<ReturnType<typeof countsForReport>>, row: string) => counts!.returnRows.find((one) => one.row === row)!.value
const HELPED = { needs: { counselling: 'received' } }

beforeEach(async () => {
	for (const table of ['released_table', 'setting', 'need_track', 'case_part', 'case_file', 'record_key', 'trace', 'trace_head']) await ward.sql(`delete from protection.${table}`)
})

describe('counts of a period', () => {
	test('are not told while it runs, unless its report is final, and are told once it is over; counting leaves one line', async () => {
		await keep(many(12, HELPED))
		const early = { unit: ward.ward, now: new Date('2026-11-23T02:00:00Z'), from: '' }
		expect(await countsForReport(early, YEAR)).toMatchObject({ state: 'not-yet', indicators: [], returnRows: [] })
		expect(await ward.sql('select 1 from protection.trace')).toHaveLength(0)
		const told = await countsForReport(env(), YEAR)
		expect(told).toMatchObject({ state: 'released', methodVersion: 'SV-2026-11', threshold: 5, releasedOn: '2026-12-20' })
		expect(told!.indicators.map(({ code, numerator, denominator, percent }) => [code, numerator, denominator, percent])).toEqual([['3.2a', 12, 12, 100], ['3.2b', 0, 12, 0], ['3.3', 0, 0, 'none-occurred']])
		expect(rowOf(told, 'cases')).toBe(12)
		expect(await countsForReport(env(), YEAR)).toEqual(told)
		expect(await ward.sql('select verb, outcome, reason_code from protection.trace')).toEqual([{ verb: 'see-counts', outcome: 'done', reason_code: '2025-12-15/2026-12-14' }])
	})
	test('take the handling of who was violent from what was noted towards that person, as a ban from its order', async () => {
		const noted = (kind: 'criticism-held' | 'community-work-chosen') => ({ offender: { measures: [{ id: 'x', kind, onDay: '2026-05-01', decidedBy: '', words: '', by: '' }] } })
		await keep([...many(12, noted('criticism-held')), ...many(12, noted('community-work-chosen'))])
		const told = await countsForReport(env(), YEAR)
		expect(told!.returnRows.filter(({ row }) => row.includes('handling-criticism')).map(({ value }) => value)).toEqual([12])
	})
	test('of a running one are told with its final report, and stand', async () => {
		await keep(many(14, HELPED))
		const now = '2026-11-23T02:00:00Z'
		const final = await countsForReport(env(now), YEAR, true)
		expect(final!.indicators[0]).toMatchObject({ numerator: 14, denominator: 14 })
		expect(await countsForReport(env(now), YEAR)).toEqual(final)
	})
	test('are counted again in the year that runs and the one before; of an older year what is out stands', async () => {
		await keep(many(12, HELPED))
		const supervisor = (now: string) => ward.sealed('phu-trach', ['supervisor'], now)
		await releaseCounts(supervisor(AFTER), { year: 2026 })
		expect(await releaseCounts(supervisor('2027-12-14T02:00:00Z'), { year: 2026 })).toEqual({ year: 2026 })
		expect(await seeFigures(supervisor('2027-12-14T03:00:00Z'), { year: 2026 })).toMatchObject({ state: 'released', again: true })
		await expect(releaseCounts(supervisor('2027-12-15T02:00:00Z'), { year: 2026 })).rejects.toMatchObject({ code: 'counts-not-now' })
		expect(await seeFigures(supervisor('2027-12-15T03:00:00Z'), { year: 2026 })).toMatchObject({ state: 'released', again: false })
		expect(await releaseCounts(supervisor('2027-12-15T04:00:00Z'), { year: 2025 })).toEqual({ year: 2025 })
	})
	test('are hidden where few are there, together with what would give them away', async () => {
		await keep([...many(9, HELPED), ...many(2, { needs: { counselling: 'declined' } })])
		const told = await countsForReport(env(), YEAR)
		expect(told!.indicators[0]).toMatchObject({ numerator: 'hidden', denominator: 11, percent: 'hidden' })
	})
	test('count a person once in the reporting year, and none of the year before or after', async () => {
		const named = { person: { fullName: 'Trần Thị Mẫu', birthYear: '1990' }, ...HELPED }
		await keep([...many(11, HELPED), named, { ...named, openedAt: '2026-08-01T02:00:00Z', person: { fullName: 'TRẦN  THỊ MẪU', birthYear: '1990' } },
			{ openedAt: '2025-12-14T16:59:00Z' }, { openedAt: '2026-12-14T17:00:00Z' }, { openedAt: '2025-12-14T17:00:00Z' }])
		expect((await countsForReport(env(), YEAR))!.indicators[0]).toMatchObject({ denominator: 13 })
	})
	test('survive asking again: one more survivor shows nothing, as many as the threshold show all', async () => {
		await keep(many(12, { ...HELPED, facts: { statForms: ['mental', 'physical'] } }))
		const first = await countsForReport(env(), YEAR, true)
		await keep(many(1, HELPED))
		const second = await countsForReport(env(), YEAR, true)
		expect(second!.returnRows).toEqual(first!.returnRows)
		expect(second!.indicators.every((one) => one.asReleased)).toBe(true)
		expect(await ward.sql('select max(round) as round from protection.released_table')).toEqual([{ round: 1 }])
	})
	test('keep the threshold they were released with, raised or lowered later', async () => {
		await keep([...many(9, HELPED), ...many(6, {})])
		const first = await countsForReport(env(), YEAR, true)
		expect(first!.indicators[0]).toMatchObject({ numerator: 9, denominator: 15 })
		for (const threshold of [20, 3]) {
			await setThreshold(threshold)
			const again = await countsForReport(env(), YEAR, true)
			expect(again).toMatchObject({ threshold: 5 })
			expect(again!.indicators.map((one) => one.numerator)).toEqual(first!.indicators.map((one) => one.numerator))
		}
	})
	test('of a year minus those of its first quarter tell nothing: what was hidden in the part is hidden in the whole', async () => {
		await keep([...many(2, { ...HELPED, openedAt: '2026-01-10T02:00:00Z' }), ...many(10, { ...HELPED, openedAt: '2026-05-10T02:00:00Z' })])
		const quarter = await countsForReport(env(), Q1)
		expect(quarter!.indicators[0]!.denominator).toBe('hidden')
		const year = await countsForReport(env(), YEAR)
		expect(year!.indicators[0]!.denominator).toBe('hidden')
		expect(await ward.sql(`select distinct from_on, to_on from protection.released_table order by 1`)).toEqual([{ from_on: '2025-12-15', to_on: '2026-03-14' }, { from_on: '2026-03-15', to_on: '2026-12-14' }])
		expect((await countsForReport(env(), H1))!.state).toBe('overlaps')
	})
	test('of a part are not told beside the whole', async () => {
		await keep(many(12, HELPED))
		await countsForReport(env(), YEAR)
		expect(await countsForReport(env(), Q1)).toMatchObject({ state: 'inside', indicators: [] })
	})
	test('are sealed where they were hidden: the row tells no more than the report', async () => {
		await keep(many(3, HELPED))
		await countsForReport(env(), YEAR)
		const rows = await ward.sql<{ text: string }>(`select r::text as text from protection.released_table r where table_name = 'survivors'`)
		expect(rows[0]!.text).toContain('""survivors"": ""hidden""')
		expect(rows[0]!.text).not.toContain(': 3')
	})
})
