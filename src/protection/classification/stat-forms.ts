import type { LawActCode } from './law-acts.ts'

/** The four forms of the domestic-violence return: tinh thần, thân thể, tình dục, kinh tế. */
export const STAT_FORMS = ['mental', 'physical', 'sexual', 'economic'] as const
export type StatForm = (typeof STAT_FORMS)[number]

export const STAT_FORM_WORDS: Readonly<Record<StatForm, { readonly vi: string; readonly en: string }>> = {
	mental: { vi: 'Tinh thần', en: 'Mental' },
	physical: { vi: 'Thân thể', en: 'Physical' },
	sexual: { vi: 'Tình dục', en: 'Sexual' },
	economic: { vi: 'Kinh tế', en: 'Economic' }
}

// Our reading, in no legal text: which forms an act usually is.
const USUAL_FORMS: Readonly<Record<LawActCode, readonly StatForm[]>> = {
	'physical-abuse': ['physical'],
	insult: ['mental'],
	'forced-witness': ['mental'],
	neglect: ['mental', 'physical'],
	discrimination: ['mental'],
	'isolation-social': ['mental'],
	'deny-family-rights': ['mental'],
	'privacy-disclosure': ['mental'],
	'forced-sex': ['sexual'],
	'forced-porn': ['sexual'],
	'forced-marriage': ['mental'],
	'forced-reproduction': ['sexual', 'physical'],
	'property-taking': ['economic'],
	'economic-control': ['economic'],
	confinement: ['physical', 'mental'],
	eviction: ['economic', 'mental']
}

/** A suggestion to tick, in the order of the return. The worker's own answer is stored beside the acts and never made
 *  from them: the three classifications stay apart. */
export function suggestStatForms(acts: readonly LawActCode[]): { readonly forms: readonly StatForm[]; readonly basis: 'inference' } {
	return { forms: STAT_FORMS.filter((form) => acts.some((act) => USUAL_FORMS[act].includes(form))), basis: 'inference' }
}
