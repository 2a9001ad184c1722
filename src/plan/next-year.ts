import { addDays, isDay, type Day } from '#kernel/day.ts'

/** The sentence for the next year: "năm 2025" and planned days move on, the dates of cited documents stay. */
export function wordsForYear(words: string, from: number, to: number): string {
	return words
		.replace(new RegExp(`(?<!tháng \\d{1,2} )(năm )${from}\\b`, 'giu'), `$1${to}`)
		.replace(new RegExp(`(\\d{1,2}/\\d{1,2}/)${from}\\b`, 'gu'), (whole, day: string, at: number) =>
			(cites(words.slice(0, at)) ? whole : `${day}${to}`))
}

/** "Kế hoạch số 93/KH-UBND ngày 23/4/2025": a date that belongs to a document's number. */
function cites(before: string): boolean {
	return /số\s+[^\s,;]+\s+ngày\s+$/iu.test(before)
}

/** The same day of another year; 29 February becomes 28. */
export function dayForYear(day: Day | null, shift: number): Day | null {
	if (day === null) return null
	const moved = `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`
	return isDay(moved) ? moved : addDays(`${moved.slice(0, 8)}28`, 0)
}
