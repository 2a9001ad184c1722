export type DangerAnswer = 'yes' | 'no' | 'no-answer'

/** There is no third, safe outcome: no set of questions can promise that. */
export type DangerOutcome = 'not-safe-to-go-home' | 'danger-not-ruled-out'

export interface BothLanguages {
	readonly vi: string
	readonly en: string
}

export interface DangerItem {
	/** The source's own code. */
	readonly code: string
	readonly text: BothLanguages
	/** A yes to this one calls the supervisor, whatever the others say. */
	readonly aloneCallsSupervisor: boolean
	/** `pregnancy`: hidden where it cannot concern her. */
	readonly about: 'anyone' | 'pregnancy'
}

/** A set of questions as data. A new wording is a new version; answers keep the version they were given to. */
export interface DangerInstrument {
	readonly id: string
	readonly version: string
	readonly licence: string
	readonly source: string
	/** Whether a qualified person has reviewed the Vietnamese wording; false is shown as "cần kiểm tra". */
	readonly reviewed: boolean
	readonly notice: BothLanguages
	readonly items: readonly DangerItem[]
	/** So many yes answers mean that she is not safe to go home. */
	readonly notSafeFrom: number
	/** What is said to her: words, never a number. */
	readonly outcomes: Readonly<Record<DangerOutcome, BothLanguages>>
}

export interface AskedPerson {
	readonly sex: 'female' | 'male' | 'other' | 'unknown'
	/** Full years; null: not told. */
	readonly age: number | null
}

const PREGNANCY_POSSIBLE_FROM = 9

/** The questions shown to this person. Only a man and a small girl are spared the pregnancy question; in doubt it is asked. */
export function itemsFor(instrument: DangerInstrument, person: AskedPerson): readonly DangerItem[] {
	const cannotConcern = person.sex === 'male' || (person.age !== null && person.age < PREGNANCY_POSSIBLE_FROM)
	return instrument.items.filter((item) => item.about !== 'pregnancy' || !cannotConcern)
}

/** Why the questions must not be asked now; null: they may. Never in front of family, and only when she has told of a partner's violence. */
export function whyNotAsk(now: { readonly partnerViolenceTold: boolean; readonly aloneWithWorker: boolean }): 'somebody-listens' | 'no-partner-violence-told' | null {
	if (!now.aloneWithWorker) return 'somebody-listens'
	return now.partnerViolenceTold ? null : 'no-partner-violence-told'
}
