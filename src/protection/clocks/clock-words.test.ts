import { expect, test } from 'vitest'
import { CLOCKS, roleOf, ruleOf, type ClockId } from './clock-table.ts'
import { clockNotes, clockStateWords, clockTitle, dueWords, holderWords } from './clock-words.ts'

test('every clock has a title, a holder in words and a role that sees to it', () => {
	for (const id of Object.keys(CLOCKS) as ClockId[]) expect([clockTitle(id), holderWords(ruleOf(id).holder), roleOf(ruleOf(id).holder)].every((words) => words.length > 3), id).toBe(true)
})

test.each([
	['warning', 59, 'Còn 59 phút'],
	['running', 720, 'Còn 12 giờ 0 phút'],
	['running', 4320, 'Còn 3 ngày 0 giờ'],
	['late', 100, 'Chậm 1 giờ 40 phút'],
	['over', 30, 'Đã hết 30 phút trước'],
	['stopped', 0, 'Đúng hạn'],
	['stopped-late', 5, 'Xong, chậm 5 phút']
] as const)('%s, %i minutes: %s', (state, minutes, words) => expect(clockStateWords({ state, minutes })).toBe(words))

test('an end at 24:00 is said by its own day, any other by its minute', () => {
	expect(dueWords(new Date('2026-11-27T17:00:00Z'))).toBe('hết ngày 27/11/2026')
	expect(dueWords(new Date('2026-11-24T03:10:00Z'))).toBe('24/11/2026 10:10')
})

test('what is not law, not checked or counted over an open day is said so', () => {
	expect(clockNotes('notify-chair')).toEqual(['Mức phục vụ của phường, không phải thời hạn trong luật'])
	expect(clockNotes('community-shelter-max')).toEqual(['cần kiểm tra'])
	expect(clockNotes('child-plan', ['2026-11-24'])[0]).toContain('24/11/2026')
	expect(clockNotes('ban-decide')).toEqual([])
})
