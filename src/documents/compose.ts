import { cleanLine } from './clean-text.ts'
import { composeBody, plainRun } from './compose-body.ts'
import type { Block, Closing, ComposedAnnex, Composition, Head, TextBlock } from './composition.ts'
import { formatDate, formatNumber, placeAndDate, romanNumeral } from './decree-30.ts'
import type { DocumentAnnex, DocumentKind, OfficialDocument, Sheets } from './official-document.ts'

/** Type names of Nghị định 30/2020/NĐ-CP, Phụ lục III; a letter (công văn) has none. */
const typeNames: Readonly<Record<DocumentKind, string | null>> = {
	plan: 'Kế hoạch',
	report: 'Báo cáo',
	letter: null,
	decision: 'Quyết định',
	invitation: 'Giấy mời',
	minutes: 'Biên bản',
	notice: 'Thông báo',
	submission: 'Tờ trình',
}

/** Everything the decree adds to a document, put in. Pure: the same tree gives the same composition.
 *  @param sheets 'annexes': the annexes stand in a file of their own, and each says which document it belongs to */
export function compose(doc: OfficialDocument, sheets: Sheets = 'whole'): Composition {
	const name = typeNames[doc.kind]
	return {
		head: composeHead(doc),
		title: name === null ? null : { name: name.toLocaleUpperCase('vi'), subject: glueTerms(cleanLine(doc.subject)) },
		addressees: doc.addressees.map((addressee) => withoutEnd(addressee)),
		blocks: [...composePreamble(doc), ...endWithSlash(composeBody(doc.body))],
		closing: composeClosing(doc),
		annexes: doc.annexes.map((annex, index) => composeAnnex(doc, annex, index, sheets)),
	}
}

/** A title does not break inside a term. */
function glueTerms(title: string): string {
	return title.replace(/bình đẳng giới|phụ nữ|tiến bộ|năm \d{4}/giu, (term) => term.replaceAll(' ', '\u00a0'))
}

function composeHead(doc: OfficialDocument): Head {
	return {
		superior: doc.superior === null ? null : cleanLine(doc.superior),
		issuer: doc.issuer.map(cleanLine),
		number: doc.symbol === '' ? '' : formatNumber(doc.number, cleanLine(doc.symbol)),
		about: doc.kind === 'letter' ? `V/v ${cleanLine(doc.subject).replace(/^V\/v\s+/u, '')}` : null,
		placeAndDate: doc.kind === 'minutes' ? null : placeAndDate(cleanLine(doc.place), doc.date),
	}
}

/** Bases, one a line, ; after each and . after the last; a decision names its authority before them and
 *  says QUYẾT ĐỊNH: after them (mẫu 1.2). */
function composePreamble(doc: OfficialDocument): Block[] {
	const bases = doc.bases.map((basis, i): TextBlock => textBlock('text', [plainRun(`${withoutEnd(basis)}${i === doc.bases.length - 1 ? '.' : ';'}`, { italic: true })]))
	if (doc.kind !== 'decision') return bases
	const authority = doc.authority ?? doc.issuer.join(' ')
	return [
		textBlock('centre', [plainRun(authority.toLocaleUpperCase('vi'), { bold: true })]),
		...bases,
		textBlock('centre', [plainRun('QUYẾT ĐỊNH:', { bold: true })]),
	]
}

function textBlock(style: TextBlock['style'], runs: TextBlock['runs']): TextBlock {
	return { type: 'text', style, runs, anchor: null }
}

/** The body ends with ./. (Phần II, mục I.5). */
function endWithSlash(blocks: readonly Block[]): Block[] {
	const last = blocks.at(-1)
	if (last === undefined) return []
	if (last.type === 'table') return [...blocks, textBlock('text', [plainRun('./.')])]
	const end = last.runs.map((run) => run.text).join('').trimEnd()
	if (end.endsWith('./.')) return [...blocks]
	const mark = plainRun(end.endsWith('.') ? '/.' : './.')
	return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, mark] }]
}

function composeClosing(doc: OfficialDocument): Closing {
	const recipients = doc.recipients.map((recipient) => `- ${withoutEnd(recipient).replace(/^-\s*/u, '')};`)
	return {
		order: doc.kind === 'minutes' || doc.signatures.length > 1 ? 'below' : 'beside',
		recipients: [...recipients, `- Lưu: ${withoutEnd(doc.keptBy)}.`],
		signatures: doc.signatures.map((signature) => ({
			authority: signature.authority.map((line) => cleanLine(line).toLocaleUpperCase('vi')),
			name: signature.name === null ? null : cleanLine(signature.name),
		})),
		draftMark: doc.draft ? 'DỰ THẢO' : null,
	}
}

/** Phần III: "Phụ lục I", its title in capitals, and what it comes with. Number and date stay blank in the
 *  indication, as the decree allows for electronic documents, except where the document itself is in another file. */
function composeAnnex(doc: OfficialDocument, annex: DocumentAnnex, index: number, sheets: Sheets): ComposedAnnex {
	const [number, date] = sheets === 'annexes' ? [doc.number, doc.date] : [null, null]
	const label = annex.label === '' && doc.annexes.length > 1 ? romanNumeral(index + 1) : annex.label
	const issuer = doc.issuerName === undefined ? '' : ` của ${doc.issuerName}`
	return {
		heading: cleanLine(`Phụ lục ${label}`).trimEnd(),
		title: cleanLine(annex.title).toLocaleUpperCase('vi'),
		attachedTo: cleanLine(`(Kèm theo ${typeNames[doc.kind] ?? 'Công văn'} ${formatNumber(number, doc.symbol).replace('Số: ', number === null ? 'số' : 'số ')} ${formatDate(date)}${issuer})`),
		landscape: annex.landscape,
		blocks: composeBody(annex.body),
	}
}

function withoutEnd(line: string): string {
	return cleanLine(line).trim().replace(/[;.]+$/u, '')
}
