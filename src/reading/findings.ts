import type { Block } from './block.ts'
import { agencyFindings, mentionsIn, type Mention } from './finding-agencies.ts'
import { blankFindings } from './finding-blanks.ts'
import { nfcFindings } from './finding-nfc.ts'
import { doubledWordFindings, quoteFindings, quotesOver, strayStopFindings } from './finding-words.ts'
import { yearFindings } from './finding-years.ts'
import type { Line } from './line.ts'
import type { Finding, PlanReading } from './plan-reading.ts'

/** What the document leaves open or gets wrong. Nothing is corrected; each finding says where. */
export function findingsOf(blocks: readonly Block[], read: Omit<PlanReading, 'findings' | 'unread'>, lines: { readonly main: readonly Line[]; readonly annexes: readonly Line[] }): Finding[] {
	const first = blocks[0]
	const whole = first === undefined ? null : { block: first.id, start: 0, end: first.text.length, text: first.text }
	const all = [...lines.main, ...lines.annexes]
	const names: Mention[] = [
		...read.assignments.map((one) => ({ name: one.agency, span: one.span })),
		...read.legalBases.flatMap((one) => (one.issuer === null ? [] : [{ name: one.issuer, span: one.span }])),
		...read.recipients.map((one) => ({ name: one.text.replace(/\s*\([^)]*\)?$/u, ''), span: one.span })),
	]
	return [
		...blankFindings(read, lines.main, whole),
		...quotesOver(all).flatMap(quoteFindings),
		...all.flatMap(strayStopFindings),
		...all.flatMap(doubledWordFindings),
		...agencyFindings([...names, ...mentionsIn(lines.main, [...names.map((one) => one.name), 'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Ủy ban Mặt trận Tổ quốc'])]),
		...yearFindings(read, lines.main, lines.annexes),
		...nfcFindings(blocks),
	]
}
