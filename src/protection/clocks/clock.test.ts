import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay } from '#calendar/counting.ts'
import { NATIONAL_DAYS } from '#calendar/holidays.ts'
import { calendarOf } from '#calendar/working-days.ts'
import { CLOCKS, ruleOf, type ClockId } from './clock-table.ts'
import { endingEarlier, start, stateOf, stop } from './clock.ts'

const calendar = calendarOf(NATIONAL_DAYS)
const settings = { atOnceMinutes: 15 }
const begin = (id: ClockId, at: string) => start(id, vn(at), settings, calendar)
/** '2026-02-14 23:30' in Viet Nam. */
const vn = (text: string) => new Date(`${text.replace(' ', 'T')}${text.length > 16 ? '' : ':00'}+07:00`)

describe('a clock', () => {
	const clock = begin('ban-decide', '2026-11-23 22:10')

	test('runs, warns four hours before, is late one minute after, and says by how much', () => {
		expect(stateOf(clock, vn('2026-11-23 22:10'))).toEqual({ state: 'running', minutes: 720 })
		expect(stateOf(clock, vn('2026-11-24 06:09'))).toEqual({ state: 'running', minutes: 241 })
		expect(stateOf(clock, vn('2026-11-24 06:10'))).toEqual({ state: 'warning', minutes: 240 })
		expect(stateOf(clock, vn('2026-11-24 10:10'))).toEqual({ state: 'warning', minutes: 0 })
		expect(stateOf(clock, vn('2026-11-24 10:10:01'))).toEqual({ state: 'late', minutes: 1 })
		expect(stateOf(clock, vn('2026-11-24 12:10'))).toEqual({ state: 'late', minutes: 120 })
	})

	test('never closes itself, however long one waits', () => {
		expect(stateOf(clock, vn('2036-01-01 00:00')).state).toBe('late')
	})

	test('is stopped by its own events only, once, and not before it started', () => {
		const stopped = stop(clock, vn('2026-11-24 09:00'), 'p1', 'ban-signed')
		expect(stateOf(stopped, vn('2027-01-01 00:00'))).toEqual({ state: 'stopped', minutes: 0 })
		expect(() => stop(stopped, vn('2026-11-24 09:01'), 'p1', 'ban-signed')).toThrow('clock-stopped')
		expect(() => stop(clock, vn('2026-11-24 09:00'), 'p1', 'chair-told')).toThrow('clock-event-wrong')
		expect(() => stop(clock, vn('2026-11-23 22:09'), 'p1', 'ban-signed')).toThrow('clock-stop-early')
	})

	test('asks for the reason when it is stopped late, and keeps it', () => {
		expect(() => stop(clock, vn('2026-11-24 12:10'), 'p1', 'ban-refused', '  ')).toThrow('late-needs-reason')
		const late = stop(clock, vn('2026-11-24 12:10'), 'p1', 'ban-refused', 'Mất liên lạc do bão')
		expect(late.stop?.reason).toBe('Mất liên lạc do bão')
		expect(stateOf(late, vn('2026-12-01 00:00'))).toEqual({ state: 'stopped-late', minutes: 120 })
	})

	test('stops in time at its very end', () => {
		expect(stateOf(stop(clock, vn('2026-11-24 10:10'), 'p1', 'ban-signed'), vn('2026-11-25 00:00')).state).toBe('stopped')
	})
})

describe('"at once"', () => {
	test('runs by the ward\'s own minutes and says that they are not law (Luật 13/2022/QH15, Điều 20 gives no number)', () => {
		const clock = start('notify-chair', vn('2026-02-16 23:55'), { atOnceMinutes: 30 }, calendar)
		expect(clock).toMatchObject({ ownServiceLevel: true, dueAt: vn('2026-02-17 00:25'), warnAt: vn('2026-02-17 00:10') })
		expect(begin('ban-decide', '2026-02-16 23:55').ownServiceLevel).toBe(false)
	})
})

describe('a ban', () => {
	const ban = begin('ban-expire', '2026-04-28 15:00')

	test('ends by itself after 72 hours and is then over, not late; recording the end needs no reason (Luật 13/2022/QH15, Điều 25)', () => {
		expect(stateOf(ban, vn('2026-05-01 15:01'))).toEqual({ state: 'over', minutes: 1 })
		expect(stateOf(stop(ban, vn('2026-05-02 08:00'), 'p1', 'ban-expired'), vn('2026-05-03 08:00')).state).toBe('stopped')
	})

	test('may end earlier by its own words, never later and never before it began', () => {
		expect(endingEarlier(ban, vn('2026-04-30 17:00')).dueAt).toEqual(vn('2026-04-30 17:00'))
		expect(() => endingEarlier(ban, vn('2026-05-01 15:01'))).toThrow('end-after-limit')
		expect(() => endingEarlier(ban, vn('2026-04-28 15:00'))).toThrow('end-after-limit')
	})
})

test('a limit counted over 24/11 says that nobody has decided that day', () => {
	expect(begin('child-approve', '2026-11-23 09:00').undecided).toEqual(['2026-11-24'])
	expect(begin('ban-decide', '2026-11-23 09:00').undecided).toEqual([])
})

describe('the table of clocks', () => {
	const ids = Object.keys(CLOCKS) as ClockId[]

	test('says for each what starts it, what stops it, who holds it and where it is written; what follows is in the table', () => {
		for (const id of ids) {
			const rule = ruleOf(id)
			expect(rule.trigger && rule.citation && rule.holder && rule.stops.length > 0, id).toBeTruthy()
			expect(rule.next.filter((next) => !(next in CLOCKS)), id).toEqual([])
		}
	})

	test('never counts a protective maximum in working days', () => {
		for (const id of ids.filter((one) => ruleOf(one).protective)) {
			expect(ruleOf(id).kind, id).not.toBe('duty')
			expect((ruleOf(id).limit as { unit: string }).unit, id).not.toBe('working-days')
		}
	})
})

describe('for every clock and every moment of two years', () => {
	const id = fc.constantFrom(...(Object.keys(CLOCKS) as ClockId[]))
	const at = fc.integer({ min: 0, max: 730 * 1440 }).map((minutes) => new Date(vn('2026-01-01 00:00').getTime() + minutes * 60_000))
	const noDaysOff = calendarOf([])

	test('the end comes after the start, the warning between them, and a later start never ends earlier', () => {
		fc.assert(fc.property(id, at, at, (id, one, other) => {
			const [early, later] = one < other ? [one, other] : [other, one]
			const clock = start(id, early, settings, calendar)
			expect(clock.dueAt > clock.startedAt && clock.warnAt >= clock.startedAt && clock.warnAt <= clock.dueAt).toBe(true)
			expect(start(id, later, settings, calendar).dueAt >= clock.dueAt).toBe(true)
		}), { numRuns: 1000 })
	})

	test('a duty in days is never due early: its last day is a whole working day (Bộ luật Dân sự 2015, Điều 147, 148)', () => {
		fc.assert(fc.property(id, at, (id, at) => {
			const clock = start(id, at, settings, calendar)
			if (clock.lastDay === null) return
			expect(clock.dueAt).toEqual(endOfDay(clock.lastDay))
			expect(clock.dueAt.getTime() - at.getTime()).toBeGreaterThan(24 * 3_600_000)
		}), { numRuns: 500 })
	})

	test('no day off lengthens a protective maximum or a limit of hours (Điều 147 khoản 1)', () => {
		fc.assert(fc.property(id, at, (id, at) => {
			const rule = ruleOf(id)
			const ofHours = rule.limit === 'at-once' || rule.limit.unit === 'hours'
			if (!rule.protective && !ofHours) return
			expect(start(id, at, settings, calendar).dueAt).toEqual(start(id, at, settings, noDaysOff).dueAt)
		}), { numRuns: 1000 })
	})

	test('a day off more never makes a duty due earlier', () => {
		fc.assert(fc.property(id, at, fc.integer({ min: 0, max: 30 }), (id, at, after) => {
			const more = calendarOf([...NATIONAL_DAYS, { day: new Date(at.getTime() + after * 86_400_000).toISOString().slice(0, 10), closed: true }])
			expect(start(id, at, settings, more).dueAt >= start(id, at, settings, calendar).dueAt).toBe(true)
		}), { numRuns: 500 })
	})

	test('its state only moves forward: running, warning, late or over', () => {
		const order = ['running', 'warning', 'late', 'over']
		fc.assert(fc.property(id, at, fc.nat(200_000), fc.nat(200_000), (id, at, a, b) => {
			const clock = start(id, at, settings, calendar)
			const then = (minutes: number) => order.indexOf(stateOf(clock, new Date(at.getTime() + minutes * 60_000)).state)
			expect(Math.min(then(a + b), 2)).toBeGreaterThanOrEqual(Math.min(then(a), 2))
		}), { numRuns: 500 })
	})
})
