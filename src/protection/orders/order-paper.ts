import type { BodyNode, Inline, OfficialDocument } from '#documents/official-document.ts'
import { formatDate } from '#documents/decree-30.ts'
import { dayOf } from '#kernel/day.ts'

/** What every paper of an order shares. Number and day are null until it is signed. */
export interface OrderPaper {
	readonly issuer: readonly string[]
	/** 'Ủy ban nhân dân phường Đăk Cấm' */
	readonly issuerName: string
	readonly place: string
	readonly number: number | null
	readonly day: string | null
	/** ['CHỦ TỊCH'], or ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] when one is charged with it */
	readonly signerAuthority: readonly string[]
	readonly signerName: string | null
	readonly keptBy: string
}

/** A person as a paper names one. There is no field for a survivor's address: her paper lies in other people's hands. */
export interface Named {
	readonly address: 'ông' | 'bà' | ''
	readonly name: string
}

/** Titles and days as Nghị định 30/2020/NĐ-CP wants bases cited: a law by its name alone, a decree in full. */
export const LAW_BASES = ['Căn cứ Luật Phòng, chống bạo lực gia đình', 'Căn cứ Nghị định số 76/2023/NĐ-CP ngày 01 tháng 11 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Phòng, chống bạo lực gia đình'] as const
export const CHILD_BASES = ['Căn cứ Luật Trẻ em', 'Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của Luật Trẻ em'] as const

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "15 giờ 00 phút ngày 23 tháng 11 năm 2026", in Viet Nam. */
export function momentWords(moment: Date): string {
	const [hour, minute] = CLOCK.format(moment).split(':')
	return `${hour} giờ ${minute} phút ${formatDate(dayOf(moment))}`
}

/** "bà Lê Thị Thử"; at the start of a line "Bà Lê Thị Thử". */
export function nameWords(person: Named, start = false): string {
	const words = `${person.address} ${person.name}`.trim()
	return start ? sentenceStart(words) : words
}

export function sentenceStart(words: string): string {
	return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

export function article(number: number, text: string): BodyNode {
	return { type: 'article', label: `Điều ${number}.`, inline: plain(text) }
}

export function paragraph(text: string): BodyNode {
	return { type: 'paragraph', inline: plain(text) }
}

export function point(label: string, text: string): BodyNode {
	return { type: 'item', marker: label, inline: plain(text) }
}

/** The decree's sample form this paper stands for, in italics; nothing for a form nobody has seen. */
export function formLine(label: string): BodyNode[] {
	return label === '' ? [] : [{ type: 'paragraph', inline: [{ type: 'text', text: `Mẫu tương ứng: ${label}.`, italic: true }] }]
}

/** A decision of the Chair (mẫu 1.2). */
export function decisionOf(paper: OrderPaper, parts: Pick<OfficialDocument, 'subject' | 'bases' | 'body' | 'recipients'>): OfficialDocument {
	return {
		kind: 'decision', superior: null, issuer: paper.issuer, issuerName: paper.issuerName, authority: `Chủ tịch ${paper.issuerName}`,
		number: paper.number, symbol: 'QĐ-UBND', place: paper.place, date: paper.day, addressees: [], keptBy: paper.keptBy,
		signatures: [{ authority: paper.signerAuthority, name: paper.signerName }], annexes: [], draft: paper.number === null, ...parts
	}
}

function plain(text: string): Inline[] {
	return [{ type: 'text', text }]
}
