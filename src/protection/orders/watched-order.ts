/** How near nobody may come who is banned, without a safe wall between (Nghị định 76/2023/NĐ-CP). */
export const BAN_METRES = 100

/** What the one who was named to watch sees, on a telephone outside the lock: who must stay away and until when. */
export interface WatchedOrder {
	readonly code: string
	readonly whoMustStayAway: string
	readonly until: Date
	/** Metres. */
	readonly distance: number
}

export const WATCH_REPORTS = ['nothing-happened', 'breach', 'exception-ended'] as const
export type WatchReport = (typeof WATCH_REPORTS)[number]
