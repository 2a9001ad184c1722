import type { DayPart, SafeContact } from '../alerts/help-request.ts'

/** The hours a part of the day stands for, in Viet Nam; from, up to but without the last. The same words the help pages use. */
export const HOURS: Readonly<Record<DayPart, readonly [number, number]>> = { morning: [7, 11], noon: [11, 13], afternoon: [13, 17], evening: [17, 21] }

type When = Pick<SafeContact, 'may' | 'days' | 'hours'>

/** Whether she may be reached at this instant: only after her yes, on her days and in her hours. No days or hours named
 *  is no limit; no yes is a no. */
export function isSafeAt(contact: When, at: Date): boolean {
	if (contact.may !== 'yes') return false
	const local = new Date(at.getTime() + 7 * 3_600_000) // Viet Nam has one hour, the whole year
	const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6
	if ((contact.days === 'working-days' && weekend) || (contact.days === 'weekend' && !weekend)) return false
	return contact.hours.length === 0 || contact.hours.some((part) => local.getUTCHours() >= HOURS[part][0] && local.getUTCHours() < HOURS[part][1])
}
