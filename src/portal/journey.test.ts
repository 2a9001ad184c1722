import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnswersForm, telephoneOf, type Answers } from './answers.ts'
import { after, before, placeOf, questionsLeft, stepsOf, troubleAt, type Step } from './journey.ts'
import { toRequest } from './to-request.ts'

const said = (given: Record<string, unknown>): Answers => AnswersForm.parse(given)
const VILLAGE = '01900000-0000-7000-8000-000000000001'
const around = { excuses: { 'wrong-number': 'Nhầm số', papers: 'Giấy tờ', 'hang-up': 'Cúp máy' }, villages: [{ id: VILLAGE }], language: 'vi' as const, returnCodeHash: 'ab', returnCodeUntil: '2026-12-23' }

/** Anything a browser, or somebody with a script, could post. */
const posted = fc.record({
	door: fc.constantFrom('self', 'other', '', 'x'), safe: fc.constantFrom('yes', 'no', 'unsure', '', 'x'), danger: fc.constantFrom('yes', 'no', '', 'x'),
	needs: fc.oneof(fc.subarray(['safety', 'reception', 'stay', 'health', 'x']), fc.constant('safety')), village: fc.constantFrom(VILLAGE, '', 'x', '01900000-0000-7000-8000-000000000002'),
	way: fc.constantFrom('call', 'message', 'through-someone', 'no', '', 'x'), number: fc.constantFrom('0900 000 000', '', 'không có', '12'), through: fc.string(), place: fc.string(),
	days: fc.constantFrom('weekend', '', 'x'), hours: fc.subarray(['morning', 'x']), excuse: fc.constantFrom('papers', 'own', '', 'x'), excuseOwn: fc.string(), callMe: fc.constantFrom('chị', '', 'x'), name: fc.string()
}, { requiredKeys: [] })

test.each([
	[{}, ['safe', 'needs', 'way']],
	[{ safe: 'no' }, ['safe', 'danger', 'needs', 'way']],
	[{ safe: 'yes', needs: ['safety'] }, ['safe', 'needs', 'village', 'way']],
	[{ safe: 'yes', way: 'message' }, ['safe', 'needs', 'way', 'number', 'when', 'call-me']],
	[{ safe: 'yes', way: 'call' }, ['safe', 'needs', 'way', 'number', 'when', 'excuse', 'call-me']],
	[{ safe: 'yes', way: 'no' }, ['safe', 'needs', 'way']],
	[{ door: 'other' }, ['danger', 'village', 'way']],
	[{ door: 'other', way: 'call' }, ['danger', 'village', 'way', 'number', 'name']]
])('after %j the questions are %j', (given, steps) => {
	expect(stepsOf(said(given))).toEqual(steps)
})

test('every question can be left empty, to the end, from either door', () => {
	for (const door of ['self', 'other']) {
		const answers = said({ door })
		let place = placeOf(answers, '')
		const seen: Step[] = []
		while (place !== 'check') {
			expect(troubleAt(answers, place)).toBeNull()
			seen.push(place)
			place = after(answers, place, seen, false)
			expect(seen.length).toBeLessThan(12)
		}
		expect(toRequest(answers, around)).toMatchObject({ needs: [], dangerNow: 'unsaid', villageId: null, contact: { may: 'unsaid', channel: null, value: '' }, callMe: '', reporterName: '' })
	}
})

test('whatever is posted, the way on ends, the way back leads to the first question, and nobody is stuck', () => {
	fc.assert(fc.property(posted, fc.string(), (given, asked) => {
		const answers = said(given)
		let back = before(answers, placeOf(answers, asked))
		for (let steps = 0; back !== null; steps++) {
			expect(steps).toBeLessThan(12)
			expect(questionsLeft(answers, back)).toBeGreaterThanOrEqual(0)
			back = before(answers, back)
		}
	}))
})

test('nobody is called or written to without a number and a yes', () => {
	fc.assert(fc.property(posted, (given) => {
		const { contact } = toRequest(said(given), around)
		if (contact.may !== 'yes') expect(contact).toMatchObject({ channel: null, value: '', through: '', days: null, hours: [], ifAnotherAnswers: '' })
		else expect([['call', 'message', 'through-someone'].includes(String(contact.channel)), /^\d{8,15}$/.test(contact.value)]).toEqual([true, true])
	}))
})

test('a name is sent only from the door of those who worry for another, a village only if it is ours', () => {
	fc.assert(fc.property(posted, (given) => {
		const request = toRequest(said(given), around)
		if (request.door === 'self') expect([request.reporterName, request.place]).toEqual(['', ''])
		expect([null, VILLAGE]).toContain(request.villageId)
	}))
})

test('an answer that was closed again does not travel', () => {
	const changed = said({ safe: 'yes', danger: 'yes', way: 'no', number: '0900000000', hours: ['morning'], excuse: 'papers', callMe: 'chị', village: VILLAGE })
	expect(toRequest(changed, around)).toMatchObject({ dangerNow: 'unsaid', villageId: null, callMe: '', contact: { may: 'no', value: '', hours: [] } })
})

test('a sentence of her own is said although its circle was not ticked; a ticked one stands', () => {
	const own = { safe: 'yes', way: 'call', number: '0900000000', excuseOwn: 'Chị Mẫu gọi hỏi công việc' }
	expect(toRequest(said(own), around).contact.ifAnotherAnswers).toBe('Chị Mẫu gọi hỏi công việc')
	expect(toRequest(said({ ...own, excuse: 'papers' }), around).contact.ifAnotherAnswers).toBe('Giấy tờ')
})

test('a change at the check page leads back there, by way of what it opened', () => {
	const seen: Step[] = ['safe', 'needs', 'way']
	expect(after(said({ safe: 'yes', way: 'no' }), 'way', seen, true)).toBe('check')
	expect(after(said({ safe: 'yes', way: 'call' }), 'way', seen, true)).toBe('number')
	expect(after(said({ safe: 'yes', way: 'call' }), 'number', [...seen, 'number'], true)).toBe('when')
	expect(after(said({ safe: 'yes', way: 'call' }), 'needs', [...seen, 'number', 'when', 'excuse', 'call-me'], true)).toBe('check')
})

test.each([['0900 000 000', '0900000000'], ['+84 90.000.0000', '84900000000'], ['(026) 3900-0000', '02639000000'], ['113', ''], ['không có', ''], ['', '']])('the number %j is %j', (typed, digits) => {
	expect(telephoneOf(typed)).toBe(digits)
})
