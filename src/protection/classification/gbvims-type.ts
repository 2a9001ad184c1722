/** The six core types of GBVIMS, in the order they are asked; the first yes wins. */
export const GBVIMS_TYPES = ['rape', 'sexual-assault', 'physical-assault', 'forced-marriage', 'denial-of-resources', 'psychological-abuse'] as const
export type GbvimsType = (typeof GBVIMS_TYPES)[number]

/** `non-gbv` stays out of every count of gender-based violence. */
export type GbvimsClass = GbvimsType | 'non-gbv'

export const GBVIMS_QUESTIONS: Readonly<Record<GbvimsType, { readonly vi: string; readonly en: string }>> = {
	rape: { vi: 'Có sự xâm nhập, dù rất ít, không được đồng ý không?', en: 'Did it involve penetration, however slight?' },
	'sexual-assault': { vi: 'Có đụng chạm tình dục ngoài ý muốn không?', en: 'Did it involve unwanted sexual contact?' },
	'physical-assault': { vi: 'Có bạo lực thân thể không?', en: 'Did it involve physical violence?' },
	'forced-marriage': { vi: 'Có phải là cưỡng ép kết hôn, kể cả tảo hôn không?', en: 'Was it an act of forced marriage, child marriage included?' },
	'denial-of-resources': { vi: 'Có bị lấy hoặc không cho tiếp cận tiền của, cơ hội, dịch vụ không?', en: 'Did it involve denial of resources, opportunities or services?' },
	'psychological-abuse': { vi: 'Có bạo lực tinh thần không?', en: 'Did it involve psychological or emotional abuse?' }
}

export type TypeAnswer = 'yes' | 'no' | 'skipped'

/** `ask`: the next question. `unclassified`: nothing was yes and something was skipped, so nobody may call it non-GBV.
 *  `skippedBefore`: questions above the winning one that were skipped; the type may be too low then. */
export type Classified =
	| { readonly state: 'ask'; readonly next: GbvimsType }
	| { readonly state: 'unclassified' }
	| { readonly state: 'classified'; readonly type: GbvimsClass; readonly skippedBefore: readonly GbvimsType[] }

/** Walks the questions in order; answers below the first yes are not looked at. */
export function classify(answers: Readonly<Partial<Record<GbvimsType, TypeAnswer>>>): Classified {
	const skipped: GbvimsType[] = []
	for (const type of GBVIMS_TYPES) {
		const answer = answers[type]
		if (answer === undefined) return { state: 'ask', next: type }
		if (answer === 'yes') return { state: 'classified', type, skippedBefore: skipped }
		if (answer === 'skipped') skipped.push(type)
	}
	return skipped.length > 0 ? { state: 'unclassified' } : { state: 'classified', type: 'non-gbv', skippedBefore: [] }
}
