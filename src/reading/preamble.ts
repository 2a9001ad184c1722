import { HEADING_TYPE_AT_START } from './document-types.ts'
import { isLine, type Item } from './document-items.ts'
import { readLegalBases, openingOf } from './legal-bases.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { LegalBasis, Source } from './plan-reading.ts'
import { headingType } from './zones.ts'

/** Title and legal bases: what stands between the document type and the first numbered heading. */
interface Preamble {
	readonly docType: string | null
	readonly title: string | null
	readonly bases: readonly LegalBasis[]
	readonly fields: Readonly<Record<string, Source>>
	readonly body: readonly Item[]
}

const BASE_LINE = /^(?:[-+•*]\s?)?(?:các căn cứ|căn cứ|trên cơ sở|thực hiện|triển khai|tiếp tục|để |nhằm|theo |xét |nhân |năm học|tiếp theo|hưởng ứng|nay |chào mừng|thi hành|phát huy|trong thời gian|kế hoạch này|ngày )/u
const TITLE_LINES = 7
/** Who decides, in capitals under the title of a decision. */
const DECIDES = /^(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|TRƯỞNG BAN|CỤC TRƯỞNG|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)(?:\s[\p{Lu}\d, -]+)?$/u

function endsTitle(line: Line, first: boolean): boolean {
	if (/^căn cứ|^kính gửi|^các căn cứ/.test(line.low) || /^[-–—_*=.\s]{2,}$/.test(line.text)) return true
	const marker = markerAt(line)
	if (marker !== null && !(first && marker.automatic)) return true
	if (/[;:]$/.test(line.text) || / như sau|cụ thể như/u.test(line.low)) return true
	if (first) return line.text.length > 500
	if (DECIDES.test(line.text)) return true
	if (BASE_LINE.test(line.low) && (line.text.length > 120 || /[.;,]$/.test(line.text))) return true
	return line.text.length > 300 || (line.text.endsWith('.') && line.text.length > 60)
}

const attached = (line: Line): boolean => /^\(?(?:kèm theo|ban hành kèm theo|đính kèm)/u.test(line.low)

/** The title under the document type, over as many lines as it takes. */
function readTitle(typeLine: Line | null, items: readonly Item[], fields: Record<string, Source>): { title: string | null; used: number } {
	const pieces: { text: string; source: Source }[] = []
	const take = (line: Line, start: number, end: number): void => {
		const piece = bounds(line, start, end)
		// A comma at the end of a title's line parts it from the next.
		const comma = line.text[piece.end] === ',' ? ',' : ''
		if (piece.text !== '') pieces.push({ text: piece.text + comma, source: sourceOf(line, piece.start, piece.end, 'title', 'sure') })
	}
	if (typeLine !== null) {
		const type = headingType(typeLine)
		if (type !== null) take(typeLine, type.end, typeLine.text.length)
	}
	let used = 0
	for (const item of items.slice(0, TITLE_LINES)) {
		if (!isLine(item)) break
		if (attached(item.line)) {
			fields['attachedTo'] = sourceOf(item.line, 0, item.line.text.length, 'title.attached-to', 'sure')
		} else if (/^[-–—_*=.\s]{2,}$|^\*+$/.test(item.line.text)) {
			fields[`rule.title${String(used)}`] = sourceOf(item.line, 0, item.line.text.length, 'header.rule', 'sure')
		} else if ((typeLine === null && item.line.text !== item.line.text.toUpperCase()) || endsTitle(item.line, pieces.length === 0)) break
		else take(item.line, 0, item.line.text.length)
		used++
	}
	const [first, ...others] = pieces
	if (first === undefined) return { title: null, used }
	const also = [...(first.source.also ?? []), ...others.flatMap((piece) => [piece.source.span, ...(piece.source.also ?? [])])]
	fields['title'] = also.length > 0 ? { ...first.source, also } : first.source
	return { title: pieces.map((piece) => piece.text).join(' ').replace(/,$/u, ''), used }
}

const bodyHeading = (line: Line): boolean => {
	const kind = markerAt(line)?.kind
	return kind !== undefined && !kind.startsWith('bullet') && kind !== 'lead'
}

/** Reads title, bases and the opening sentence; gives back the items of the body. */
export function readPreamble(typeLine: Line | null, items: readonly Item[]): Preamble {
	const fields: Record<string, Source> = {}
	let docType: string | null = null
	if (typeLine !== null) {
		const end = HEADING_TYPE_AT_START.exec(typeLine.low)?.[0].length ?? typeLine.text.length
		docType = typeLine.text.slice(0, end)
		fields['docType'] = sourceOf(typeLine, 0, end, 'doc-type', 'sure')
	}
	const { title, used } = readTitle(typeLine, items, fields)
	const bases: LegalBasis[] = []
	let at = used
	let others = 0
	for (; at < items.length; at++) {
		const item = items[at]
		if (item === undefined || !isLine(item) || bodyHeading(item.line)) break
		const { line } = item
		if (headingType(line) !== null && line.text.length < 40) {
			fields['enacting'] = sourceOf(line, 0, line.text.length, 'enacting', 'sure')
			continue
		}
		const read = readLegalBases(line)
		bases.push(...read)
		const opening = openingOf(line, read)
		if (opening === null) continue
		const key = /^(?:xét|theo) đề nghị/u.test(line.low) ? 'proposal' : 'opening'
		let name = key
		for (; fields[name] !== undefined; others++) name = `${key}${String(others + 2)}`
		fields[name] = opening
	}
	return { docType, title, bases, fields, body: items.slice(at) }
}
