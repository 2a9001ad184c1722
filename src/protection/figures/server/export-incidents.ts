import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { settingOf } from '../../server/settings.ts'
import type { IncidentFact } from '../incident-fact.ts'
import { recorderCsv, recorderRows } from '../incident-recorder.ts'
import { DEFAULT_THRESHOLD } from '../suppress.ts'
import { NO_WORDS } from '../ward-words.ts'
import { gatherIncidents } from './gather-incidents.ts'
import { yearCalled } from './years.ts'

export interface ExportedIncidents {
	readonly csv: string
	readonly rows: number
	/** Incidents that might have left but did not: too few people agreed to hide one another. */
	readonly withheld: number
	/** Incidents of which nothing may leave as a row: she did not agree, or no violence on grounds of gender was found. */
	readonly notForExport: number
	readonly threshold: number
}

/** The incidents of one reporting year as the GBVIMS Incident Recorder writes them, without anything that tells who it is. The
 *  codes are this export's own: neither the case's nor those of the export before. Years do not overlap, so that no export
 *  minus another leaves a few.
 *  @throws Refused field-wrong for a year that has not begun */
export const exportIncidents = sealed('export-incidents', async (ctx, asked: { year: number }): Promise<ExportedIncidents> => {
	const year = yearCalled(asked.year, ctx.now)
	const threshold = await settingOf(ctx, 'suppression-threshold', DEFAULT_THRESHOLD)
	const facts = await gatherIncidents(ctx, year)
	const rows = recorderRows(facts, { ...await sourceOf(ctx), wardWords: await settingOf(ctx, 'recorder-words', NO_WORDS), together: threshold })
	const may = facts.filter(mayLeave).length
	leave(ctx, 'export-incidents', 'done', { kind: 'export', id: null }, { code: `${asked.year}: ${rows.length}` })
	return { csv: recorderCsv(rows), rows: rows.length, withheld: may - rows.length, notForExport: facts.length - may, threshold }
})

const mayLeave = (fact: IncidentFact): boolean => fact.statisticsConsent && fact.gbvimsType !== null && fact.gbvimsType !== 'non-gbv'

const CODE_LENGTH = 12
const code = (opaque: string): string => opaque.slice(0, CODE_LENGTH).toUpperCase()

async function sourceOf(ctx: ProtectionCtx) {
	const unit = await ctx.sealedDb.selectFrom('identity.unit as u').leftJoin('identity.unit as p', 'p.id', 'u.parent_id').select(['u.name as ward', 'u.symbol', 'p.name as province']).where('u.id', '=', ctx.unit).executeTakeFirstOrThrow()
	return { ward: unit.ward, province: unit.province ?? '', agencyCode: unit.symbol, incidentCode: (opaque: string) => `V-${code(opaque)}`, survivorCode: (opaque: string) => `N-${code(opaque)}` }
}
