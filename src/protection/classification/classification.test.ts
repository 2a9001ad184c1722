import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CASE_CONTEXTS, caseContexts, isLegalChild, type ContextFacts } from './case-contexts.ts'
import { classify, GBVIMS_QUESTIONS, GBVIMS_TYPES, type TypeAnswer } from './gbvims-type.ts'
import { actStanding, LAW_ACTS } from './law-acts.ts'
import { STAT_FORM_WORDS, STAT_FORMS, suggestStatForms } from './stat-forms.ts'

describe('the acts of the law', () => {
	it('has the sixteen points of Art. 3(1) once each, in order', () => {
		expect(LAW_ACTS.map((act) => act.point)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q'])
		expect(new Set(LAW_ACTS.map((act) => act.code)).size).toBe(16)
	})

	const BETWEEN_DIVORCED = [
		['physical-abuse', 'counts', ['physical']],
		['insult', 'counts', ['mental']],
		['forced-witness', 'counts', ['mental']],
		['neglect', 'not-listed', ['mental', 'physical']],
		['discrimination', 'not-listed', ['mental']],
		['isolation-social', 'counts', ['mental']],
		['deny-family-rights', 'counts', ['mental']],
		['privacy-disclosure', 'counts', ['mental']],
		['forced-sex', 'not-listed', ['sexual']],
		['forced-porn', 'counts', ['sexual']],
		['forced-marriage', 'counts-in-part', ['mental']],
		['forced-reproduction', 'not-listed', ['physical', 'sexual']],
		['property-taking', 'not-listed', ['economic']],
		['economic-control', 'not-listed', ['economic']],
		['confinement', 'not-listed', ['mental', 'physical']],
		['eviction', 'counts', ['mental', 'economic']]
	] as const
	test.each(BETWEEN_DIVORCED)('%s between divorced people: %s; usually %j', (act, standing, forms) => {
		expect(actStanding(act, 'divorced')).toBe(standing)
		expect(actStanding(act, 'family')).toBe('counts')
		for (const relation of ['living-as-spouses', 'relative-of-partner', 'former-adoptive'] as const) expect(actStanding(act, relation)).toBe('list-unread')
		expect(suggestStatForms([act])).toEqual({ forms: forms, basis: 'inference' })
	})

	it('tells all sixteen in the table above', () => expect(BETWEEN_DIVORCED.map(([act]) => act)).toEqual(LAW_ACTS.map((act) => act.code)))

	it('suggests each form once, in the order of the return', () => {
		fc.assert(fc.property(fc.subarray(LAW_ACTS.map((act) => act.code)), (acts) => {
			const { forms } = suggestStatForms(acts)
			expect(forms).toEqual(STAT_FORMS.filter((form) => forms.includes(form)))
			expect(forms.length > 0).toBe(acts.length > 0)
		}))
		expect(STAT_FORMS.every((form) => STAT_FORM_WORDS[form].vi !== '')).toBe(true)
	})
})

describe('the six types', () => {
	test.each(GBVIMS_TYPES.map((type, i) => [type, i] as const))('%s wins as the first yes, whatever comes after', (type, i) => {
		const before = Object.fromEntries(GBVIMS_TYPES.slice(0, i).map((earlier) => [earlier, 'no' as const]))
		const after = Object.fromEntries(GBVIMS_TYPES.slice(i + 1).map((later) => [later, 'yes' as const]))
		expect(classify({ ...before, [type]: 'yes', ...after })).toEqual({ state: 'classified', type, skippedBefore: [] })
		expect(classify(before)).toEqual({ state: 'ask', next: type })
		expect(GBVIMS_QUESTIONS[type].vi).not.toBe('')
	})

	it('agrees with a slow reading of every one of the 3^6 answer sheets', () => {
		const sheets = GBVIMS_TYPES.reduce<TypeAnswer[][]>((all, _) => all.flatMap((sheet) => (['yes', 'no', 'skipped'] as const).map((answer) => [...sheet, answer])), [[]])
		expect(sheets).toHaveLength(729)
		for (const sheet of sheets) {
			const got = classify(Object.fromEntries(GBVIMS_TYPES.map((type, i) => [type, sheet[i]])))
			const first = sheet.indexOf('yes')
			if (first >= 0) expect(got).toEqual({ state: 'classified', type: GBVIMS_TYPES[first], skippedBefore: GBVIMS_TYPES.filter((_, i) => i < first && sheet[i] === 'skipped') })
			else if (sheet.includes('skipped')) expect(got).toEqual({ state: 'unclassified' })
			else expect(got).toEqual({ state: 'classified', type: 'non-gbv', skippedBefore: [] })
		}
	})
})

describe('case contexts', () => {
	const nothing: ContextFacts = { type: null, survivorAge: null, partnerAmongPerpetrators: false, goodsExchanged: null, abduction: null, harmfulPractice: null }
	test.each<[string, Partial<ContextFacts>, readonly string[]]>([
		['nothing recorded', {}, []],
		['a partner, no type', { partnerAmongPerpetrators: true }, []],
		['a partner, not gender-based', { type: 'non-gbv', partnerAmongPerpetrators: true }, []],
		['a partner, psychological', { type: 'psychological-abuse', partnerAmongPerpetrators: true }, ['intimate-partner-violence']],
		['rape at 17', { type: 'rape', survivorAge: 17 }, ['child-sexual-abuse']],
		['rape at 18', { type: 'rape', survivorAge: 18 }, []],
		['rape, age not told', { type: 'rape' }, []],
		['beaten at 12', { type: 'physical-assault', survivorAge: 12 }, []],
		['forced marriage at 15', { type: 'forced-marriage', survivorAge: 15 }, ['early-marriage']],
		['forced marriage at 20', { type: 'forced-marriage', survivorAge: 20 }, []],
		['sexual, goods', { type: 'sexual-assault', goodsExchanged: true }, ['possible-sexual-exploitation']],
		['sexual, explicitly no goods', { type: 'sexual-assault', goodsExchanged: false }, []],
		['goods without a sexual type', { type: 'physical-assault', goodsExchanged: true }, []],
		['sexual, trafficked', { type: 'rape', abduction: 'trafficked' }, ['possible-sexual-slavery']],
		['sexual, no abduction', { type: 'rape', abduction: 'none' }, []],
		['a practice', { type: 'forced-marriage', harmfulPractice: 'type_of_practice_1' }, ['harmful-traditional-practice']],
		['explicitly no practice', { type: 'forced-marriage', harmfulPractice: 'no' }, []],
		['a practice, not gender-based', { type: 'non-gbv', harmfulPractice: 'type_of_practice_1' }, []],
		['everything at once', { type: 'rape', survivorAge: 9, partnerAmongPerpetrators: true, goodsExchanged: true, abduction: 'other', harmfulPractice: 'x' }, CASE_CONTEXTS.filter((c) => c !== 'early-marriage')]
	])('%s', (_, facts, contexts) => expect(caseContexts({ ...nothing, ...facts })).toEqual(contexts))

	it('keeps the child of the law (16) apart from the child of GBVIMS (18)', () => {
		expect([isLegalChild(15), isLegalChild(16), isLegalChild(null)]).toEqual([true, false, false])
	})
})
