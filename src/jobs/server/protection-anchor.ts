import { join } from 'node:path'
import { exportAnchors, protectionPool } from '#protection/server/index.ts'
import type { DailyJob } from './job.ts'

/** Writes down each evening, outside the database, where the trace of the protection area ends. */
export const protectionAnchor: DailyJob = {
	name: 'protection-anchor',
	cron: '55 23 * * *',
	run: async (now) => {
		const { SANHVAI_PROTECTION_URL: url, SANHVAI_DATA: data } = process.env
		if (url && data) await exportAnchors(protectionPool(), join(data, 'anchors'), now)
	}
}
