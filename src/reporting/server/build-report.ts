import { look } from '#audit/server/index.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { consolidatedReport } from '../consolidated-report.document.ts'
import { gatherWithCounts } from './gather-with-counts.ts'
import { readReport } from './read-report.ts'
import { namedPeriod } from './report-store.ts'

/** The consolidated report of the ctx's unit without a page, for the command line: as signed or submitted if it was,
 *  otherwise built from what is there now, whether or not the period was opened.
 *  @throws Refused not-found when the text names no period */
export const buildReport = look('see-reports', async (ctx, which: { period: string }): Promise<OfficialDocument> => {
	const period = namedPeriod(which.period)
	const kept = await readReport(ctx, period)
	return kept?.doc ?? consolidatedReport(await gatherWithCounts(ctx, period), kept?.prose ?? {}, { writing: false })
})
