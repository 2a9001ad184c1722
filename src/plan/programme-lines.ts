import type { Block, Span } from '../reading/block.ts'
import type { PlanReading, SectionRole } from '../reading/plan-reading.ts'
import type { ProposedLine } from './proposed.ts'

interface Piece { readonly block: Block; readonly start: number; readonly end: number }

const MARK = /^\s*(?:([-–—+*•●▪■◦○])|([IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])\s?([.)/])(?!\d))\s*/u

/** The lines of the plan proper: what stands between the opening and the recipients, one for each paragraph or hard line.
 *  Header, opening, recipients, signature and annexes have places of their own in a plan. */
export function programmeLines(blocks: readonly Block[], reading: PlanReading): ProposedLine[] {
	const [from, to] = bodyOf(blocks, reading)
	const pieces = blocks.slice(from, to).flatMap((block) => (block.cell ? [] : piecesOf(block)))
	const kinds = Map.groupBy(kindsOf(reading), (one) => one.span.block)
	const roles = new Map(reading.sections.flatMap((section) => [section, ...section.headings]).map((heading) => [key(heading.span), heading.role]))
	const lines: ProposedLine[] = []
	let role: SectionRole = 'other'
	for (const piece of pieces) {
		const starts = (kinds.get(piece.block.id) ?? []).filter((one) => one.span.start >= piece.start && one.span.start < piece.end)
		const kind = starts[0]?.kind
		for (const one of starts) role = roles.get(key(one.span)) ?? role
		const line = lineOf(piece, kind, role)
		if (line) lines.push(line)
	}
	return lines
}

const key = (span: Span): string => `${span.block}:${span.start}`

/** First and last block of the body. */
function bodyOf(blocks: readonly Block[], reading: PlanReading): [number, number] {
	const order = new Map(blocks.map((block, index) => [block.id, index]))
	const place = (span: Span | undefined): number => (span ? (order.get(span.block) ?? -1) : -1)
	const first = reading.sections[0] ?? reading.activityGroups[0] ?? reading.assignments[0]
	const opening = Math.max(place(reading.fields['opening']?.span), place(reading.fields['title']?.span), ...reading.legalBases.map((basis) => (first && place(basis.span) > place(first.span) ? -1 : place(basis.span))))
	const from = first ? Math.min(...[...reading.sections, ...reading.activityGroups, ...reading.assignments].map((one) => place(one.span)).filter((one) => one > opening)) : opening + 1
	const ends = [reading.fields['recipients']?.span, reading.recipients[0]?.span, reading.signer?.span, reading.annexes[0]?.span]
		.map(place).filter((end) => end > from)
	return [Number.isFinite(from) ? from : opening + 1, Math.min(blocks.length, ...ends)]
}

function piecesOf(block: Block): Piece[] {
	const pieces: Piece[] = []
	let start = 0
	for (const found of [...block.text.matchAll(/[\n\v]/g), { index: block.text.length }]) {
		if (block.text.slice(start, found.index).trim() !== '') pieces.push({ block, start, end: found.index })
		start = found.index + 1
	}
	return pieces
}

/** What begins where, the weightiest first. */
function kindsOf(reading: PlanReading): { span: Span; kind: ProposedLine['kind'] }[] {
	const headings = reading.sections.flatMap((section) => section.headings)
	const agencies = reading.assignments.filter((one) => /colon|whole/.test(one.rule))
	const points = [...reading.purposes, ...reading.requirements, ...reading.targets, ...reading.activityGroups.flatMap((group) => group.activities)]
	return [
		...reading.sections.map((one) => ({ span: one.span, kind: 'section' as const })),
		...reading.activityGroups.filter((one) => one.rule !== 'group.section').map((one) => ({ span: one.span, kind: 'group' as const })),
		...headings.map((one) => ({ span: one.span, kind: 'group' as const })),
		...agencies.map((one) => ({ span: one.span, kind: 'agency' as const })),
		...reading.assignments.flatMap((one) => one.tasks).map((one) => ({ span: one.span, kind: 'duty' as const })),
		...points.map((one) => ({ span: one.span, kind: 'item' as const }))
	]
}

function lineOf(piece: Piece, kind: ProposedLine['kind'] | undefined, role: SectionRole): ProposedLine | null {
	const raw = piece.block.text.slice(piece.start, piece.end)
	const typed = MARK.exec(raw.normalize('NFC'))
	const auto = piece.start === 0 ? piece.block.label.normalize('NFC').trim() : ''
	const label = auto !== '' ? auto.replace(/\.$/, '') : typed ? (typed[1] ?? `${typed[2]}${typed[3] === '.' ? '' : typed[3]}`) : ''
	const words = tidy(auto === '' && typed ? raw.normalize('NFC').slice(typed[0].length) : raw)
	if (words === '') return null
	const untitled = kind === undefined && /^\d/.test(label) && words.length < 90 && (piece.block.bold || words.endsWith(':'))
	const heading = kind === 'section' || kind === 'group' || untitled
	const span = { block: piece.block.id, start: piece.start, end: piece.end, text: raw }
	const bullet = label !== '' && !heading && kind !== 'agency'
	return { kind: bullet ? (kind === 'duty' ? 'duty' : 'item') : untitled ? 'group' : heading || kind === 'agency' ? kind! : 'paragraph', role, label, words: heading ? words.replace(/\s*:$/, '') : words, span }
}

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/\s*\.\/\.?$/, '.')
}
