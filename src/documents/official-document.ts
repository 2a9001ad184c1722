/** An official document as a neutral tree (Nghị định 30/2020/NĐ-CP, Phụ lục I and III). Modules build it,
 *  documents/ lays it out as .docx, PDF and a page on screen, and it is what is frozen when signed.
 *  Texts are finished Vietnamese; nothing here is translated. */
export interface OfficialDocument {
	readonly kind: DocumentKind
	/** Upper line of the issuer block; null for a people's committee, which has none. */
	readonly superior: string | null
	/** Issuer as one or two lines in capitals: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM']. */
	readonly issuer: readonly string[]
	/** The issuer inside a sentence, for "(Kèm theo … của …)": 'Ủy ban nhân dân phường Đăk Cấm'. */
	readonly issuerName?: string
	/** Who decides, above the bases of a decision: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG ĐĂK CẤM'; without it the issuer. */
	readonly authority?: string
	/** null: left blank until issued. */
	readonly number: number | null
	/** KH-UBND, BC-UBND; for a letter UBND-VHXH; '' for a person's own paper, which has no number line. */
	readonly symbol: string
	readonly place: string
	/** ISO day; null: left blank until issued. */
	readonly date: string | null
	/** Trích yếu: the title under the type, or what follows V/v in a letter. */
	readonly subject: string
	/** Kính gửi, for letters, reports to a superior, submissions. */
	readonly addressees: readonly string[]
	/** Căn cứ lines, without the closing ; or . */
	readonly bases: readonly string[]
	readonly body: readonly BodyNode[]
	readonly recipients: readonly string[]
	/** Lưu line without "Lưu:": 'VT, VHXH'. */
	readonly keptBy: string
	readonly signatures: readonly Signature[]
	readonly annexes: readonly DocumentAnnex[]
	/** Printed in place of a signature, when the document is not signed yet (DỰ THẢO). */
	readonly draft: boolean
}

/** What goes into one file: the document with its annexes, or the annexes alone, each from page 1. */
export type Sheets = 'whole' | 'annexes'

export type DocumentKind = 'plan' | 'report' | 'letter' | 'decision' | 'invitation' | 'minutes' | 'notice' | 'submission'

/** Two for minutes (secretary left, chair right), one otherwise. */
export interface Signature {
	/** ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] */
	readonly authority: readonly string[]
	readonly name: string | null
}

export type BodyNode =
	/** level 1: "I. HOA" · 2: "1. title" bold · 3: "a) …" · article: "Điều 1." */
	| { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string; readonly anchor?: string }
	| { readonly type: 'article'; readonly label: string; readonly inline: readonly Inline[]; readonly anchor?: string }
	| { readonly type: 'paragraph'; readonly inline: readonly Inline[]; readonly anchor?: string }
	/** A dash item, "- …", as plans write them. */
	| { readonly type: 'item'; readonly marker: string; readonly inline: readonly Inline[]; readonly anchor?: string }
	/** "Thời gian: …" lines of invitations and minutes. */
	| { readonly type: 'line'; readonly label: string; readonly inline: readonly Inline[]; readonly anchor?: string }
	| { readonly type: 'table'; readonly table: DocumentTable; readonly anchor?: string }

/** A piece of a sentence. A figure is a number whose sources can be opened; a gap names whom it waits for;
 *  prose is the part an official types. */
export type Inline =
	| { readonly type: 'text'; readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
	| { readonly type: 'figure'; readonly text: string; readonly ref: string }
	| { readonly type: 'gap'; readonly text: string }
	| { readonly type: 'prose'; readonly text: string; readonly field: string }

export interface DocumentTable {
	readonly columns: readonly TableColumn[]
	readonly rows: readonly (readonly TableCell[])[]
	/** Group heading rows and totals: index of the row → how it is set. */
	readonly strong?: readonly number[]
}
export interface TableColumn {
	readonly title: string
	/** Relative width. */
	readonly width: number
	readonly align: 'left' | 'center' | 'right'
}
/** span: columns covered (default 1). */
export interface TableCell { readonly inline: readonly Inline[]; readonly span?: number }

export interface DocumentAnnex {
	/** '' when it is the only one ("Phụ lục"), else 'I', 'II'. */
	readonly label: string
	readonly title: string
	readonly landscape: boolean
	readonly body: readonly BodyNode[]
}
