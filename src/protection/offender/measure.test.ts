import { describe, expect, test } from 'vitest'
import { mayCriticise, windowFrom, type OffenderKind, type OffenderMeasure } from './measure.ts'

const one = (kind: OffenderKind, onDay: string): OffenderMeasure => ({ id: `${kind} ${onDay}`, kind, onDay, decidedBy: '', words: '', by: '' })
const act = (onDay: string) => one('act', onDay)
const TODAY = '2026-11-23'

describe('the rolling twelve months of the criticism rule', () => {
	test.each<[string, OffenderMeasure[], string | null]>([
		['nothing noted', [], null],
		['the first act opens them', [act('2026-11-01')], '2026-11-01'],
		['the earliest, however they were noted', [act('2026-11-01'), act('2026-03-02')], '2026-03-02'],
		['the corresponding day is the last', [act('2025-11-23')], '2025-11-23'],
		['a day more and it is out: the next act has its own', [act('2025-11-22'), act('2026-06-01')], '2026-06-01'],
		['a session answers what was before it', [act('2026-03-02'), one('criticism-held', '2026-04-01')], null],
		['the work chosen in place of it as well', [act('2026-03-02'), one('community-work-chosen', '2026-04-01')], null],
		['an act after it opens new ones', [act('2026-03-02'), one('criticism-held', '2026-04-01'), act('2026-05-01')], '2026-05-01'],
		['other measures open nothing and answer nothing', [act('2026-03-02'), one('education', '2026-04-01'), one('penalised', '2026-04-02')], '2026-03-02']
	])('%s', (_, measures, from) => expect(windowFrom(measures, TODAY)).toBe(from))
})

test.each<[OffenderMeasure[], number | null, string]>([
	[[act('2026-11-01')], 40, 'not-yet'],
	[[act('2026-11-01'), act('2026-10-01')], 40, 'may'],
	[[act('2026-11-01'), act('2026-10-01')], 18, 'may'],
	[[act('2026-11-01'), act('2026-10-01')], 17, 'under-18'],
	[[act('2026-11-01'), act('2026-10-01')], null, 'age-unknown'],
	[[act('2026-11-01'), act('2025-11-22')], 40, 'not-yet'],
	[[one('penalised', '2024-01-05'), act('2026-11-01')], 40, 'may'],
	[[one('penalised', '2026-11-02'), act('2026-11-01')], 40, 'not-yet'],
	[[act('2026-03-02'), act('2026-03-05'), one('criticism-held', '2026-04-01'), act('2026-11-01')], 40, 'not-yet']
])('two acts in twelve months or penalised and again, of somebody of 18 or over (case %#)', (measures, age, may) => expect(mayCriticise(measures, age, TODAY)).toBe(may))
