import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalStays, mergeLines, type SentLine } from './plan-lines.ts'

const line = (what: string, done = false) => ({ what, who: 'CB-03', on: null, done })
const mark = (one: ReturnType<typeof line>) => JSON.stringify(one)
const shown = (what: string, now: string | null = what, done = false): SentLine => ({ was: mark(line(what)), line: now === null ? null : line(now, done) })
const added = (what: string): SentLine => ({ was: '', line: line(what) })
const merge = (stored: string[], sent: SentLine[]) => {
	const { lines, both } = mergeLines(stored.map((what) => line(what)), sent, mark as never)
	return { lines: lines.map(({ what, done }) => (done ? `${what} ✓` : what)), both }
}

test.each<[string, string[], SentLine[], string[], boolean]>([
	['nobody else wrote: as it was typed', ['a', 'b'], [shown('a', 'a mới'), shown('b', null), added('c')], ['a mới', 'c'], false],
	['another added a line: it stays, and so does mine', ['a', 'của chị kia'], [shown('a'), added('của tôi')], ['a', 'của chị kia', 'của tôi'], false],
	['another changed a line I left alone: hers stays', ['a của chị kia', 'b'], [shown('a'), shown('b', 'b mới')], ['a của chị kia', 'b mới'], false],
	['another took away a line I left alone: it stays away', ['b'], [shown('a'), shown('b')], ['b'], false],
	['both changed one line: both stand', ['a của chị kia'], [shown('a', 'a của tôi')], ['a của chị kia', 'a của tôi'], true],
	['both changed one line in the same way: once', ['a mới'], [shown('a', 'a mới')], ['a mới'], false],
	['I emptied what another changed: hers stays', ['a của chị kia'], [shown('a', null)], ['a của chị kia'], false],
	['I ticked what another left', ['a', 'của chị kia'], [shown('a', 'a', true)], ['a ✓', 'của chị kia'], false],
	['two lines that say the same are two', ['a', 'a'], [shown('a'), shown('a', null)], ['a'], false],
	['sent twice: no line doubled', ['a', 'b'], [shown('a'), added('b')], ['a', 'b'], false]
])('%s', (_, stored, sent, lines, both) => expect(merge(stored, sent)).toEqual({ lines, both }))

test('what another added and what I added are there afterwards, whatever was shown', () => {
	const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 })
	fc.assert(fc.property(words, fc.nat(12), fc.nat(12), (all, first, second) => {
		const [before, theirs, mine] = [all.slice(0, first), all.slice(first, first + second), all.slice(first + second)]
		expect(merge([...before, ...theirs], [...before.map((what) => shown(what)), ...mine.map(added)]).lines).toEqual([...before, ...theirs, ...mine])
	}))
})

test('the word of the supervisor holds only while the lines say the same', () => {
	expect(approvalStays([line('a')], [line('a', true)])).toBe(true)
	expect(approvalStays([line('a')], [line('a'), line('b')])).toBe(false)
})
