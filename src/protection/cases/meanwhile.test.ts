import { expect, test } from 'vitest'
import { mergeAnswer, mergeShown } from './meanwhile.ts'
import { questionOf } from './questions.ts'

const MARK = { at: new Date('2026-11-23T07:05:00Z'), by: 'CB-04' }
const both = '[23/11/2026 14:05, CB-04]'
const shown = { a: 'cũ', b: '', yes: null as boolean | null }
const merge = (stored: typeof shown, sent: Partial<typeof shown>) => mergeShown(stored, sent, (field, value) => (shown as Record<string, unknown>)[field] === value, MARK)

test.each<[string, typeof shown, Partial<typeof shown>, object]>([
	['nobody else wrote: as it was typed', shown, { a: 'mới', b: 'thêm', yes: true }, { written: { a: 'mới', b: 'thêm', yes: true }, both: false }],
	['nobody else wrote: emptied', shown, { a: '' }, { written: { a: '' }, both: false }],
	['left as it was shown, another changed it: hers stays', { ...shown, a: 'của chị kia', yes: true }, { a: 'cũ', yes: null }, { written: {}, both: false }],
	['both changed it: both stand', { ...shown, a: 'của chị kia' }, { a: 'của tôi' }, { written: { a: `của chị kia\n\n${both}\ncủa tôi` }, both: true }],
	['both wrote into an empty box: both stand', { ...shown, b: 'của chị kia' }, { b: 'của tôi' }, { written: { b: `của chị kia\n\n${both}\ncủa tôi` }, both: true }],
	['emptied what another has just written: hers stays', { ...shown, a: 'của chị kia' }, { a: '' }, { written: {}, both: true }],
	['both wrote the same: once', { ...shown, a: 'mới' }, { a: 'mới' }, { written: { a: 'mới' }, both: false }],
	['a choice changed by both: the later', { ...shown, yes: true }, { yes: false }, { written: { yes: false }, both: false }]
])('%s', (_, stored, sent, wanted) => expect(merge(stored, sent)).toEqual(wanted))

const ask = (question: string, name?: string) => questionOf(question)!.asks.find((one) => !name || one.name === name)!
test.each<[string, Parameters<typeof mergeAnswer>[0], unknown, unknown, unknown]>([
	['words stand one below the other', ask('household', 'members'), 'chồng', 'mẹ chồng', `chồng\n\n${both}\nmẹ chồng`],
	['into an empty box', ask('household', 'members'), '', 'mẹ chồng', 'mẹ chồng'],
	['acts of both', ask('law-acts'), ['insult'], ['physical_abuse', 'insult'], ['insult', 'physical_abuse']],
	['of one choice the later', ask('contact-how', 'channel'), 'call', 'message', 'message'],
	['also of one that begins as unknown', ask('who-sex'), 'unknown', 'male', 'male'],
	['yes or no: the later', ask('statistics'), true, false, false]
])('answered meanwhile: %s', (_, one, stored, sent, value) => expect(mergeAnswer(one, stored, sent, MARK)).toEqual({ value }))

test.each([[ask('birth-year'), '1990', '1991'], [ask('who-age'), 40, 41], [ask('incident-when', 'happenedOn'), '2026-11-20', '2026-11-21'], [ask('call-me'), 'chị Nến', '']])('another year, number or day given meanwhile, or words to be taken away, want a look first', (one, stored, sent) => {
	expect(mergeAnswer(one, stored, sent, MARK)).toBeNull()
})
