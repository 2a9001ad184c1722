/** A day as written: parts that are missing are null. */
interface WrittenDay {
	readonly day: number
	readonly month: number
	readonly year: number | null
	readonly start: number
	readonly end: number
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Days of a month, leap years included. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
	return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** ISO day, null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
	if (!Number.isInteger(day) || !Number.isInteger(month) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
	return `${String(year)}-${two(month)}-${two(day)}`
}

const DAY = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2})(?!\d)|(\d{1,2})\s(?:tháng|thang)\s(\d{1,2})(?:\s?(?:,\s?)?năm\s((?:19|20)\d{2}))?/u

/** The first whole day (`07/8/2025`, `23 tháng 4 năm 2025`) of a text in `low` spelling. */
export function findDay(low: string, from = 0): WrittenDay | null {
	const found = DAY.exec(low.slice(from))
	if (found === null) return null
	const year = found[3] ?? found[6]
	return {
		day: Number(found[1] ?? found[4]), month: Number(found[2] ?? found[5]), year: year === undefined ? null : Number(year),
		start: from + found.index, end: from + found.index + found[0].length,
	}
}

/** ISO day of a written day, null when it has no year or does not exist. */
export function isoOf(day: WrittenDay | null): string | null {
	return day === null || day.year === null ? null : isoDay(day.year, day.month, day.day)
}
