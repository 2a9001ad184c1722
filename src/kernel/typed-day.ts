import { addDays, isDay, type Day } from './day.ts'

const NAMED: Readonly<Record<string, number>> = {
	'hom nay': 0, today: 0,
	'hom qua': -1, yesterday: -1,
	'ngay mai': 1, tomorrow: 1
}

/**
 * The day a person typed, or null when it is not certain which day is meant.
 * Reads 5/3/2026, 05032026, 5.3.26, 5-3-2026, 2026-03-05, "ngày 5 tháng 3 năm 2026", "hôm nay", "hôm qua",
 * "ngày mai" (marks may be missing). A day without a year is refused: in January nobody knows which December is meant.
 */
export function parseTypedDay(text: string, today: Day): Day | null {
	const typed = plain(text)
	const named = Object.hasOwn(NAMED, typed) ? NAMED[typed] : undefined
	if (named !== undefined) return addDays(today, named)
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
	if (iso) return day(iso[3], iso[2], iso[1])
	const parts =
		/^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(typed)?.filter((_, index) => index !== 2) ??
		/^(\d{1,2})\s+(\d{1,2})\s+(\d{4}|\d{2})$/.exec(typed) ??
		/^(\d{2})(\d{2})(\d{4})$/.exec(typed) ??
		/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(typed)
	return parts ? day(parts[1], parts[2], parts[3]) : null
}

function day(d = '', m = '', y = ''): Day | null {
	const year = y.length === 2 ? `20${y}` : y
	const found = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
	return isDay(found) && found >= '1900-01-01' ? found : null
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
