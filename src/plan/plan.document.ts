import type { BodyNode, Inline, OfficialDocument } from '#documents/official-document.ts'
import { assignmentAnnex } from './annex.document.ts'
import type { PlanLine, StoredPlan } from './stored-plan.ts'

export const PLAN_SYMBOL = 'KH-UBND'
/** The committee's own register; a Ban that uses its seal has another (NĐ 30/2020, Điều 15). */
export const PLAN_SERIES = 'ubnd'

/** The stored plan as an official document with its annex. Number and day are those of the register, null before. */
export function planDocument(plan: StoredPlan, number: number | null = plan.number, day: string | null = plan.issuedOn): OfficialDocument {
	const annex = assignmentAnnex(plan)
	return {
		kind: 'plan', superior: null, issuer: plan.issuer.lines, issuerName: `Ủy ban nhân dân ${plan.issuer.name}`,
		number, symbol: PLAN_SYMBOL, place: plan.issuer.place, date: day, subject: plan.title, addressees: [], bases: plan.bases,
		body: [...(plan.preamble ? [paragraph(plan.preamble)] : []), ...plan.lines.map(nodeOf)],
		recipients: plan.recipients, keptBy: plan.keptBy || 'VT',
		signatures: [{ authority: plan.signerAuthority, name: plan.signerName || null }],
		annexes: annex ? [annex] : [], draft: number === null
	}
}

/** Where a line stands on the page; links of tasks end there. */
export function anchorOf(lineKey: string): string {
	return `line-${lineKey}`
}

function nodeOf(line: PlanLine): BodyNode {
	const anchor = anchorOf(line.lineKey)
	switch (line.kind) {
		case 'section': return { type: 'heading', level: 1, label: line.label, text: line.words, anchor }
		case 'group': return { type: 'heading', level: 2, label: line.label, text: line.words, anchor }
		case 'agency': return agencyNode(line, anchor)
		case 'paragraph': return { ...paragraph(line.label ? `${line.label} ${line.words}` : line.words), anchor }
		default: return { type: 'item', marker: line.label, inline: text(line.words), anchor }
	}
}

/** "1. Các cơ quan, đơn vị: Căn cứ chức năng …": the name is bold, what follows the colon is not. */
function agencyNode(line: PlanLine, anchor: string): BodyNode {
	const colon = line.words.indexOf(':')
	const rest = colon < 0 ? '' : line.words.slice(colon + 1).trim()
	if (rest === '') return { type: 'heading', level: 2, label: line.label, text: line.words, anchor }
	return { type: 'article', label: line.label, inline: [{ type: 'text', text: `${line.words.slice(0, colon + 1)} `, bold: true }, ...text(rest)], anchor }
}

function paragraph(words: string): BodyNode {
	return { type: 'paragraph', inline: text(words) }
}

function text(words: string): Inline[] {
	return [{ type: 'text', text: words }]
}

/** Name of the plan's file without its ending: Ke-hoach-12-KH-UBND-2026. */
export function fileNameOf(plan: Pick<StoredPlan, 'number' | 'year' | 'versionNumber'>): string {
	return plan.number === null ? `Ke-hoach-${plan.year}-ban-thao-${plan.versionNumber}` : `Ke-hoach-${String(plan.number).padStart(2, '0')}-${PLAN_SYMBOL}-${plan.year}`
}

/** Name of the annex's own file: Phu-luc-Ke-hoach-12-KH-UBND-2026. */
export function annexFileNameOf(plan: Pick<StoredPlan, 'number' | 'year' | 'versionNumber'>): string {
	return `Phu-luc-${fileNameOf(plan)}`
}
