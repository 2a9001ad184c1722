import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import { soFar, type Counting } from '#work/so-far.ts'
import { giveTask, openTask, reportProgress, returnResult } from '#work/server/index.ts'
import { periodOf, type Period } from '../periods.ts'
import { entriesOf, gatherFacts } from './gather-facts.ts'

const ward = aWard()
let taskId = ''

beforeAll(async () => {
	({ taskId } = await giveTask(ward.as('phu-trach'), { title: 'Truyền thông', leadAgencyId: ward.bodies['y-te']!, partnerIds: [], dueOn: '2026-12-01', product: '', basis: '' }))
})

const gathered = (slug: string) => inTransaction(ward.as('phu-trach'), async (ctx) => ({ facts: await gatherFacts(ctx, periodOf(slug)!), entries: await entriesOf(ctx, periodOf(slug)!, null) }))
const report = async (counting: Counting, onDay: string, women: number, men: number) => reportProgress(ward.as('y-te'), {
	taskId, rowVersion: (await openTask(ward.as('y-te'), { taskId })).rowVersion, kind: 'progress', sentence: 'Đã làm.', percent: 10, onDay, counting,
	figures: [{ measure: 'attendance', total: women + men, women, men }], files: []
})
const sums = async (slug: string) => (await gathered(slug)).facts.sums.map(({ total, women, men }) => [total, women, men])

test('the same attendance told again in a cumulative figure counts once, in each quarter and in the year', async () => {
	await report('new', '2026-05-10', 25, 20)
	await report('cumulative', '2026-08-10', 40, 30)
	await report('new', '2026-08-20', 1, 2)
	expect(await sums('2026-y')).toEqual([[73, 41, 32]])
	expect(await sums('2026-q2')).toEqual([[45, 25, 20]])
	expect(await sums('2026-q3')).toEqual([[28, 16, 12]])
	const { entries } = await gathered('2026-q3')
	expect(entries.map(({ total, soFar }) => [total, soFar])).toEqual([[25, 70], [3, null]])
})

test('a cumulative figure that would take away what was told is refused, until that is sent back', async () => {
	await expect(report('cumulative', '2026-09-10', 10, 10)).rejects.toThrow('figure-below-earlier')
	await returnResult(ward.as('phu-trach'), { taskId, rowVersion: (await openTask(ward.as('phu-trach'), { taskId })).rowVersion, reason: 'Kiểm tra lại.' })
	await report('cumulative', '2026-09-10', 10, 10)
	expect(await sums('2026-y')).toEqual([[20, 10, 10]])
})

test('how many models there are is the last number told, in a quarter without one too, and may go down', async () => {
	const models = async (onDay: string, total: number, counting: Counting = 'new') => reportProgress(ward.as('y-te'), {
		taskId, rowVersion: (await openTask(ward.as('y-te'), { taskId })).rowVersion, kind: 'progress', sentence: 'Đang duy trì.', percent: 10, onDay, counting,
		figures: [{ measure: 'models', total, women: null, men: null }], files: []
	})
	await models('2026-02-10', 3)
	await models('2026-05-10', 4)
	await models('2026-08-10', 2, 'cumulative')
	const told = async (slug: string) => {
		const { facts, entries } = await gathered(slug)
		const of = (list: readonly { measure: string; total: number }[]) => list.filter((one) => one.measure === 'models').map((one) => one.total)
		return [of(facts.sums), of(facts.before), of(entries)]
	}
	expect(await told('2026-q1')).toEqual([[3], [], [3]])
	expect(await told('2026-q2')).toEqual([[4], [3], [4]])
	expect(await told('2026-q4')).toEqual([[2], [2], [2]])
	expect(await told('2026-y')).toEqual([[2], [], [2]])
	expect(await told('2028-q1')).toEqual([[], [], []])
	await ward.sql(`delete from work.figure where measure = 'models'`)
})

interface Told { counting: Counting; women: number; men: number; day: number; returned: boolean }
const told: fc.Arbitrary<Told[]> = fc.array(fc.record({ counting: fc.constantFrom('new' as const, 'cumulative' as const), women: fc.nat(90), men: fc.nat(90), day: fc.nat(330), returned: fc.boolean() }), { maxLength: 12 })

test('any window counts what was told by its end less what was told before it, and its sources add up to it', async () => {
	const [{ id: eventId }] = await ward.sql<{ id: string }>('select id from work.event where task_id = $1 limit 1', [taskId]) as [{ id: string }]
	await fc.assert(fc.asyncProperty(told, fc.constantFrom('2026-y', '2026-q1', '2026-q3', '2026-m05'), async (list, slug) => {
		const rows = list.map((one, at) => ({ ...one, id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`, on: addDays('2026-01-01', one.day) }))
		await ward.sql('delete from work.figure')
		for (const one of rows) {
			await ward.sql(`insert into work.figure (unit_id, id, task_id, event_id, agency_id, measure, total, women, men, on_day, state, counting) values ($1,$2,$3,$4,$5,'attendance',$6,$7,$8,$9,$10,$11)`,
				[ward.ward, one.id, taskId, eventId, ward.bodies['y-te'], one.women + one.men, one.women, one.men, one.on, one.returned ? 'returned' : 'sent', one.counting])
		}
		const until = (last: string) => soFar(rows.filter((one) => !one.returned && one.on <= last).toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)).map((one) => ({ ...one, total: one.women + one.men })))
		const period: Period = periodOf(slug)!
		const [end, start] = [until(period.toOn), until(addDays(period.fromOn, -1))]
		const { facts, entries } = await gathered(slug)
		const [sum = { total: 0, women: 0, men: 0 }] = facts.sums
		for (const part of ['total', 'women', 'men'] as const) {
			expect(sum[part]).toBe(end[part]! - start[part]!)
			expect(entries.reduce((all, entry) => all + entry[part]!, 0)).toBe(sum[part])
		}
	}), { numRuns: 60 })
})
