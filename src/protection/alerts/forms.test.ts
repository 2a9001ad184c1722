import { expect, test } from 'vitest'
import { heardAt, LinkForm, NoteForm } from './forms.ts'

const NOTE = { door: 'hotline', inDanger: 'no', child: 'unsaid' }
const now = new Date('2026-11-23T07:05:30Z')

test.each([['', null, '2026-11-23T07:05:30.000Z'], ['9:05', null, '2026-11-23T02:05:00.000Z'], ['23:50', '2026-11-22', '2026-11-22T16:50:00.000Z'], ['', '2026-11-22', '2026-11-21T17:00:00.000Z']])(
	'heard at “%s” of day %s is %s', (hour, day, moment) => {
		expect(heardAt(hour, day, '2026-11-23', now).toISOString()).toBe(moment)
	})

test.each([['14:05', '14:05'], ['14h05', '14:05'], ['9.30', '9:30'], ['', '']])('the hour may be typed “%s”', (typed, hour) => {
	expect(NoteForm.parse({ ...NOTE, heardHour: typed }).heardHour).toBe(hour)
})

test.each(['24:00', '14:60', '14', 'hai giờ'])('“%s” is no hour', (typed) => {
	expect(NoteForm.safeParse({ ...NOTE, heardHour: typed }).error?.issues.map(({ message }) => message)).toContain('hour-wrong')
})

test('no village chosen is none, and a code may be typed in small letters', () => {
	expect(NoteForm.parse({ ...NOTE, villageId: '' }).villageId).toBeNull()
	expect(LinkForm.parse({ code: 'TB-0001', version: '1', other: ' tb-0003 ' }).other).toBe('TB-0003')
})
