import type { Block } from '../reading/block.ts'
import type { PlanReading } from '../reading/plan-reading.ts'

/** What a reading says of the plan as a whole. */
export interface ReadHead {
	readonly title: string
	readonly year: number
	readonly bases: readonly string[]
	readonly preamble: string
	readonly recipients: readonly string[]
	readonly keptBy: string
	readonly signerAuthority: readonly string[]
	readonly signerName: string
}

const KEPT = /^lưu\s*:?\s*/iu

/** The head of a plan from its reading. @param otherwise year and title when the document gives none */
export function readHead(blocks: readonly Block[], reading: PlanReading, otherwise: { readonly year: number; readonly title: string }): ReadHead {
	const opening = reading.fields['opening']?.span.block
	const words = (id: string) => tidy(blocks.find((block) => block.id === id)?.text ?? '')
	const basesIn = [...new Set(reading.legalBases.map((basis) => basis.span.block))].filter((block) => block !== opening)
	const recipients = reading.recipients.map((one) => one.text.normalize('NFC'))
	return {
		title: tidy(reading.title ?? '') || otherwise.title, year: reading.year ?? otherwise.year,
		bases: basesIn.map(words).filter(Boolean), preamble: opening ? words(opening) : '',
		recipients: recipients.filter((line) => !KEPT.test(line)),
		keptBy: recipients.find((line) => KEPT.test(line))?.replace(KEPT, '').replace(/[.;\s]+$/u, '') || 'VT',
		signerAuthority: [reading.signer?.authority ?? '', ...(reading.signer?.positions ?? [])].map(tidy).filter(Boolean),
		signerName: tidy(reading.signer?.name ?? '')
	}
}

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
