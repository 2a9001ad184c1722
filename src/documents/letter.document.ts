import { formatDate } from './decree-30.ts'
import { documentLabel } from './document-label.ts'
import { KIND_NAME } from './document-kinds.ts'
import type { OfficialDocument } from './official-document.ts'

export interface LetterParts {
	/** The issued document that is sent. */
	readonly sent: OfficialDocument
	/** UBND-VHXH: the committee's symbol and that of the office that drafted. */
	readonly symbol: string
	readonly addressees: readonly string[]
	/** Paragraphs as the officer left them. */
	readonly message: string
	readonly keptBy: string
}

/** A công văn that sends an issued document to bodies outside the ward (Nghị định 30/2020/NĐ-CP, mẫu 1.5).
 *  Head and signature are those of the document it goes with. No number, no day: both come with the register. */
export function letterDocument(parts: LetterParts): OfficialDocument {
	const { sent } = parts
	const paragraphs = parts.message.split('\n').map((text) => text.trim()).filter(Boolean)
	return {
		kind: 'letter', superior: sent.superior, issuer: sent.issuer, number: null, symbol: parts.symbol, place: sent.place, date: null,
		...(sent.issuerName === undefined ? {} : { issuerName: sent.issuerName }),
		subject: `gửi ${nameOf(sent)}`, addressees: parts.addressees, bases: [],
		body: paragraphs.map((text) => ({ type: 'paragraph', inline: [{ type: 'text', text }] })),
		recipients: ['Như trên'], keptBy: parts.keptBy, signatures: sent.signatures.slice(-1), annexes: [], draft: true
	}
}

/** The words the officer starts from. */
export function letterMessage(sent: OfficialDocument): string {
	const subject = sent.subject.charAt(0).toLowerCase() + sent.subject.slice(1).replace(/[./;]+$/, '')
	const issuer = sent.issuerName ?? 'Ủy ban nhân dân'
	const day = sent.date ? ` ${formatDate(sent.date)}` : ''
	return `${issuer} gửi kèm theo công văn này ${nameOf(sent)}${day} ${/^về\s/.test(subject) ? '' : 'về '}${subject}.\nĐề nghị quý cơ quan, đơn vị quan tâm, phối hợp.`
}

/** "Kế hoạch số 12/KH-UBND" */
export function nameOf(sent: OfficialDocument): string {
	const label = documentLabel({ direction: 'out', number: sent.number, symbol: sent.symbol, numberText: '' })
	return `${KIND_NAME[sent.kind]} số ${label}`
}

/** A line of Nơi nhận as an addressee: "- Sở Nội vụ tỉnh (b/c);" is written to as "Sở Nội vụ tỉnh". */
export function addresseeOf(line: string): string {
	return line.replace(/^[-–•*\s]+/, '').replace(/[;.,\s]+$/, '').replace(/\s*\((?:b\/c|để b\/c|báo cáo|để báo cáo|p\/h|để biết)\)$/iu, '').trim()
}
