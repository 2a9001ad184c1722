import { bounds, sourceOf, type Line } from './line.ts'
import type { Source } from './plan-reading.ts'

/** A stretch of a header line. */
export interface Stretch {
	readonly line: Line
	readonly start: number
	readonly end: number
}

/** An agency named in the header, its lines joined. */
interface NamedAgency {
	readonly name: string
	readonly source: Source
}

const HEAD = /^(?:ủy ban|ubnd|hđnd|ubmttq|mttq|hội đồng|bộ|sở|ban|phòng(?! ngừa|,| chống)|văn phòng|công an|trường|trung tâm|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|xã ủy|chi bộ|đoàn|hội(?! nhập)|liên đoàn|công đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|cục|chi cục|tổng cục|viện|bệnh viện|thanh tra|kho bạc|tổ|đội|đài|báo|bảo hiểm|bhxh|quỹ|công ty|tổng công ty|tập đoàn|ngân hàng|hạt|trạm|tòa án|mặt trận|liên minh|khoa|đại học|học viện|cụm|thư viện|bảo tàng|nhà|hợp tác xã|ban quản lý|chính phủ|thủ tướng|vụ|thuế|hải quan|đồn|chi đoàn|chi hội|th |thcs|thpt|mn )(?![\p{L}])/u

const mostlyUpper = (text: string): boolean => {
	const letters = text.replace(/[^\p{L}]/gu, '')
	return letters.replace(/\p{Ll}/gu, '').length > letters.length * 0.6
}

/** The agencies of a header from what its known parts left, superior first. Names broken over lines are joined. */
export function agencyNames(left: readonly Stretch[]): NamedAgency[] {
	const pieces = left.map((stretch) => {
		const bare = /^[\s|*_•-]*(.*?)[\s|*_•-]*$/u.exec(stretch.line.text.slice(stretch.start, stretch.end))
		const start = stretch.start + (bare?.[0].indexOf(bare[1] ?? '') ?? 0)
		return { ...bounds(stretch.line, start, start + (bare?.[1]?.length ?? 0)), line: stretch.line }
	}).filter((piece) => piece.text !== '')
	const capitals = pieces.filter((piece) => mostlyUpper(piece.text))
	const used = capitals.length > 0 ? capitals : pieces.filter((piece) => HEAD.test(piece.line.low.slice(piece.start)))
	const agencies: { name: string; source: Source }[] = []
	for (const piece of used) {
		const low = piece.line.low.slice(piece.start, piece.end)
		const source = sourceOf(piece.line, piece.start, piece.end, 'header.agency', 'sure')
		const last = agencies.at(-1)
		if (last === undefined || HEAD.test(low)) {
			agencies.push({ name: piece.text, source })
			continue
		}
		const also = [...(last.source.also ?? []), source.span, ...(source.also ?? [])]
		agencies[agencies.length - 1] = { name: `${last.name} ${piece.text}`, source: { ...last.source, also } }
	}
	return agencies
}
