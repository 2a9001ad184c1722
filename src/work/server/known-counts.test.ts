import { afterEach, expect, test, vi } from 'vitest'
import { record, verb } from '#audit/server/index.ts'
import { aWard } from '#support/ward.ts'
import { knownCounts, rememberCounts } from './known-counts.ts'
import { listTasks } from './task-list.ts'

const ward = aWard()
const counts = { all: 20_000, open: 9000, late: 700, soon: 20, awaiting: 3 }
const write = verb('edit-plan', async (ctx, _asked: Record<string, never>) => { await record(ctx, 'edit-plan', { kind: 'plan', id: 'one' }) })
afterEach(() => vi.useRealTimers())

test('the counts of a long list are known until somebody writes in the ward', async () => {
	const ctx = ward.as('phu-trach')
	rememberCounts(ctx, 'all', counts, performance.now())
	expect(knownCounts(ctx, 'all')).toEqual(counts)
	expect(knownCounts(ctx, 'of another agency')).toBeNull()
	expect(knownCounts({ ...ctx, unit: ward.province }, 'all')).toBeNull()
	await write(ctx, {})
	expect(knownCounts(ctx, 'all')).toBeNull()
})

test('what was written while it was being counted makes the counts old', async () => {
	const ctx = ward.as('phu-trach')
	const asked = performance.now()
	await write(ctx, {})
	rememberCounts(ctx, 'slow', counts, asked)
	expect(knownCounts(ctx, 'slow')).toBeNull()
})

test('the work of another process shows after five seconds', () => {
	vi.useFakeTimers({ now: 1_000_000 })
	const ctx = ward.as('chu-tich')
	const fresh = { ...ctx, unit: crypto.randomUUID() }
	rememberCounts(fresh, 'all', counts, performance.now())
	vi.advanceTimersByTime(4900)
	expect(knownCounts(fresh, 'all')).toEqual(counts)
	vi.advanceTimersByTime(200)
	expect(knownCounts(fresh, 'all')).toBeNull()
})

test('a short list is counted every time', async () => {
	const ctx = ward.as('phu-trach')
	const filter = { year: 2026, show: 'open', agencyId: null, theme: null, words: '', page: 1 } as const
	expect((await listTasks(ctx, filter)).counts.all).toBe(0)
	await ward.sql(`insert into work.task (unit_id, id, year, number, title, lead_agency_id, state, given_at)
		values ($1, gen_random_uuid(), 2026, 1, 'Việc', $2, 'doing', now())`, [ward.ward, ward.bodies['y-te']])
	expect(await listTasks(ctx, filter)).toMatchObject({ matching: 1, counts: { all: 1, open: 1, late: 0 } })
	expect(await listTasks(ctx, { ...filter, show: 'done' })).toMatchObject({ matching: 0, counts: { all: 1 } })
})
