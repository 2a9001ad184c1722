import { look } from '#audit/server/index.ts'
import { tasksOfToday, type Waiting } from './today.ts'

/** Whose answer is late, the longest first, with the day of the last reminder. */
export const openChasePage = look('chase-agency', async (ctx, which: { limit: number }): Promise<Waiting[]> => {
	const waiting = await tasksOfToday(ctx, { limit: 500 })
	return waiting.filter((one) => one.standing.tone === 'late').slice(0, which.limit)
})
