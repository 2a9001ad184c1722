import type { Block, Span } from './block.ts'

/** sure: chắc · check: nên xem · guess: đoán */
export type Confidence = 'sure' | 'check' | 'guess'

/** Where an item was read, by which rule, and how far it may be trusted. */
export interface Source {
	readonly span: Span
	/** Further places, when the item goes on in other blocks. */
	readonly also?: readonly Span[]
	readonly rule: string
	readonly confidence: Confidence
}

export interface LegalBasis extends Source {
	readonly type: string
	readonly number: string | null
	/** ISO day, null when the document gives none. */
	readonly date: string | null
	readonly issuer: string | null
	readonly title: string | null
}

export type SectionRole =
	| 'purposes-requirements' | 'targets' | 'activities' | 'solutions' | 'funding'
	| 'organisation' | 'reporting' | 'other'

export interface Statement extends Source { readonly text: string }

export interface Heading extends Source {
	readonly label: string
	readonly title: string
	readonly role: SectionRole
}

export interface Section extends Heading {
	/** Headings inside the section that only lead to what the lists below hold. */
	readonly headings: readonly Heading[]
	/** What the section says and no other list holds. */
	readonly statements: readonly Statement[]
}

/** from and to for a stretch, at for one day; ISO days. A recurring or open time has all three null. */
export interface TimeWindow extends Source {
	readonly text: string
	readonly from: string | null
	readonly to: string | null
	readonly at: string | null
}

/** One piece of work; its own time, when its lines say one. */
export interface Activity extends Statement { readonly window: TimeWindow | null }

export interface ActivityGroup extends Source {
	readonly label: string
	readonly title: string
	readonly window: TimeWindow | null
	readonly activities: readonly Activity[]
}

export interface AssignedTask extends Source {
	readonly text: string
	/** Duty verbs in the order they stand: chủ trì, phối hợp, tham mưu, … */
	readonly verbs: readonly string[]
	readonly partners: readonly string[]
}

export interface Assignment extends Source {
	readonly agency: string
	/** true: "Đề nghị <agency>", a request to a body the issuer cannot order. */
	readonly request: boolean
	readonly tasks: readonly AssignedTask[]
}

export interface Target extends Source {
	readonly text: string
	readonly value: number
	/** The upper end of "60-70%", else null. */
	readonly upTo: number | null
	/** '%', 'mô hình', 'tin', … as the document writes it. */
	readonly unit: string
	readonly comparison: 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'equal' | 'about'
	/** The year or day by which it is due, as written; null when none. */
	readonly by: string | null
}

export interface ReportingDuty extends Source {
	readonly who: string | null
	readonly to: string | null
	/** As written: "trước ngày 10/12", "hằng tháng"; null when none. */
	readonly deadline: string | null
	readonly text: string
}

export interface Signer extends Source {
	/** TM. ỦY BAN NHÂN DÂN */
	readonly authority: string | null
	/** KT. CHỦ TỊCH, PHÓ CHỦ TỊCH */
	readonly positions: readonly string[]
	readonly name: string | null
}

export interface Annex extends Source {
	readonly label: string
	readonly title: string
	readonly columns: readonly string[]
	readonly rows: readonly (readonly string[])[]
	/** What the annex says outside its tables, and its further tables line by line. */
	readonly statements: readonly Statement[]
}

export type FindingCode =
	| 'number-blank' | 'date-blank' | 'annex-absent' | 'no-signature' | 'unpaired-quotes' | 'stray-full-stop'
	| 'doubled-words' | 'agency-spelt-two-ways' | 'not-nfc' | 'contradictory-years' | 'contradictory-dates'

export interface Finding {
	readonly code: FindingCode
	/** One Vietnamese sentence for the officer. */
	readonly text: string
	readonly span: Span
}

/** What a plan says, each part with the place it was read from. */
export interface PlanReading {
	/** As the document writes it: KẾ HOẠCH, QUYẾT ĐỊNH, … */
	readonly docType: string | null
	readonly issuer: string | null
	readonly superior: string | null
	/** 93/KH-UBND; null when left blank. */
	readonly number: string | null
	readonly numberBlank: boolean
	/** The part of the number after the ordinal: KH-UBND, also known when the number is blank. */
	readonly symbol: string | null
	readonly place: string | null
	readonly date: string | null
	readonly year: number | null
	readonly title: string | null
	/** Where each of the single values above was read. */
	readonly fields: Readonly<Record<string, Source>>
	readonly legalBases: readonly LegalBasis[]
	readonly sections: readonly Section[]
	readonly purposes: readonly Statement[]
	readonly requirements: readonly Statement[]
	readonly activityGroups: readonly ActivityGroup[]
	readonly assignments: readonly Assignment[]
	readonly timeWindows: readonly TimeWindow[]
	readonly models: readonly (Source & { readonly name: string })[]
	readonly fundingSources: readonly Statement[]
	readonly targets: readonly Target[]
	readonly reportingDuties: readonly ReportingDuty[]
	readonly recipients: readonly Statement[]
	readonly signer: Signer | null
	readonly annexes: readonly Annex[]
	readonly findings: readonly Finding[]
	readonly unread: readonly { readonly block: string; readonly text: string }[]
}

/** The reader: deterministic, no clock, no network. */
export type ReadPlan = (blocks: readonly Block[]) => PlanReading
