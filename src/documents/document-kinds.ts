import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import type { DocumentKind } from './official-document.ts'

export const KINDS = ['plan', 'report', 'letter', 'decision', 'invitation', 'minutes', 'notice', 'submission'] as const satisfies readonly DocumentKind[]

/** How a sentence of a document names another one. */
export const KIND_NAME: Readonly<Record<DocumentKind, string>> = {
	plan: 'Kế hoạch', report: 'Báo cáo', letter: 'Công văn', decision: 'Quyết định', invitation: 'Giấy mời',
	minutes: 'Biên bản', notice: 'Thông báo', submission: 'Tờ trình'
}

/** Abbreviations of Nghị định 30/2020/NĐ-CP, Phụ lục III. */
const BY_SYMBOL: Readonly<Record<string, DocumentKind>> = {
	kh: 'plan', bc: 'report', qd: 'decision', gm: 'invitation', bb: 'minutes', tb: 'notice', ttr: 'submission'
}

/** The kind an incoming number tells of: 12/KH-SNV is a plan. A letter has no abbreviation of its kind: 415/SNV-BĐG. */
export function kindOfNumber(numberText: string): DocumentKind {
	const symbol = /\/\s*([\p{L}]+)/u.exec(foldVietnamese(numberText).replace(/\/\s*\d{4}\s*\//, '/'))?.[1] ?? ''
	return BY_SYMBOL[symbol] ?? 'letter'
}

/** How a task names the document it comes from: "Công văn số 415/SNV-BĐG ngày 12/11/2026 của Sở Nội vụ". */
export function citationOf(document: { kind: DocumentKind; numberText: string; issuedOn: string | null; issuerText: string }): string {
	const day = document.issuedOn ? ` ngày ${document.issuedOn.split('-').reverse().join('/')}` : ''
	return `${KIND_NAME[document.kind]} số ${document.numberText}${day} của ${document.issuerText}`
}
