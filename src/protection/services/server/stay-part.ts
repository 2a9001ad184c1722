import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { withOpenDays } from '../../clocks/server/open-days.ts'
import { keepPart, openPart } from '../../cases/server/part-store.ts'
import type { ServiceKind } from '../service.ts'
import type { StayPart } from '../stay.ts'

/** The case's own sealed knowledge of where somebody stayed; nothing else in the tables leads from one to the other. */
export async function readStayPart(ctx: ProtectionCtx, caseId: string): Promise<StayPart> {
	return (await openPart(ctx, caseId, 'stay') as StayPart | undefined) ?? { stays: [] }
}

export async function writeStayPart(ctx: ProtectionCtx, caseId: string, part: StayPart): Promise<void> {
	await keepPart(ctx, caseId, 'stay', part)
}

export interface StayRow {
	readonly stayId: string
	readonly serviceId: string
	readonly kind: ServiceKind
	readonly from: Date
	readonly latestTo: string
	readonly to: Date | null
	readonly people: number
	/** It lasts longer than it may: ending it wants a reason. */
	readonly late: boolean
	/** The clock of the facility's papers while it runs, also after she has left. */
	readonly papers: { readonly dueAt: string; readonly warnAt: string | null; readonly openDays: readonly Day[] } | null
}

/** Of a stay `t`: it lasts longer than it may, to the minute, and ending it wants a reason. */
export function overdue(ctx: Pick<ProtectionCtx, 'now'>) {
	return sql<boolean>`exists (select from protection.clock k where k.unit_id = t.unit_id and k.subject_id = t.id and k.clock <> 'facility-papers' and k.stopped_at is null and k.due_at < ${ctx.now})`
}

/** The stays a case knows of, the newest first. */
export async function staysOf(ctx: ProtectionCtx, caseId: string): Promise<StayRow[]> {
	const ids = (await readStayPart(ctx, caseId)).stays.map((one) => one.stayId)
	if (ids.length === 0) return []
	const rows = await ctx.sealedDb.selectFrom('protection.stay as t').innerJoin('protection.service as s', (join) => join.onRef('s.unit_id', '=', 't.unit_id').onRef('s.id', '=', 't.service_id'))
		.select(['t.id as stayId', 's.id as serviceId', 's.kind', 't.from_at as from', 't.latest_to as latestTo', 't.to_at as to', 't.people'])
		.select([
			overdue(ctx).as('late'),
			sql<StayRow['papers']>`(select jsonb_build_object('dueAt', k.due_at, 'warnAt', k.warn_at) from protection.clock k where k.unit_id = t.unit_id and k.subject_id = t.id and k.clock = 'facility-papers' and k.stopped_at is null)`.as('papers')
		])
		.where('t.unit_id', '=', ctx.unit).where('t.id', 'in', ids).execute()
	const papers = await withOpenDays(ctx, (rows as StayRow[]).flatMap(({ stayId, papers }) => (papers ? [{ stayId, clock: 'facility-papers', ...papers }] : [])))
	const found = rows.map((row) => ({ ...row, papers: papers.find(({ stayId }) => stayId === row.stayId) ?? null })) as StayRow[]
	return found.sort((one, other) => ids.indexOf(other.stayId) - ids.indexOf(one.stayId)) // two of one day in the order she came
}

/** Of two who change the stays of one case at the same moment, one waits for the other. */
export async function holdCase(ctx: ProtectionCtx, caseId: string): Promise<void> {
	const row = await ctx.sealedDb.selectFrom('protection.case_file').select('state').where('unit_id', '=', ctx.unit).where('id', '=', caseId).forUpdate().executeTakeFirstOrThrow()
	if (row.state === 'closed') throw new Refused('case-closed')
}
