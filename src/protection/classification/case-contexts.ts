import type { GbvimsClass } from './gbvims-type.ts'

/** Case contexts are not types: they are derived from what was recorded, after the rules of the GBVIMS Incident Recorder. */
export const CASE_CONTEXTS = ['intimate-partner-violence', 'child-sexual-abuse', 'early-marriage', 'possible-sexual-exploitation', 'possible-sexual-slavery', 'harmful-traditional-practice'] as const
export type CaseContext = (typeof CASE_CONTEXTS)[number]

export interface ContextFacts {
	readonly type: GbvimsClass | null
	/** Full years on the day of the incident; null: not told. */
	readonly survivorAge: number | null
	readonly partnerAmongPerpetrators: boolean
	/** Money, goods, benefits or services exchanged; null: not asked. Only a yes counts, an explicit no does not. */
	readonly goodsExchanged: boolean | null
	readonly abduction: 'none' | 'forced-conscription' | 'trafficked' | 'other' | null
	/** A local practice; 'no' and null say there was none or nobody asked. */
	readonly harmfulPractice: string | null
}

/** A child in GBVIMS is under 18. */
export const GBVIMS_CHILD_UNDER = 18
/** A child in Viet Nam is under 16 (Luật Trẻ em, Art. 1). Both tests are kept. */
export const LEGAL_CHILD_UNDER = 16

/** The contexts that apply, in the order of CASE_CONTEXTS; an age not told makes no child of anybody. */
export function caseContexts(facts: ContextFacts): readonly CaseContext[] {
	const violence = facts.type !== null && facts.type !== 'non-gbv'
	const sexual = facts.type === 'rape' || facts.type === 'sexual-assault'
	const child = facts.survivorAge !== null && facts.survivorAge < GBVIMS_CHILD_UNDER
	const applies: Record<CaseContext, boolean> = {
		'intimate-partner-violence': violence && facts.partnerAmongPerpetrators,
		'child-sexual-abuse': sexual && child,
		'early-marriage': facts.type === 'forced-marriage' && child,
		'possible-sexual-exploitation': sexual && facts.goodsExchanged === true,
		'possible-sexual-slavery': sexual && facts.abduction !== null && facts.abduction !== 'none',
		'harmful-traditional-practice': violence && facts.harmfulPractice !== null && facts.harmfulPractice !== 'no'
	}
	return CASE_CONTEXTS.filter((context) => applies[context])
}

/** Under 16 the child path runs beside the case (NĐ 56/2017/NĐ-CP). An age not told is for a person to ask, not for this to guess. */
export function isLegalChild(age: number | null): boolean {
	return age !== null && age < LEGAL_CHILD_UNDER
}
