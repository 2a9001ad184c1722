import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#kernel/day.ts'
import { periodBefore, periodInSentence, periodNamed, periodOf, periodsOf, proposedDue, slugOf, type PeriodKind } from './periods.ts'

test.each([
	['2026-y', '2025-12-15', '2026-12-14', 'năm 2026'],
	['2026-h1', '2025-12-15', '2026-06-14', '6 tháng đầu năm 2026'],
	['2026-h2', '2026-06-15', '2026-12-14', '6 tháng cuối năm 2026'],
	['2026-q1', '2025-12-15', '2026-03-14', 'quý I năm 2026'],
	['2026-q4', '2026-09-15', '2026-12-14', 'quý IV năm 2026'],
	['2026-m01', '2025-12-15', '2026-01-14', 'tháng 1 năm 2026'],
	['2026-m11', '2026-10-15', '2026-11-14', 'tháng 11 năm 2026']
])('%s counts from %s to %s (Nghị định 09/2019/NĐ-CP Điều 12)', (slug, from, to, words) => {
	const period = periodOf(slug)!
	expect([period.fromOn, period.toOn, periodInSentence(period), slugOf(period)]).toEqual([from, to, words, slug])
})

test.each(['2026', '2026-m13', '2026-m00', '2026-m1', '2026-q5', '2026-h3', '2026-q0', '1999-y', 'x', '2026-y1', ''])('“%s” is no period', (slug) => {
	expect(periodOf(slug)).toBeNull()
})

test('14 December closes the year and 15 December opens the next', () => {
	expect(periodsOf('2026-12-14').map(slugOf)).toEqual(['2026-m12', '2026-q4', '2026-h2', '2026-y'])
	expect(periodsOf('2026-12-15').map(slugOf)).toEqual(['2027-m01', '2027-q1', '2027-h1', '2027-y'])
	expect(periodsOf('2026-01-31').map(slugOf)).toEqual(['2026-m02', '2026-q1', '2026-h1', '2026-y'])
})

const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year')

test('the periods of a day contain it, and every period begins the day after the one before ends', () => {
	fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
		const day = addDays('2010-01-01', offset)
		for (const period of periodsOf(day)) expect(period.fromOn <= day && day <= period.toOn).toBe(true)
	}))
	fc.assert(fc.property(kinds, fc.integer({ min: 2002, max: 2090 }), fc.integer({ min: 1, max: 12 }), (kind, year, ordinal) => {
		const period = periodNamed(kind, year, ordinal)
		fc.pre(period !== null)
		expect(addDays(periodBefore(period).toOn, 1)).toBe(period.fromOn)
		expect(periodBefore(period).kind).toBe(kind)
		expect(periodOf(slugOf(period))).toEqual(period)
	}))
})

test('returns are proposed five days before the report, and the report after the figures close', () => {
	const period = periodOf('2026-y')!
	const { returnsDueOn, reportDueOn } = proposedDue(period)
	expect([returnsDueOn, reportDueOn]).toEqual(['2026-12-16', '2026-12-21'])
	expect(daysBetween(returnsDueOn, reportDueOn)).toBe(5)
})
