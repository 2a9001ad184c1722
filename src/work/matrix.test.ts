import { expect, test } from 'vitest'
import { cellOf, columnsOf, groupsOf, type MatrixRow } from './matrix.ts'

const row = (parts: string, more: Partial<MatrixRow> = {}): MatrixRow =>
	({ id: parts, number: 1, title: 'Việc mẫu', dueOn: null, standing: { tone: 'wait', code: 'not-started' }, parts, ...more })
const body = (id: string, kind: 'agency' | 'village') => ({ id, kind, shortName: id })
const BODIES = [body('CA', 'agency'), body('YT', 'agency'), body('T1', 'village'), body('T2', 'village'), body('T3', 'village')]

test('a column stands for each agency with a part in the rows shown, and one at the end for all villages', () => {
	expect(columnsOf(BODIES, [row('N----'), row('n----')], 'Các thôn')).toEqual([{ key: 'CA', words: 'CA', places: [0] }])
	expect(columnsOf(BODIES, [row('N-d--')], 'Các thôn')).toEqual([{ key: 'CA', words: 'CA', places: [0] }, { key: 'villages', words: 'Các thôn', places: [2, 3, 4] }])
})

test.each([
	['-----', null],
	['--nnn', { state: 'not-started', lead: false, done: 0, of: 3 }],
	['--fnn', { state: 'doing', lead: false, done: 1, of: 3 }],
	['--dn-', { state: 'doing', lead: false, done: 0, of: 2 }],
	['--fff', { state: 'done', lead: false, done: 3, of: 3 }],
	['--Ffl', { state: 'late', lead: true, done: 2, of: 3 }]
] as const)('the villages of %s stand as %o', (parts, expected) => {
	expect(cellOf(row(parts), { key: 'villages', words: '', places: [2, 3, 4] })).toEqual(expected)
})

test('rows stand late first, each group in the order it came', () => {
	const late = row('L----', { standing: { tone: 'late', code: 'overdue', days: 3 } })
	const soon = row('d----', { standing: { tone: 'soon', code: 'due-today', days: 0 } })
	const open = row('N----', { dueOn: '2026-12-31' })
	const closed = row('F----', { standing: { tone: 'ok', code: 'done', day: null } })
	const withdrawn = row('n----', { standing: { tone: 'wait', code: 'withdrawn' } })
	expect(groupsOf([closed, open, row('-'), soon, withdrawn, late]).map(({ code, rows }) => [code, rows.length])).toEqual([['late', 1], ['soon', 1], ['time-left', 1], ['no-deadline', 1], ['closed', 2]])
})
