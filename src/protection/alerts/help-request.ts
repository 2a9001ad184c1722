import type { Day } from '#kernel/day.ts'

/** The six needs of the plan (Kế hoạch năm, phần II): an toàn, tiếp nhận, nơi ăn ở, tư vấn, sức khỏe, nhu cầu khẩn cấp. */
export const HELP_NEEDS = ['safety', 'reception', 'stay', 'counselling', 'health', 'emergency'] as const
export type HelpNeed = (typeof HELP_NEEDS)[number]

/** Parts of the day in which she may be reached. */
export const DAY_PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** How the sender may be reached. Nothing but the answer `may: 'yes'` allows anybody to call or write.
 *  `channel` says whose number `value` is: the sender's own, or that of `through`, the person she trusts. */
export interface SafeContact {
	readonly may: 'yes' | 'no' | 'unsaid'
	readonly channel: 'call' | 'message' | 'through-someone' | null
	readonly value: string
	readonly through: string
	readonly days: 'every-day' | 'working-days' | 'weekend' | null
	readonly hours: readonly DayPart[]
	/** Her own choice of what to say if someone else answers, as a whole sentence; empty when she chose none. */
	readonly ifAnotherAnswers: string
}

/** What a person sent from the public help pages. Every answer may be missing: empty text, empty list, null, 'unsaid'.
 *  It holds no account of what happened, and no name unless the sender at the door `other` gave one. */
export interface HelpRequest {
	/** Who asks: the person herself, or somebody who worries for another. */
	readonly door: 'self' | 'other'
	readonly needs: readonly HelpNeed[]
	readonly dangerNow: 'yes' | 'no' | 'unsaid'
	/** An identity.unit of kind village of this ward. */
	readonly villageId: string | null
	/** Where in the village, in the sender's words; asked only at the door `other`. */
	readonly place: string
	readonly contact: SafeContact
	/** bạn, chị, cô … as she wants to be called. */
	readonly callMe: string
	/** Name of the one who reports for another, if given. It is told to nobody outside the sealed area. */
	readonly reporterName: string
	readonly language: 'vi' | 'en'
	/** Keyed hash of the three words, hex; the words themselves are kept nowhere. */
	readonly returnCodeHash: string
	/** The last day on which the words open the reply. */
	readonly returnCodeUntil: Day
}
