import { describe, expect, it } from 'vitest'
import { countFigures } from './indicators.ts'
import { groupWords, indicatorWords, percentWords, rowWords, shownWords } from './figure-words.ts'
import { indicatorFigures, releaseFigures, returnRows } from './released-figures.ts'

const released = releaseFigures(countFigures([], { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' }))

describe('words of the figures', () => {
	it('name every row of the return and every indicator', () => {
		for (const row of returnRows(released)) expect(rowWords(row)).toMatch(/\S/)
		for (const { code } of indicatorFigures(released)) expect(indicatorWords(code)).toContain(code)
		expect(() => rowWords({ row: 'invented' })).toThrow(RangeError)
	})
	it('say nothing occurred, hidden and not from cases apart', () => {
		expect([shownWords(0), shownWords('none-occurred'), shownWords('hidden'), shownWords(null), shownWords(12)]).toEqual(['không phát sinh', 'không phát sinh', 'ẩn', 'không đếm từ vụ việc', '12'])
		expect([percentWords(64.3), percentWords(64.3, '.'), percentWords(0), percentWords('hidden'), percentWords('none-occurred')]).toEqual(['64,3 %', '64.3 %', '0 %', 'ẩn', 'không phát sinh'])
	})
	it('say of a group what is in it', () => {
		expect([groupWords({ state: 'none', rows: [] }), groupWords({ state: 'withheld', rows: [] }), groupWords({ state: 'rows', rows: [{}, {}] })]).toEqual(['không có', 'có nhưng quá ít để công bố mà không lộ người', '2 dòng'])
	})
})
