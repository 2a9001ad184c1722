import type { Line } from './line.ts'

export type MarkerKind =
	| 'part' | 'chapter' | 'letter' | 'roman' | 'article' | 'decimal' | 'decimal2' | 'decimal3' | 'point'
	| 'decimal)' | '(decimal)' | '(roman)' | 'lead' | 'bullet-' | 'bullet+' | 'bullet*'

/** The number or bullet a paragraph begins with. `body` is where its text begins. */
export interface Marker {
	readonly kind: MarkerKind
	/** As one says it: I, 1, 1.1, a; '' for a bullet. */
	readonly label: string
	readonly value: number
	/** Values above the last: [1] of 1.2. */
	readonly above: readonly number[]
	readonly body: number
	readonly automatic: boolean
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** Value of a Roman numeral, 0 when it is not one in its regular form. */
export function romanValue(text: string): number {
	if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return 0
	return Array.from(text, (c) => ROMAN_VALUES[c] ?? 0).reduce((sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value), 0)
}

/** Points run in the Vietnamese alphabet. */
const POINTS = 'abcdđeghiklmnopqrstuvxy'
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }

const PART = /^(phần|chương)\s(?:thứ\s)?(\d{1,2}|[ivxl]{1,6}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])[.:)\-/]?\s?/u
const ARTICLE = /^điều\s(\d{1,3})[a-zđ]?[.:]\s?/u
const ROMAN = /^([IVXL]{1,6})(?:\s?(?:[.):]|\/(?!\d{4}))\s?-?\s?|\s?[-–]\s?|\s(?=\p{Lu}{2}))(?=\S)/u
const LETTER = /^([A-HĐ])(?:[.)/]|\s\.)\s?(?=\S)/u
const DECIMALS = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?(?:\.(?!\d)\s?|[)/:]\s?|\s?[-–]\s(?=\p{Lu})|\s(?=\p{Lu}))(?=\S)/u
const DECIMAL = /^(\d{1,3})(?:\.(?:\s|(?!\d))|\s\.\s|(\))\s?|\/\s?(?!\d)|\s?-\s(?=\p{Lu})|:\s)(?=\S)/u
const IN_PARENS = /^\((\d{1,2}|[ivx]{1,5})\)\s?(?=\S)/u
const POINT = /^([a-zđ])(?:[.)/]{1,2}|\s\))\s?(?=\S)/u
const BULLET = /^([-–—−*+•·●▪■◦○➢✓✔❖§\uf0b7\uf02d\uf0a7])\s?(?![-–—*_\s])(?=\S)/u

type Found = Omit<Marker, 'automatic'>

function numbered(kind: MarkerKind, label: string, value: number, body: number, above: readonly number[] = []): Found {
	return { kind, label, value, above, body }
}

function markerOf(text: string, low: string): Found | null {
	// `V/v …` and a document's number at the head of a folded line are no marks.
	if (/^v\/v/.test(low) || /^\d{1,5}\s?[/-]\s?\p{Lu}[\p{L}&]*\s?[-/]\s?\p{Lu}/u.test(text)) return null
	const part = PART.exec(low)
	if (part !== null) {
		const digit = part[2] ?? ''
		const value = ORDINALS[digit] ?? (Number(digit) || romanValue(digit.toUpperCase()))
		if (value > 0 && /^\p{Lu}/u.test(text)) {
			return numbered(part[1] === 'phần' ? 'part' : 'chapter', text.slice(0, part[0].length).replace(/[\s.:)/-]+$/, ''), value, part[0].length)
		}
	}
	const article = ARTICLE.exec(low)
	if (article !== null) return numbered('article', `Điều ${article[1] ?? ''}`, Number(article[1]), article[0].length)
	const roman = ROMAN.exec(text)
	if (roman !== null && romanValue(roman[1] ?? '') > 0) return numbered('roman', roman[1] ?? '', romanValue(roman[1] ?? ''), roman[0].length)
	const letter = LETTER.exec(text)
	if (letter !== null) return numbered('letter', letter[1] ?? '', POINTS.indexOf((letter[1] ?? '').toLowerCase()) + 1, letter[0].length)
	const decimals = DECIMALS.exec(text)
	if (decimals !== null) {
		const values = [decimals[1], decimals[2], decimals[3]].filter((value) => value !== undefined).map(Number)
		return numbered(values.length === 2 ? 'decimal2' : 'decimal3', values.join('.'), values.at(-1) ?? 0, decimals[0].length, values.slice(0, -1))
	}
	const decimal = DECIMAL.exec(text)
	if (decimal !== null) return numbered(decimal[2] === undefined ? 'decimal' : 'decimal)', String(Number(decimal[1])), Number(decimal[1]), decimal[0].length)
	const parens = IN_PARENS.exec(low)
	if (parens !== null) {
		const inside = parens[1] ?? ''
		const digits = /^\d/.test(inside)
		return numbered(digits ? '(decimal)' : '(roman)', inside, digits ? Number(inside) : romanValue(inside.toUpperCase()), parens[0].length)
	}
	const point = POINT.exec(low)
	if (point !== null && /^\p{Ll}/u.test(text)) return numbered('point', point[1] ?? '', POINTS.indexOf(point[1] ?? '') + 1, point[0].length)
	const bullet = BULLET.exec(text)
	if (bullet !== null) {
		const sign = bullet[1] ?? '-'
		return numbered(/[-–—−]/.test(sign) ? 'bullet-' : sign === '+' ? 'bullet+' : 'bullet*', '', 0, bullet[0].length)
	}
	return null
}

/** The marker of a line: its automatic number if it has one, else the one typed at its head. */
export function markerAt(line: Line): Marker | null {
	if (line.label !== '') {
		const label = line.label.replace(/\s+$/, '')
		const spaced = /[.)/:\-–]$/.test(label) || /^[^\p{L}\d]/u.test(label) ? `${label} X` : `${label}. X`
		const found = markerOf(spaced, spaced.toLowerCase().replace(/[–—−]/g, '-'))
		if (found !== null) return { ...found, body: 0, automatic: true }
	}
	const found = markerOf(line.text, line.low)
	return found === null ? null : { ...found, automatic: false }
}

/** A bullet of any sign. */
export const isBullet = (kind: MarkerKind): boolean => kind.startsWith('bullet')
