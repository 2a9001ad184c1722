import type { DocumentTable, Inline, TableColumn } from './official-document.ts'

/** A document with everything the decree adds to it put in (Số:, V/v, Kính gửi, the closing ; and ., ./., Lưu:),
 *  ready to be set. The Word file, the PDF and the page on screen are three settings of this one composition,
 *  so that they cannot say different things. */
export interface Composition {
	readonly head: Head
	/** null for a letter, which has no type name. */
	readonly title: Title | null
	readonly addressees: readonly string[]
	readonly blocks: readonly Block[]
	readonly closing: Closing
	readonly annexes: readonly ComposedAnnex[]
}

export interface Head {
	readonly superior: string | null
	readonly issuer: readonly string[]
	readonly number: string
	/** "V/v …" under the number of a letter. */
	readonly about: string | null
	/** null for minutes, which have no place and date at the top (mẫu 1.9). */
	readonly placeAndDate: string | null
}

export interface Title {
	readonly name: string
	readonly subject: string
}

/** section "I. HOA", clause "1. bold", centre "QUYẾT ĐỊNH:", text everything else. */
export type BlockStyle = 'section' | 'clause' | 'point' | 'centre' | 'text'

export interface TextBlock {
	readonly type: 'text'
	readonly style: BlockStyle
	readonly runs: readonly Run[]
	readonly anchor: string | null
}

export interface TableBlock {
	readonly type: 'table'
	readonly columns: readonly TableColumn[]
	readonly rows: readonly ComposedRow[]
	readonly anchor: string | null
}

export type Block = TextBlock | TableBlock

export interface ComposedRow {
	readonly strong: boolean
	/** Spans add up to the number of columns. */
	readonly cells: readonly ComposedCell[]
}

export interface ComposedCell {
	readonly runs: readonly Run[]
	readonly span: number
	readonly align: DocumentTable['columns'][number]['align']
}

/** A stretch of one look. A prose run may hold line ends, one for each new paragraph. */
export interface Run {
	readonly text: string
	readonly bold: boolean
	readonly italic: boolean
	readonly from: Exclude<Inline, { type: 'text' }> | null
}

export interface Closing {
	/** minutes are signed by two above Nơi nhận; all else has Nơi nhận left of the signer. */
	readonly order: 'beside' | 'below'
	/** "- Sở Nội vụ;" … "- Lưu: VT." */
	readonly recipients: readonly string[]
	readonly signatures: readonly { readonly authority: readonly string[]; readonly name: string | null }[]
	/** "DỰ THẢO" where the signature would be, or null. */
	readonly draftMark: string | null
}

export interface ComposedAnnex {
	readonly heading: string
	readonly title: string
	/** "(Kèm theo Kế hoạch số …)" */
	readonly attachedTo: string
	readonly landscape: boolean
	readonly blocks: readonly Block[]
}
