import { addDays, dayOf, type Day } from '#kernel/day.ts'

/** What a person may ask about the data kept of her. */
export type DataRequestKind = 'withdraw-consent' | 'restrict' | 'object' | 'view' | 'correct' | 'provide' | 'delete' | 'protect'

/** A written request to use the national database on domestic violence beyond its scope: no person's own data, answered within
 *  the limit of the clock db-access-answer (Nghị định 110/2025/NĐ-CP), without an acknowledgement or a lengthening. */
export const OUTSIDE_SCOPE = 'outside-scope'
export type RequestKind = DataRequestKind | typeof OUTSIDE_SCOPE

export interface RequestLimit {
	/** Days to do it; through a processor; and by how many it may be lengthened once. */
	readonly days: number
	readonly throughProcessor: number
	readonly longer: number
	readonly citation: string
	readonly status: 'verified' | 'check'
}

const CITATION = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP'
const limit = (days: number, throughProcessor: number, longer: number, status: RequestLimit['status'] = 'verified'): RequestLimit => ({ days, throughProcessor, longer, citation: CITATION, status })

export const REQUEST_LIMITS: Readonly<Record<DataRequestKind, RequestLimit>> = {
	'withdraw-consent': limit(15, 20, 15),
	restrict: limit(15, 20, 15),
	object: limit(15, 20, 15),
	view: limit(10, 15, 10),
	correct: limit(10, 15, 10),
	provide: limit(10, 15, 10),
	delete: limit(20, 30, 20),
	protect: limit(15, 15, 15, 'check') // only the 15 days and the lengthening were seen, nothing of a processor
}

const ACKNOWLEDGE_WORKING_DAYS = 2

export interface RequestDays {
	readonly acknowledgeBy: Day
	readonly answerBy: Day
	/** The last day after the one lengthening the law knows; the reason is told to the person before `answerBy`. */
	readonly lengthenedTo: Day
}

/** The days of a request received at this instant. The law's days are counted as days of the calendar, the earlier reading; the two
 *  of the acknowledgement are working days of the ward's own table. */
export function requestDays(kind: DataRequestKind, receivedAt: Date, addWorkingDays: (from: Day, count: number) => Day, throughProcessor = false): RequestDays {
	const day = dayOf(receivedAt)
	const { days, throughProcessor: longWay, longer } = REQUEST_LIMITS[kind]
	const answerBy = addDays(day, throughProcessor ? longWay : days)
	return { acknowledgeBy: addWorkingDays(day, ACKNOWLEDGE_WORKING_DAYS), answerBy, lengthenedTo: addDays(answerBy, longer) }
}

/** Before anything of a case is shown or sent: what must be looked at first. A perpetrator may be her legal representative, and the
 *  data of others (reporter, children, shelter) are not hers to be given. */
export const REQUEST_CARE: Readonly<Record<RequestKind, readonly RequestCare[]>> = {
	'withdraw-consent': ['who-asks'],
	restrict: ['who-asks', 'legal-duty-stays'],
	object: ['who-asks', 'legal-duty-stays'],
	view: ['who-asks', 'others-in-it', 'safe-way'],
	correct: ['who-asks'],
	provide: ['who-asks', 'others-in-it', 'safe-way'],
	delete: ['who-asks', 'legal-duty-stays'],
	protect: ['who-asks'],
	'outside-scope': ['who-asks', 'in-writing', 'others-in-it']
}
export type RequestCare = 'who-asks' | 'others-in-it' | 'safe-way' | 'legal-duty-stays' | 'in-writing'
