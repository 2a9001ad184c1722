/** Work done every day without anybody asking. It must do no harm when it runs twice, or a day late. */
export interface DailyJob {
	readonly name: string
	/** When, as cron in Viet Nam time. */
	readonly cron: string
	readonly run: (now: Date) => Promise<void>
}
