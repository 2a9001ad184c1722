import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#kernel/day.ts'
import { start, stateOf, USUAL_SETTINGS } from './clock.ts'
import { stoppedByDay, unlinkable } from './unlinkable.ts'

const CALENDAR = { holidays: new Map(), swaps: new Map() } as unknown as Parameters<typeof start>[3]
const anyInstant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-06-01T00:00:00Z'), noInvalidDate: true })

test('a clock of a stay as it is kept is never due earlier and less than a day later, an hour in the health station, and begins with the day', () => {
	fc.assert(fc.property(anyInstant, fc.constantFrom('health-shelter-max' as const, 'community-shelter-max' as const, 'facility-shelter-max' as const), (at, id) => {
		const clock = start(id, at, USUAL_SETTINGS, CALENDAR), kept = unlinkable(clock)
		const later = kept.dueAt.getTime() - clock.dueAt.getTime()
		expect(later).toBeGreaterThanOrEqual(0)
		expect(later).toBeLessThan(id === 'health-shelter-max' ? 3_600_000 : 86_400_000)
		expect([dayOf(kept.startedAt), kept.startedAt.toISOString().slice(11)]).toEqual([dayOf(at), '17:00:00.000Z'])
		expect(kept.warnAt < kept.dueAt).toBe(true)
		expect((kept.warnAt.getTime() + 7 * 3_600_000) % 3_600_000).toBe(0)
	}))
})

test('stopped late it stays late, stopped in time it does not become so', () => {
	fc.assert(fc.property(anyInstant, fc.nat(200 * 24), (at, hours) => {
		const clock = unlinkable(start('facility-shelter-max', at, USUAL_SETTINGS, CALENDAR)), stop = new Date(at.getTime() + hours * 3_600_000)
		const kept = { ...clock, stop: { at: stoppedByDay(stop, clock.dueAt), by: '', event: '', reason: '' } }
		expect(stateOf(kept, stop).state).toBe(stop > clock.dueAt ? 'stopped-late' : 'stopped')
	}))
})
