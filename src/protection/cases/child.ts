import { dayOf } from '#kernel/day.ts'
import { GBVIMS_CHILD_UNDER, LEGAL_CHILD_UNDER } from '../classification/case-contexts.ts'

/** Born in that year she may be younger than 16 today, or was until this year: then she counts as a child. */
export function mayBeChild(birthYear: string, now: Date): boolean {
	return /^\d{4}$/.test(birthYear) && Number(dayOf(now).slice(0, 4)) - Number(birthYear) <= LEGAL_CHILD_UNDER
}

/** Under eighteen that day, or may be: whom the Incident Recorder calls a child. */
export function mayBeMinor(birthYear: string, now: Date): boolean {
	return /^\d{4}$/.test(birthYear) && Number(dayOf(now).slice(0, 4)) - Number(birthYear) <= GBVIMS_CHILD_UNDER
}
