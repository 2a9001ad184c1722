import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askForSeparation, endSeparation, findSeparationUnneeded, isChild, latestSeparationEnd, LONGEST_SEPARATION, renewSeparation, separationUsed, signSeparation } from './child-separation.ts'

const vn = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`)
const informedAt = vn('2026-11-23 20:00')
const asked = askForSeparation({ bornOn: '2015-05-01', today: '2026-11-23', informedAt })
const signedAt = vn('2026-11-24 05:00')
const first = signSeparation(asked, { signedAt, endsAt: vn('2026-11-29 05:00'), by: 'p-chair' })

test.each([
	['the day before the sixteenth birthday', '2010-11-24', '2026-11-23', true],
	['the sixteenth birthday', '2010-11-23', '2026-11-23', false],
	['born on 29/02, on 28/02 sixteen years later', '2012-02-29', '2028-02-28', true],
	['born on 29/02, on 29/02 sixteen years later', '2012-02-29', '2028-02-29', false]
])('a child is under 16 (Luật Trẻ em, Điều 1): %s', (_, born, on, child) => expect(isChild(born, on)).toBe(child))

test('a person of 16 is not separated as a child; one whose age is unknown is treated as one', () => {
	expect(() => askForSeparation({ bornOn: '2010-11-23', today: '2026-11-23', informedAt })).toThrow('not-a-child')
	expect(askForSeparation({ bornOn: null, today: '2026-11-23', informedAt }).state).toBe('asked')
})

test('a separation is decided once, after the information, for at most 15 days (Nghị định 56/2017/NĐ-CP)', () => {
	expect(() => signSeparation(first, { signedAt, endsAt: vn('2026-11-30 05:00'), by: 'p' })).toThrow('separation-decided')
	expect(() => signSeparation(asked, { signedAt: vn('2026-11-23 19:59'), endsAt: vn('2026-11-24 05:00'), by: 'p' })).toThrow('before-request')
	expect(() => signSeparation(asked, { signedAt, endsAt: vn('2026-12-09 05:01'), by: 'p' })).toThrow('end-after-limit')
	expect(signSeparation(asked, { signedAt, endsAt: vn('2026-12-09 05:00'), by: 'p' }).state).toBe('in-force')
})

test('renewals share the 15 days, and follow on without a gap', () => {
	const renewed = renewSeparation(first, { signedAt: vn('2026-11-28 10:00'), endsAt: vn('2026-12-05 05:00'), by: 'p' })
	expect(latestSeparationEnd(renewed)).toEqual(vn('2026-12-09 05:00'))
	expect(() => renewSeparation(renewed, { signedAt: vn('2026-12-04 10:00'), endsAt: vn('2026-12-09 05:01'), by: 'p' })).toThrow('end-after-limit')
	expect(() => renewSeparation(first, { signedAt: vn('2026-11-29 05:01'), endsAt: vn('2026-12-01 05:00'), by: 'p' })).toThrow('renewal-too-late')
	expect(() => renewSeparation(first, { signedAt: vn('2026-11-28 05:00'), endsAt: vn('2026-11-29 05:00'), by: 'p' })).toThrow('end-after-limit')
})

test('what an earlier separation used is not given again', () => {
	const ended = endSeparation(first, { at: vn('2026-11-27 05:00'), by: 'p', how: 'with-relatives' })
	expect(separationUsed(ended, vn('2027-01-01 00:00'))).toBe(3 * 86_400_000)
	const again = askForSeparation({ bornOn: '2015-05-01', today: '2026-12-10', informedAt: vn('2026-12-10 08:00'), before: separationUsed(ended, signedAt) })
	expect(() => signSeparation(again, { signedAt: vn('2026-12-10 09:00'), endsAt: vn('2026-12-22 09:01'), by: 'p' })).toThrow('end-after-limit')
	expect(latestSeparationEnd(signSeparation(again, { signedAt: vn('2026-12-10 09:00'), endsAt: vn('2026-12-22 09:00'), by: 'p' }))).toEqual(vn('2026-12-22 09:00'))
})

test('a child kept away longer than decided has used the longer time', () => {
	expect(separationUsed(endSeparation(first, { at: vn('2026-12-01 05:00'), by: 'p', how: 'returned-home' }), signedAt)).toBe(7 * 86_400_000)
})

test('that none is needed is said with reasons', () => {
	expect(() => findSeparationUnneeded(asked, { at: signedAt, by: 'p', reasons: '' })).toThrow('reasons-missing')
	expect(findSeparationUnneeded(asked, { at: signedAt, by: 'p', reasons: 'Trẻ đã ở với bà ngoại' }).state).toBe('not-needed')
	expect(() => endSeparation(asked, { at: signedAt, by: 'p', how: 'returned-home' })).toThrow('separation-not-in-force')
})

test('no chain of renewals ever passes 15 days', () => {
	fc.assert(fc.property(fc.array(fc.integer({ min: -2, max: 400 }), { minLength: 1, maxLength: 12 }), (hours) => {
		let separation = signSeparation(asked, { signedAt, endsAt: new Date(signedAt.getTime() + 3_600_000), by: 'p' })
		for (const length of hours) {
			const end = separation.periods.at(-1)!.endsAt
			try {
				separation = renewSeparation(separation, { signedAt: end, endsAt: new Date(end.getTime() + length * 3_600_000), by: 'p' })
			} catch (error) {
				expect((error as Error).message).toBe('end-after-limit')
			}
		}
		expect(separation.periods.at(-1)!.endsAt.getTime() - signedAt.getTime()).toBeLessThanOrEqual(LONGEST_SEPARATION)
	}))
})
