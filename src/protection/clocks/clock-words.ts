import { dayOf, type Day } from '#kernel/day.ts'
import { formatDay, formatHour, formatMoment } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import { ruleOf, type ClockId, type Holder } from './clock-table.ts'
import type { ClockState } from './clock.ts'

type Words = () => string

// named one by one: a lookup by name would send every sentence of the programme to the browser
const TITLES = {
	'notify-chair': m.protection_clock_notify_chair,
	'chair-assign': m.protection_clock_chair_assign,
	'ban-decide': m.protection_clock_ban_decide,
	'ban-expire': m.protection_clock_ban_expire,
	'monitor-name': m.protection_clock_monitor_name,
	'monitor-assign': m.protection_clock_monitor_assign,
	'monitor-announce': m.protection_clock_monitor_announce,
	'contact-exception': m.protection_clock_contact_exception,
	'ban-cancel': m.protection_clock_ban_cancel,
	'child-emergency': m.protection_clock_child_emergency,
	'child-plan': m.protection_clock_child_plan,
	'child-approve': m.protection_clock_child_approve,
	'child-separation-max': m.protection_clock_child_separation_max,
	'health-shelter-max': m.protection_clock_health_shelter_max,
	'community-shelter-max': m.protection_clock_community_shelter_max,
	'facility-shelter-max': m.protection_clock_facility_shelter_max,
	'facility-papers': m.protection_clock_facility_papers,
	'db-access-answer': m.protection_clock_db_access_answer,
	'criticism-window': m.protection_clock_criticism_window
} as const satisfies Readonly<Record<ClockId, Words>>

const HOLDERS = {
	'receiver': m.protection_holder_receiver,
	'chair': m.protection_holder_chair,
	'police-chief': m.protection_holder_police_chief,
	'monitor': m.protection_holder_monitor,
	'child-worker': m.protection_holder_child_worker,
	'case-worker': m.protection_holder_case_worker,
	'health-facility': m.protection_holder_health_facility,
	'host': m.protection_holder_host,
	'social-facility': m.protection_holder_social_facility,
	'data-owner': m.protection_holder_data_owner
} as const satisfies Readonly<Record<Holder, Words>>

/** "Quyết định cấm tiếp xúc" */
export function clockTitle(id: ClockId): string {
	return TITLES[id]()
}

export function holderWords(holder: Holder): string {
	return HOLDERS[holder]()
}

/** "Còn 3 giờ 20 phút", "Chậm 40 phút": the state always in words, never by colour alone. */
export function clockStateWords(standing: { readonly state: ClockState; readonly minutes: number }): string {
	const time = durationWords(standing.minutes)
	switch (standing.state) {
		case 'running':
		case 'warning': return m.protection_clock_say_left({ time })
		case 'late': return m.protection_clock_say_late({ time })
		case 'over': return m.protection_clock_say_over({ time })
		case 'stopped': return m.protection_clock_say_stopped()
		case 'stopped-late': return m.protection_clock_say_stopped_late({ time })
	}
}

/** "24/11/2026 10:10", or "hết ngày 27/11/2026" for an end at 24:00, which reads wrong as 00:00 of the next day. */
export function dueWords(dueAt: Date): string {
	if (formatHour(dueAt) !== '00:00') return formatMoment(dueAt)
	return m.protection_clock_say_end_of_day({ day: formatDay(dayOf(new Date(dueAt.getTime() - 1))) })
}

/** What must be said beside a clock: not a limit of the law, not checked yet, counted over an open day. */
export function clockNotes(id: ClockId, undecided: readonly Day[] = []): string[] {
	const rule = ruleOf(id)
	return [
		...(rule.limit === 'at-once' ? [m.protection_clock_say_own_level()] : []),
		...(rule.status === 'check' ? [m.protection_clock_say_check()] : []),
		...(undecided.length > 0 ? [m.protection_clock_say_undecided({ days: undecided.map(formatDay).join(', ') })] : [])
	]
}

function durationWords(minutes: number): string {
	if (minutes < 60) return m.protection_clock_say_minutes({ minutes })
	if (minutes < 48 * 60) return m.protection_clock_say_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
	if (minutes >= 7 * 1440) return m.protection_clock_say_whole_days({ days: Math.floor(minutes / 1440) }) // hours no longer matter
	return m.protection_clock_say_days({ days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60) })
}
