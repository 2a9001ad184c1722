import type { Day } from '#kernel/day.ts'
import type { SafeContact } from '../alerts/help-request.ts'
import type { LawActCode } from '../classification/law-acts.ts'
import type { GbvimsType, TypeAnswer } from '../classification/gbvims-type.ts'
import type { StatForm } from '../classification/stat-forms.ts'
import type { OffenderMeasure } from '../offender/measure.ts'
import type { PerpetratorFact, RecorderAnswer, Sex } from '../figures/incident-fact.ts'

/** Every answer may be missing: '' or null or [] is "not asked or not said", never a no. */
export interface CaseParts {
	readonly person: {
		readonly callMe: string; readonly fullName: string; readonly birthYear: string; readonly sex: Sex | ''; readonly address: string
		readonly villageId: string | null; readonly language: string; readonly disability: string; readonly interpreter: boolean | null
	}
	readonly contact: Omit<SafeContact, 'may'> & { readonly may: SafeContact['may'] }
	/** What she was told before she told anything, and what she agreed to. */
	readonly engagement: { readonly limitsToldAt: string; readonly agreed: boolean | null; readonly statistics: boolean | null }
	readonly household: { readonly members: string; readonly children: string; readonly childrenSafe: string; readonly household: string }
	readonly facts: {
		readonly when: string; readonly happenedOn: Day | null; readonly where: string; readonly domestic: boolean | null; readonly divorced: boolean | null
		readonly lawActs: readonly LawActCode[]; readonly statForms: readonly StatForm[]; readonly typeAnswers: Readonly<Partial<Record<GbvimsType, TypeAnswer>>>
		readonly before: boolean | null; readonly returnedFromTrafficking: boolean | null; readonly recorder: Readonly<Partial<Record<RecorderAnswer, string>>>; readonly referredFrom: readonly string[]
	}
	/** In her words, or the worker's; opened by its own press. */
	readonly account: { readonly text: string }
	readonly perpetrator: Pick<PerpetratorFact, 'sex' | 'age' | 'relationship' | 'occupation' | 'before' | 'prosecution' | 'handling' | 'counsellingOn'> & { readonly name: string; readonly relation: string; readonly access: string }
	/** What was done towards that person, and the acts below the level of a penalty. */
	readonly offender: { readonly measures: readonly OffenderMeasure[] }
	readonly health: { readonly state: string; readonly urgent: boolean | null; readonly within72Hours: boolean | null }
	readonly assessment: { readonly safety: string; readonly psychosocial: string; readonly legal: string; readonly work: string }
	/** The level in words with its day, as the referral may tell it. */
	readonly danger: { readonly words: string; readonly outcome: string; readonly on: Day }
	readonly plan: { readonly lines: readonly { readonly what: string; readonly who: string; readonly on: Day | null; readonly done: boolean }[]; readonly approvedAt: string; readonly approvedBy: string }
	readonly 'safety-plan': { readonly waysOut: string; readonly signal: string; readonly people: string; readonly bag: string; readonly children: string; readonly phone: string; readonly places: string }
	readonly child: { readonly assessedAt: string; readonly assessment: string; readonly wishes: string; readonly parentsWishes: string; readonly plan: string; readonly approvedAt: string }
	readonly closure: { readonly why: '' | 'goals-met' | 'she-asks' | 'moved-away' | 'other'; readonly words: string }
}

export type PartName = keyof CaseParts

/** A part nobody has written in yet. */
export const EMPTY: CaseParts = {
	person: { callMe: '', fullName: '', birthYear: '', sex: '', address: '', villageId: null, language: '', disability: '', interpreter: null },
	contact: { may: 'unsaid', channel: null, value: '', through: '', days: null, hours: [], ifAnotherAnswers: '' },
	engagement: { limitsToldAt: '', agreed: null, statistics: null },
	household: { members: '', children: '', childrenSafe: '', household: '' },
	facts: { when: '', happenedOn: null, where: '', domestic: null, divorced: null, lawActs: [], statForms: [], typeAnswers: {}, before: null, returnedFromTrafficking: null, recorder: {}, referredFrom: [] },
	account: { text: '' },
	perpetrator: { name: '', relation: '', access: '', sex: 'unknown', age: null, relationship: null, occupation: null, before: null, prosecution: 'none', handling: [], counsellingOn: [] },
	offender: { measures: [] },
	health: { state: '', urgent: null, within72Hours: null },
	assessment: { safety: '', psychosocial: '', legal: '', work: '' },
	danger: { words: '', outcome: '', on: '' },
	plan: { lines: [], approvedAt: '', approvedBy: '' },
	'safety-plan': { waysOut: '', signal: '', people: '', bag: '', children: '', phone: '', places: '' },
	child: { assessedAt: '', assessment: '', wishes: '', parentsWishes: '', plan: '', approvedAt: '' },
	closure: { why: '', words: '' }
}
