import { join } from 'node:path'
import { exportAnchors, protectionPool } from '#protection/server/index.ts'
import type { DailyJob } from './job.ts'

/** Writes down each evening, outside the database, where the trace of the protection area ends. */
export const protectionAnchor: DailyJob = {
	name: 'protection-anchor',
	cron: '55 23 * * *',
	run: async (now) => {
		if (process.env['SANHVAI_PROTECTION_URL']) await exportAnchors(protectionPool(), join(process.env['SANHVAI_DATA'] ?? 'data', 'anchors'), now)
	}
}
