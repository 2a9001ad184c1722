import * as m from '#words/messages.js'
import type { DayOff } from './days.ts'

/** "Ngày nghỉ", "Ngày làm việc", "Chưa quyết định". */
export function standingWords(day: Pick<DayOff, 'closed'>): string {
	if (day.closed === null) return m.calendar_undecided()
	return day.closed ? m.calendar_off() : m.calendar_worked()
}

/** What was just done, from `?done=`; '' for anything unknown. */
export function doneWords(done: string | null): string {
	if (done === 'decided') return m.calendar_done_decided()
	if (done === 'added') return m.calendar_done_added()
	return done === 'withdrawn' ? m.calendar_done_withdrawn() : ''
}
