import { findDay, isoDay, isoOf } from './days.ts'
import { findBlankNumber, findNumber, type DocumentNumber } from './document-numbers.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { agencyNames, type Stretch } from './header-agencies.ts'
import type { Source } from './plan-reading.ts'

/** The single values at the head of a document; each found one has its place in `fields`. */
export interface Header {
	readonly issuer: string | null
	readonly superior: string | null
	readonly number: string | null
	readonly numberBlank: boolean
	readonly symbol: string | null
	readonly place: string | null
	readonly date: string | null
	readonly dateBlank: boolean
	readonly year: number | null
	readonly fields: Readonly<Record<string, Source>>
}

const FIXED: readonly (readonly [string, RegExp])[] = [
	['republic', /cộng h\p{L}{1,2} xã hội chủ ngh?\p{L}{1,2} việt nam|đảng cộng sản việt nam|đoàn tncs hồ chí minh(?=\s*$)/u],
	['motto', /độc lập\s?-\s?tự do\s?-\s?hạnh phúc/],
	['draft', /\(?dự thảo(?:\s(?:lần\s)?\d+)?\)?/],
	['urgency', /^(?:hỏa tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật)$/],
	['subject', /^v\/v\s.*$|^về việc\s.*$/],
	['rule', /^[-–—_*=.•\s|]+$|\*{1,3}$|[_-]{3,}/],
]

const PLACE_DATE = /([\p{L}.'\- ()]{0,60}?)\s?,?\s?ngày\s?([\d.…_ ]{0,20})\s?tháng\s?([\d.…_ ]{0,20})\s?năm\s?([\d.…_ ]{0,20})/u
const SHORT_PLACE_DATE = /([\p{L}.'\- ]{2,40}),\s?ngày\s?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})/u

/** Nothing but capitals before the place is the agency of the left column. */
function placeStart(text: string): number {
	const words = text.split(' ')
	let at = 0
	let start = 0
	while (at < words.length - 1 && /^\p{Lu}{2,}$/u.test(words[at] ?? '') && words.slice(at + 1).some((word) => /\p{Ll}/u.test(word))) {
		start += (words[at] ?? '').length + 1
		at++
	}
	return start
}

interface Draft {
	number: DocumentNumber | null
	place: string | null
	date: string | null
	dateBlank: boolean
	year: number | null
	fields: Record<string, Source>
	taken: [number, number][]
}

function takeNumber(line: Line, draft: Draft): void {
	const blank = findBlankNumber(line.text)
	const given = /^số|\bsố\s?:?\s?\d/.test(line.low) || /^\d/.test(line.text) ? findNumber(line.text) : null
	const found = given ?? blank
	if (found === null || draft.number !== null) return
	const lead = /số\s?:?\s?$/i.exec(line.low.slice(0, found.start))
	const start = lead === null ? found.start : found.start - lead[0].length
	draft.number = found
	draft.fields['number'] = sourceOf(line, start, found.end, given === null ? 'header.number.blank' : 'header.number', 'sure')
	draft.fields['symbol'] = sourceOf(line, line.text.lastIndexOf(found.symbol, found.end) >= 0 ? line.text.lastIndexOf(found.symbol, found.end) : found.start, found.end, 'header.symbol', 'sure')
	draft.taken.push([start, found.end])
}

function takeDate(line: Line, draft: Draft): void {
	if (draft.fields['date'] !== undefined) return
	const long = PLACE_DATE.exec(line.low)
	const short = long === null ? SHORT_PLACE_DATE.exec(line.low) : null
	const found = long ?? short
	if (found === null) return
	const before = draft.taken.filter(([, end]) => end <= found.index + (found[1] ?? '').length).map(([, end]) => end)
	const from = Math.max(found.index, ...before)
	const raw = line.text.slice(from, found.index + (found[1] ?? '').length)
	const place = bounds(line, from + placeStart(raw), from + raw.length)
	const end = found.index + found[0].trimEnd().length
	if (long !== null) {
		const [day, month, year] = [long[2], long[3], long[4]].map((part) => Number.parseInt((part ?? '').replace(/\D/g, ''), 10))
		if (year !== undefined && year > 1900 && year < 2200) draft.year = year
		draft.date = draft.year !== null && day !== undefined && month !== undefined ? isoDay(draft.year, month, day) : null
	} else {
		draft.date = isoOf(findDay(short?.[2] ?? ''))
		draft.year = draft.date === null ? null : Number(draft.date.slice(0, 4))
	}
	draft.dateBlank = draft.date === null
	if (place.text !== '') {
		draft.place = place.text
		draft.fields['place'] = sourceOf(line, place.start, place.end, 'header.place', 'sure')
	}
	const day = line.low.indexOf('ngày', found.index)
	draft.fields['date'] = sourceOf(line, day, end, draft.dateBlank ? 'header.date.blank' : 'header.date', 'sure')
	draft.taken.push([place.text === '' ? day : place.start, end])
}

/** What is left of a line when the known parts are taken out of it. */
function remaining(line: Line, taken: readonly (readonly [number, number])[]): Stretch[] {
	const left: Stretch[] = []
	let at = 0
	for (const [start, end] of [...taken].sort((one, other) => one[0] - other[0])) {
		if (start > at) left.push({ line, start: at, end: start })
		at = Math.max(at, end)
	}
	if (at < line.text.length) left.push({ line, start: at, end: line.text.length })
	return left.filter((stretch) => /\p{L}/u.test(line.text.slice(stretch.start, stretch.end)))
}

/** Reads the header whatever order its two columns were flattened in: known parts are taken out, the agencies remain. */
export function readHeader(lines: readonly Line[]): Header {
	const draft: Draft = { number: null, place: null, date: null, dateBlank: false, year: null, fields: {}, taken: [] }
	const left: Stretch[] = []
	for (const line of lines) {
		draft.taken = []
		for (const [name, pattern] of FIXED) {
			const found = pattern.exec(line.low)
			if (found === null || found[0].trim() === '') continue
			let key = name
			while (draft.fields[key] !== undefined) key += '+'
			draft.fields[key] = sourceOf(line, found.index, found.index + found[0].length, `header.${name}`, 'sure')
			draft.taken.push([found.index, found.index + found[0].length])
		}
		takeNumber(line, draft)
		takeDate(line, draft)
		left.push(...remaining(line, draft.taken))
	}
	const agencies = agencyNames(left)
	const issuer = agencies.at(-1) ?? null
	const superior = agencies.at(-2) ?? null
	if (issuer !== null) draft.fields['issuer'] = issuer.source
	if (superior !== null) draft.fields['superior'] = superior.source
	agencies.slice(0, -2).forEach((agency, at) => {
		draft.fields[`above${String(at + 1)}`] = agency.source
	})
	return {
		issuer: issuer?.name ?? null, superior: superior?.name ?? null,
		number: draft.number?.number ?? null, numberBlank: draft.number !== null && draft.number.number === null, symbol: draft.number?.symbol ?? null,
		place: draft.place, date: draft.date, dateBlank: draft.dateBlank, year: draft.year, fields: draft.fields,
	}
}
