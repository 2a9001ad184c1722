import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { assess, judge, reassessTrouble } from './assess.ts'
import { itemsFor, whyNotAsk, type DangerAnswer } from './instrument.ts'
import { DANGER_INSTRUMENTS, findInstrument, WHO_SIX } from './who-six.ts'

const CODES = WHO_SIX.items.map((item) => item.code)
const anAnswer = fc.constantFrom<DangerAnswer>('yes', 'no', 'no-answer')
const sheet = fc.tuple(...CODES.map(() => anAnswer)).map((given) => Object.fromEntries(CODES.map((code, i) => [code, given[i]])))
const HEIGHT = { 'danger-not-ruled-out': 0, 'not-safe-to-go-home': 1 }

describe('the six questions', () => {
	it('are the six of the source, with its codes, licence and an unreviewed wording', () => {
		expect(CODES).toEqual(['217', '218', '219', '222', '220', '221'].map((n) => `ANC.B10.DE${n}`))
		expect(WHO_SIX).toMatchObject({ licence: 'CC0-1.0', reviewed: false, notSafeFrom: 3 })
		expect(findInstrument('who-six', WHO_SIX.version)).toBe(WHO_SIX)
		expect(findInstrument('who-six', '2099')).toBeUndefined()
		expect(DANGER_INSTRUMENTS).toHaveLength(1)
	})

	test.each([
		['female', 30, 6],
		['female', null, 6],
		['female', 8, 5],
		['male', 30, 5],
		['other', 30, 6],
		['unknown', null, 6]
	] as const)('%s of %s is asked %i', (sex, age, count) => {
		const items = itemsFor(WHO_SIX, { sex, age })
		expect(items).toHaveLength(count)
		expect(items.some((item) => item.about === 'pregnancy')).toBe(count === 6)
	})

	it('are not asked while somebody listens, nor when no partner is spoken of', () => {
		expect(whyNotAsk({ partnerViolenceTold: true, aloneWithWorker: false })).toBe('somebody-listens')
		expect(whyNotAsk({ partnerViolenceTold: false, aloneWithWorker: true })).toBe('no-partner-violence-told')
		expect(whyNotAsk({ partnerViolenceTold: true, aloneWithWorker: true })).toBeNull()
	})
})

describe('what the answers say', () => {
	it('follows the count of the source on every one of the 64 sheets', () => {
		for (let bits = 0; bits < 64; bits++) {
			const answers = Object.fromEntries(CODES.map((code, i) => [code, bits & (1 << i) ? 'yes' : 'no'] as const))
			const yes = CODES.filter((code) => answers[code] === 'yes')
			const assessed = assess(WHO_SIX, answers)
			expect(assessed.outcome).toBe(yes.length >= 3 ? 'not-safe-to-go-home' : 'danger-not-ruled-out')
			expect(assessed.callSupervisor).toBe(yes.length >= 3 || yes.includes('ANC.B10.DE219') || yes.includes('ANC.B10.DE222'))
			expect(assessed.unanswered).toEqual([])
		}
	})

	it('has no word or code for safe, and no number, whatever is answered or overridden', () => {
		const override = fc.option(fc.record({ to: fc.constantFrom('not-safe-to-go-home' as const, 'danger-not-ruled-out' as const), reason: fc.constant('nghe chị kể thêm'), by: fc.constantFrom('caseworker' as const, 'supervisor' as const) }))
		fc.assert(fc.property(sheet, override, (answers, over) => {
			const judged = judge(assess(WHO_SIX, answers), over)
			if ('trouble' in judged) return
			expect(['not-safe-to-go-home', 'danger-not-ruled-out']).toContain(judged.outcome)
			const { unanswered: _, ...said } = judged
			expect(JSON.stringify(said)).not.toMatch(/\d/)
			const words = WHO_SIX.outcomes[judged.outcome]
			expect(`${words.vi} ${words.en}`).not.toMatch(/\d|an toàn\.|không nguy hiểm|không có nguy hiểm\.$|you are safe|low risk|no danger/i)
		}))
	})

	it('never falls when an answer becomes yes', () => {
		fc.assert(fc.property(sheet, fc.constantFrom(...CODES), (answers, code) => {
			const before = assess(WHO_SIX, answers)
			const after = assess(WHO_SIX, { ...answers, [code]: 'yes' })
			expect(HEIGHT[after.outcome]).toBeGreaterThanOrEqual(HEIGHT[before.outcome])
			expect(Number(after.callSupervisor)).toBeGreaterThanOrEqual(Number(before.callSupervisor))
		}))
	})

	it('names the shown questions that were not answered, and only those', () => {
		const shown = itemsFor(WHO_SIX, { sex: 'male', age: 40 })
		expect(assess(WHO_SIX, { 'ANC.B10.DE217': 'no', 'ANC.B10.DE218': 'no-answer' }, shown).unanswered).toEqual(['ANC.B10.DE218', 'ANC.B10.DE219', 'ANC.B10.DE222', 'ANC.B10.DE221'])
	})

	it('takes no answer to a question it does not have', () => expect(() => assess(WHO_SIX, { invented: 'yes' })).toThrow(RangeError))
})

describe('judgement over the answers', () => {
	const low = assess(WHO_SIX, {})
	const high = assess(WHO_SIX, { 'ANC.B10.DE217': 'yes', 'ANC.B10.DE218': 'yes', 'ANC.B10.DE219': 'yes' })
	const reason = 'Người đó vừa được thả'

	it('goes up by anyone with a reason and then calls the supervisor', () => {
		expect(judge(low, { to: 'not-safe-to-go-home', reason, by: 'caseworker' })).toEqual({ outcome: 'not-safe-to-go-home', callSupervisor: true, unanswered: CODES, measured: 'danger-not-ruled-out', overridden: 'up' })
	})
	it('goes down only by a supervisor, keeps what was measured and the call', () => {
		expect(judge(high, { to: 'danger-not-ruled-out', reason, by: 'caseworker' })).toEqual({ trouble: 'override-down-needs-supervisor' })
		expect(judge(high, { to: 'danger-not-ruled-out', reason, by: 'supervisor' })).toMatchObject({ outcome: 'danger-not-ruled-out', measured: 'not-safe-to-go-home', overridden: 'down', callSupervisor: true })
	})
	it('needs a reason and a difference', () => {
		expect(judge(low, { to: 'not-safe-to-go-home', reason: '  ', by: 'supervisor' })).toEqual({ trouble: 'override-reason-missing' })
		expect(judge(low, { to: 'danger-not-ruled-out', reason, by: 'supervisor' })).toEqual({ trouble: 'override-changes-nothing' })
		expect(judge(low, null)).toMatchObject({ overridden: null, measured: low.outcome })
	})
})

test.each([
	[null, 'danger-not-ruled-out', 'reassess-missing'],
	['', 'danger-not-ruled-out', 'reassess-missing'],
	['2026-02-30', 'danger-not-ruled-out', 'reassess-day-wrong'],
	['2026-11-23', 'danger-not-ruled-out', 'reassess-not-later'],
	['2026-12-23', 'danger-not-ruled-out', null],
	['2026-12-24', 'danger-not-ruled-out', 'reassess-too-late'],
	['2026-11-30', 'not-safe-to-go-home', null],
	['2026-12-01', 'not-safe-to-go-home', 'reassess-too-late']
] as const)('the next assessment on %s after %s: %s', (day, outcome, trouble) => expect(reassessTrouble(day, '2026-11-23', outcome)).toBe(trouble))
