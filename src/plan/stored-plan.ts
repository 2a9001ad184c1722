import type { SectionRole } from '../reading/plan-reading.ts'

export type PlanState = 'reading' | 'draft' | 'submitted' | 'approved' | 'superseded' | 'set-aside'
export type LineKind = 'section' | 'group' | 'paragraph' | 'item' | 'agency' | 'duty'

/** A line of the plan as the document has it; `lineKey` is the same in every version. */
export interface PlanLine {
	readonly id: string
	readonly lineKey: string
	readonly kind: LineKind
	readonly role: SectionRole
	readonly label: string
	readonly words: string
}

/** Who is to do what by when; `lineKey` is the clause it stands in. Days are 'yyyy-mm-dd'; two nulls: all year. */
export interface PlanAssignment {
	readonly id: string
	readonly taskId: string
	readonly lineKey: string | null
	readonly title: string
	readonly leadAgencyId: string | null
	readonly leadName: string | null
	readonly leadSort: number | null
	readonly partnerIds: readonly string[]
	readonly partnerNames: readonly string[]
	readonly product: string
	readonly fromOn: string | null
	readonly toOn: string | null
	readonly basis: string
}

/** The body that issues the plan. */
export interface Issuer {
	readonly unitId: string
	readonly name: string
	readonly place: string
	readonly lines: readonly string[]
}

/** One version of one year's plan with everything that is printed. */
export interface StoredPlan {
	readonly id: string
	readonly year: number
	readonly versionNumber: number
	readonly state: PlanState
	readonly title: string
	readonly bases: readonly string[]
	readonly preamble: string
	readonly recipients: readonly string[]
	readonly keptBy: string
	readonly signerAuthority: readonly string[]
	readonly signerName: string
	readonly sourceId: string | null
	readonly amendsId: string | null
	readonly documentId: string | null
	readonly returnReason: string
	readonly rowVersion: number
	readonly submittedAt: string | null
	readonly submittedBy: string | null
	readonly number: number | null
	readonly issuedOn: string | null
	readonly issuer: Issuer
	readonly lines: readonly PlanLine[]
	readonly assignments: readonly PlanAssignment[]
}
