import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GBVIMS_TYPES } from '../classification/gbvims-type.ts'
import { readAnswer, shownOf } from './answers.ts'
import { EMPTY } from './case-parts.ts'
import { mayBeChild } from './child.ts'
import { journeyOf, QUESTIONS, questionOf, standAt, type Known } from './questions.ts'

const NOTHING: Known = { agreed: null, may: 'unsaid', domestic: null, typeAnswers: {}, minor: false }
const NOW = new Date('2026-11-23T07:05:00Z')
const known = fc.record<Known>({
	agreed: fc.constantFrom(true, false, null), may: fc.constantFrom('yes', 'no', 'unsaid'), domestic: fc.constantFrom(true, false, null),
	minor: fc.boolean(),
	typeAnswers: fc.dictionary(fc.constantFrom(...GBVIMS_TYPES), fc.constantFrom('yes' as const, 'no' as const, 'skipped' as const))
})
const read = (id: string, sent: Record<string, unknown>) => readAnswer(questionOf(id)!, sent, NOW)

describe('the order', () => {
	test('safety first, then consent, then what she needs, the facts last and her account at the very end', () => {
		expect([...new Set(QUESTIONS.map(({ block }) => block))]).toEqual(['safety', 'consent', 'need', 'facts'])
		for (const [i, one] of QUESTIONS.entries()) if (i > 0) expect(['safety', 'consent', 'need', 'facts'].indexOf(one.block)).toBeGreaterThanOrEqual(['safety', 'consent', 'need', 'facts'].indexOf(QUESTIONS[i - 1]!.block))
		expect(QUESTIONS.at(-1)!.id).toBe('account')
		const order = QUESTIONS.map(({ id }) => id)
		expect(order.indexOf('told')).toBeLessThan(order.indexOf('agreed'))
		expect(order.indexOf('told')).toBeLessThan(order.indexOf('account'))
		expect(new Set(order).size).toBe(order.length)
	})

	test('skipping everywhere reaches the end, whatever is known, and counts each part down by one', () => {
		fc.assert(fc.property(known, (now) => {
			const seen: string[] = []
			for (let at: string | null = journeyOf(now)[0]!.id; at; at = standAt(at, now).next) {
				const part = questionOf(at)!.block
				expect(standAt(at, now).left).toBe(journeyOf(now).filter(({ block, id }) => block === part && !seen.includes(id)).length)
				seen.push(at)
			}
			expect(seen).toEqual(journeyOf(now).map(({ id }) => id))
		}))
	})

	test('who did not agree is asked nothing more; who may not be reached is not asked how', () => {
		expect(journeyOf({ ...NOTHING, agreed: false }).map(({ id }) => id)).toEqual(['safe-now', 'told', 'agreed'])
		expect(standAt('agreed', { ...NOTHING, agreed: false }).next).toBeNull()
		expect(standAt('contact-may', { ...NOTHING, may: 'no' }).next).toBe('needs')
		expect(standAt('contact-may', { ...NOTHING, may: 'yes' }).next).toBe('contact-how')
	})

	test('only who may be a child is asked with whom she stays; what the recorder asks of everybody stands among the facts and is passed by like the rest', () => {
		const asked = (minor: boolean) => journeyOf({ ...NOTHING, minor }).map(({ id }) => id)
		expect([asked(true).includes('alone'), asked(false).includes('alone')]).toEqual([true, false])
		for (const id of ['origin', 'residence', 'abduction', 'practice']) expect(journeyOf(NOTHING).find((one) => one.id === id)?.block, id).toBe('facts')
	})

	test.each(GBVIMS_TYPES.map((type, i) => [type, i] as const))('a yes to %s ends the six', (type, i) => {
		const asked = journeyOf({ ...NOTHING, typeAnswers: { [type]: 'yes' } }).filter(({ id }) => id.startsWith('type-'))
		expect(asked.map(({ id }) => id)).toEqual(GBVIMS_TYPES.slice(0, i + 1).map((one) => `type-${one}`))
	})

	test('every thing asked has its own field in its part, and no field is asked twice', () => {
		const fields = QUESTIONS.flatMap(({ asks }) => asks.flatMap((ask) => (ask.part && ask.manner !== 'type' ? [`${ask.part}.${ask.name}`] : [])))
		expect(new Set(fields).size).toBe(fields.length)
		for (const field of fields) {
			const [part, name] = field.split('.') as [keyof typeof EMPTY, string]
			expect(Object.keys(EMPTY[part]), field).toContain(name)
		}
	})
})

test.each(['vi', 'en'])('every question, control and choice has its words in %s', (language) => {
	const words = JSON.parse(readFileSync(`src/messages/${language}/protection-intake.json`, 'utf8')) as Record<string, string>
	const wanted = QUESTIONS.flatMap(({ id, asks }) => [
		...id.startsWith('type-') ? [] : [`q_${id}`],
		...asks.flatMap((ask) => [
			...asks.length > 1 || ['words', 'account', 'year', 'number', 'day', 'village', 'list', 'country', 'ward-list'].includes(ask.manner) ? [`ask_${ask.name.toLowerCase()}`] : [],
			...(ask.manner === 'one' && ask.name !== 'may') || ask.manner === 'told' || ask.name === 'hours' ? ask.options.map((value) => `opt_${ask.name.toLowerCase()}_${value}`) : []
		])
	]).map((key) => `intake_${key.replaceAll('-', '_')}`)
	expect(wanted.length).toBeGreaterThan(70)
	expect(wanted.filter((key) => !words[key])).toEqual([])
})

describe('answers', () => {
	test.each<[string, Record<string, unknown>, unknown]>([
		['agreed', { agreed: 'yes' }, { engagement: { agreed: true } }],
		['agreed', { agreed: 'unsaid' }, { engagement: { agreed: null } }],
		['agreed', {}, {}],
		['statistics', {}, {}],
		['told', { limitsToldAt: 'yes' }, { engagement: { limitsToldAt: NOW.toISOString() } }],
		['contact-how', { channel: 'call', value: '0900', through: '' }, { contact: { channel: 'call', value: '0900' } }],
		['contact-when', { hours: ['evening', 'morning'] }, { contact: { hours: ['morning', 'evening'] } }],
		['law-acts', {}, { facts: { lawActs: [] } }],
		['birth-year', { birthYear: '1990' }, { person: { birthYear: '1990' } }],
		['who-age', { age: '41' }, { perpetrator: { age: 41 } }],
		['who-age', { age: '', erase: ['age'] }, { perpetrator: { age: null } }],
		['account', { text: '' }, {}],
		['account', { text: '', erase: ['text'] }, { account: { text: '' } }],
		['incident-when', { when: 'tối hôm qua', happenedOn: '22/11/2026' }, { facts: { when: 'tối hôm qua', happenedOn: '2026-11-22' } }]
	])('%s given %j writes %j', (id, sent, written) => expect(read(id, sent)).toMatchObject({ answer: { written }, faults: [] }))

	test('an empty page writes nothing at all, but for lists, which are shown and so may be emptied', () => {
		for (const question of QUESTIONS) {
			const { answer, faults } = read(question.id, {})
			expect([faults, answer.typeAnswers], question.id).toEqual([[], {}])
			for (const value of Object.values(answer.written).flatMap((part) => Object.values(part))) expect(value, question.id).toEqual([])
		}
	})

	test.each<[string, Record<string, unknown>, string]>([
		['birth-year', { birthYear: '90' }, 'year-wrong'], ['birth-year', { birthYear: '2027' }, 'year-wrong'], ['who-age', { age: 'già' }, 'number-wrong'],
		['incident-when', { happenedOn: '31/31/2026' }, 'day-wrong'], ['incident-when', { happenedOn: '24/11/2026' }, 'day-ahead'],
		['sex', { sex: 'x' }, 'field-wrong'], ['origin', { country: 'XX' }, 'field-wrong'], ['origin', { ethnicity: 'a'.repeat(61) }, 'field-wrong'], ['abduction', { abduction: 'invented' }, 'field-wrong'], ['law-acts', { lawActs: ['x'] }, 'field-wrong'], ['village', { villageId: 'x' }, 'field-wrong'],
		['call-me', { callMe: 'a'.repeat(61) }, 'field-too-long'], ['type-rape', { rape: 'maybe' }, 'field-wrong']
	])('%s given %j: %s', (id, sent, code) => expect(read(id, sent).faults.map((fault) => fault.code)).toEqual([code]))

	test('typed words are never shown again, only that there are some', () => {
		for (const ask of QUESTIONS.flatMap(({ asks }) => asks)) expect(shownOf(ask, 'Nguyễn Thị Ví Dụ').chosen.length > 0).toBe(!['words', 'account', 'year', 'number', 'day', 'yes-no', 'told'].includes(ask.manner) || ask.manner === 'told')
		expect(shownOf(questionOf('account')!.asks[0]!, 'x')).toEqual({ chosen: [], kept: true })
		expect(shownOf(questionOf('statistics')!.asks[0]!, null)).toEqual({ chosen: [], kept: false })
	})

	test.each([['2010', '2026-11-23', true], ['2009', '2026-12-31', false], ['2010', '2026-12-31', true], ['2010', '2027-01-01', false], ['', '2026-11-23', false]])('born %s, on %s: may be a child %s', (year, on, child) => {
		expect(mayBeChild(year, new Date(`${on}T05:00:00Z`))).toBe(child)
	})
})
