import * as m from '#words/messages.js'
import type { DocumentKind } from './official-document.ts'

const WORDS: Readonly<Record<DocumentKind, () => string>> = {
	plan: m.documents_kind_plan, report: m.documents_kind_report, letter: m.documents_kind_letter, decision: m.documents_kind_decision,
	invitation: m.documents_kind_invitation, minutes: m.documents_kind_minutes, notice: m.documents_kind_notice, submission: m.documents_kind_submission
}

/** The kind of a document in the reader's language. */
export function kindWords(kind: DocumentKind): string {
	return WORDS[kind]()
}
