import { expect, test } from 'vitest'
import { isSafeAt } from './safe-hours.ts'

const yes = { may: 'yes', days: null, hours: [] } as const
test.each([
	['no answer is a no', { ...yes, may: 'unsaid' }, '2026-11-23T08:00:00+07:00', false],
	['no is a no', { ...yes, may: 'no' }, '2026-11-23T08:00:00+07:00', false],
	['without limits, at night too', yes, '2026-11-23T02:00:00+07:00', true],
	['her morning', { ...yes, hours: ['morning'] }, '2026-11-23T07:00:00+07:00', true],
	['a minute before her morning', { ...yes, hours: ['morning'] }, '2026-11-23T06:59:00+07:00', false],
	['the end of her morning', { ...yes, hours: ['morning'] }, '2026-11-23T11:00:00+07:00', false],
	['one of two parts', { ...yes, hours: ['morning', 'evening'] }, '2026-11-23T20:59:00+07:00', true],
	['working days, on a Sunday', { ...yes, days: 'working-days' }, '2026-11-22T09:00:00+07:00', false],
	['working days, on Monday just after midnight in Viet Nam', { ...yes, days: 'working-days' }, '2026-11-22T17:30:00Z', true],
	['weekend, on a Saturday', { ...yes, days: 'weekend' }, '2026-11-21T09:00:00+07:00', true],
	['weekend, on a Monday', { ...yes, days: 'weekend' }, '2026-11-23T09:00:00+07:00', false]
] as const)('%s', (_what, contact, at, expected) => {
	expect(isSafeAt(contact, new Date(at))).toBe(expected)
})
