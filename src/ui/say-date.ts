import { daysBetween, type Day } from '#kernel/day.ts'

export type Locale = 'vi' | 'en'

const WEEKDAYS = {
	vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
} as const

const CLOCK = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
})

/** '2026-11-23' → '23/11/2026', the same in both languages. */
export function formatDay(day: Day): string {
	return day.split('-').reverse().join('/')
}

/** '2026-11-23' → '23/11', for tags and rows where the year is plain. */
export function formatShortDay(day: Day): string {
	return formatDay(day).slice(0, 5)
}

/** 'thứ Hai', 'Chủ nhật' / 'Monday'. */
export function weekday(day: Day, locale: Locale = 'vi'): string {
	return WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]!
}

/** 'thứ Hai, 23/11/2026': the echo under a date box. */
export function formatDayWithWeekday(day: Day, locale: Locale = 'vi'): string {
	return `${weekday(day, locale)}, ${formatDay(day)}`
}

/** '20/11/2026 16:20' in Viet Nam, from an instant. */
export function formatMoment(instant: Date | string): string {
	return CLOCK.format(new Date(instant)).replace(',', '')
}

/** '16:20' in Viet Nam, from an instant. */
export function formatHour(instant: Date | string): string {
	return formatMoment(instant).slice(-5)
}

/** 'Còn 2 ngày', 'Hôm nay', 'Quá hạn 3 ngày': calendar days. Stands beside the date, never in its place. */
export function distanceWords(day: Day, today: Day, locale: Locale = 'vi'): string {
	const left = daysBetween(today, day)
	const count = Math.abs(left)
	if (left === 0) return locale === 'vi' ? 'Hôm nay' : 'Today'
	if (locale === 'vi') return left > 0 ? `Còn ${count} ngày` : `Quá hạn ${count} ngày`
	const days = count === 1 ? '1 day' : `${count} days`
	return left > 0 ? `${days} left` : `${days} overdue`
}

/** late: the day is past. soon: today or within `soonWithin` days. far: later. */
export function nearness(day: Day, today: Day, soonWithin = 7): 'late' | 'soon' | 'far' {
	const left = daysBetween(today, day)
	return left < 0 ? 'late' : left <= soonWithin ? 'soon' : 'far'
}
