/** A document's number as text says it: `540/SNV-CCHCTN&VTLT`, `34-NQ/TU`, `35/2018/QH14`. */
export interface DocumentNumber {
	/** Without stray spaces; null when the ordinal is blank. */
	readonly number: string | null
	/** What follows the ordinal: `KH-UBND`. */
	readonly symbol: string
	readonly start: number
	readonly end: number
}

const WORD = String.raw`\p{Lu}[\p{L}\d]*(?:[&.,]\p{Lu}[\p{L}\d]*){0,6}`
const TAIL = String.raw`(?:[-–]${WORD}|\s?[-–]\s?\p{Lu}{2,}[\p{L}\d&]*){0,4}`
/** State form: ordinal / (year /) symbol. Party form: ordinal - type / organ. */
const NUMBER = new RegExp(
	String.raw`(\d{1,5}[a-zA-Z]?)\s?\/\s?((?:(?:19|20)\d{2}\s?\/\s?)?${WORD}${TAIL})|(\d{1,5}[a-zA-Z]?)\s?[-–]\s?(\p{Lu}{1,4}\p{L}{0,2}\s?\/\s?${WORD}${TAIL})`,
	'u',
)
const BLANK_ORDINAL = new RegExp(
	String.raw`số\s?:?\s?[.…_\s\u2024]{0,60}(?:\/\s?((?:(?:19|20)\d{2}\s?\/\s?)?${WORD}${TAIL})|[-–]\s?(\p{Lu}{1,4}\p{L}{0,2}\s?\/\s?${WORD}${TAIL}))`,
	'iu',
)

const tight = (text: string): string => text.replace(/\s+/g, '').replace(/–/g, '-')

/** The first document number of a text at or after `from`, null when there is none. */
export function findNumber(text: string, from = 0): DocumentNumber | null {
	const found = NUMBER.exec(text.slice(from))
	if (found === null) return null
	const start = from + found.index
	// A number glued to a word before it (`A4/KH`) or to more digits is not an ordinal.
	const before = text[start - 1]
	if (before !== undefined && /[\d.,/]/.test(before)) return findNumber(text, start + found[0].length)
	const symbol = tight(found[2] ?? found[4] ?? '').replace(/^(?:19|20)\d{2}\//, '')
	return { number: tight(found[0]), symbol, start, end: start + found[0].length }
}

/** `Số:      /KH-UBND`: the number of a draft, its ordinal not yet given. */
export function findBlankNumber(text: string): DocumentNumber | null {
	const found = BLANK_ORDINAL.exec(text)
	if (found === null) return null
	const symbol = tight(found[1] ?? found[2] ?? '').replace(/^(?:19|20)\d{2}\//, '')
	return { number: null, symbol, start: found.index, end: found.index + found[0].length }
}
