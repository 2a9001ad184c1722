import type { DocumentKind, OfficialDocument } from '../official-document.ts'
import { sampleDecision, sampleNotice, sampleSubmission } from './decisions.ts'
import { sampleInvitation, sampleLetter, sampleMinutes } from './letters.ts'
import { samplePlan } from './plan.ts'
import { sampleReport } from './report.ts'

/** One made-up document of every kind. */
export const sampleDocuments: Readonly<Record<DocumentKind, OfficialDocument>> = {
	plan: samplePlan,
	report: sampleReport,
	letter: sampleLetter,
	decision: sampleDecision,
	invitation: sampleInvitation,
	minutes: sampleMinutes,
	notice: sampleNotice,
	submission: sampleSubmission,
}
