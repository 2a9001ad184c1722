import type { Day } from '#kernel/day.ts'
import type { GbvimsClass } from '../classification/gbvims-type.ts'
import type { LawActCode } from '../classification/law-acts.ts'
import type { StatForm } from '../classification/stat-forms.ts'

export type Sex = 'female' | 'male' | 'other' | 'unknown'

export type ServiceKind = 'safety' | 'reception' | 'shelter' | 'counselling' | 'health' | 'emergency' | 'legal-aid' | 'training-or-job' | 'addiction-care' | 'child-protection' | 'police'

/** `under-way`: asked for or sent on, nothing received yet. Declined and unavailable are results, not blanks. */
export type ServiceOutcome = 'received' | 'under-way' | 'declined' | 'unavailable' | 'not-applicable'

export interface ServiceFact {
	readonly kind: ServiceKind
	readonly wanted: boolean | null
	readonly outcome: ServiceOutcome
	/** Who gave it: this ward's own office, another body after a referral, or one she had already been to. */
	readonly by: 'ourselves' | 'referred' | 'already-elsewhere' | null
	readonly on: Day | null
}

export const HANDLINGS = ['criticism', 'contact-ban', 'education', 'administrative', 'criminal'] as const
export type Handling = (typeof HANDLINGS)[number]

export interface PerpetratorFact {
	/** Opaque: the same person carries the same one in every incident. */
	readonly perpetrator: string
	/** Among several: one of those who did it, not one who stood by. */
	readonly primary: boolean
	readonly sex: Sex
	readonly age: number | null
	/** An id of the list perpetrator_relationship of the Incident Recorder. */
	readonly relationship: string | null
	/** An id of the list perpetrator_occupation of the Incident Recorder. */
	readonly occupation: string | null
	/** Whether there were earlier incidents with this person. */
	readonly before: boolean | null
	readonly prosecution: 'none' | 'accused' | 'prosecuted'
	readonly handling: readonly Handling[]
	readonly counsellingOn: readonly Day[]
}

/** One incident as far as it is counted or exported: no name, no address, no account, no telephone; the ids are opaque. */
export interface IncidentFact {
	readonly incident: string
	readonly survivor: string
	readonly household: string | null
	readonly receivedOn: Day
	readonly happenedOn: Day | null
	/** Within the meaning of Law 13/2022/QH15. */
	readonly domestic: boolean
	readonly lawActs: readonly LawActCode[]
	readonly statForms: readonly StatForm[]
	readonly gbvimsType: GbvimsClass | null
	readonly sex: Sex
	/** Full years when the ward learned of it; null: not told. */
	readonly age: number | null
	readonly returnedFromTrafficking: boolean
	/** Whether a returned survivor of trafficking said she needs support. */
	readonly needStated: boolean
	readonly services: readonly ServiceFact[]
	readonly perpetrators: readonly PerpetratorFact[]
	/** Her consent to the use of non-identifying data for statistics; only with it a row leaves as a row. Counts need none. */
	readonly statisticsConsent: boolean
	/** Ids of the lists of the Incident Recorder by column, as far as they were asked. */
	readonly recorder: Readonly<Partial<Record<RecorderAnswer, string>>>
	readonly referredFrom: readonly string[]
}

/** Columns of the Incident Recorder that are stored as they were asked. */
export type RecorderAnswer =
	| 'ethnicity' | 'country_of_origin' | 'marital_status' | 'displacement_status' | 'disability_type' | 'unaccompanied_separated_status' | 'stage_of_displacement' | 'time_of_day' | 'location'
	| 'harmful_traditional_practice' | 'goods_money_exchanged' | 'abduction_type' | 'previously_reported' | 'gbv_previous_incidents' | 'service.wants_legal_action'
