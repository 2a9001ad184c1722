import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { oneLook } from '../../access/server/one-look.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { METHOD_VERSION, type FigureTable } from '../indicators.ts'
import type { Span } from '../release-plan.ts'
import type { ReleasedFigures } from '../released-figures.ts'
import { releaseOf, type Release, type Shown } from '../suppress.ts'

/** One period that is out, as it was let out last. */
export interface ReleasedPeriod extends Span {
	readonly tables: ReleasedFigures
	readonly rounds: Readonly<Record<FigureTable, number>>
	readonly releasedAt: Date
}

interface Row {
	table_name: string; from_on: Day; to_on: Day; round: number; record_id: string; threshold: number; shown: unknown; sealed: Uint8Array; released_at: Date
}

/** The periods of a year that are out, with what was counted then. One statement and one for the keys. */
export async function releasedIn(ctx: ProtectionCtx, year: Span): Promise<ReleasedPeriod[]> {
	const rows: Row[] = await ctx.sealedDb.selectFrom('protection.released_table').distinctOn(['table_name', 'from_on', 'to_on'])
		.select(['table_name', 'from_on', 'to_on', 'round', 'record_id', 'threshold', 'shown', 'sealed', 'released_at'])
		.where('unit_id', '=', ctx.unit).where('from_on', '<=', year.to).where('to_on', '>=', year.from)
		.orderBy('table_name').orderBy('from_on').orderBy('to_on').orderBy('round', 'desc').execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.record_id))
	return periodsOf(await Promise.all(rows.map(async (row) => ({ row, release: await releaseOfRow(ctx, row) }))))
}

/** The periods that are out, as they were shown; nothing sealed is opened. One message to the database. */
export async function shownIn(unit: string, year: Span): Promise<ReleasedPeriod[]> {
	const rows = await oneLook<Omit<Row, 'sealed' | 'record_id'>>({ unit }, `select distinct on (table_name, from_on, to_on) table_name, from_on, to_on, round, threshold, shown, released_at
		from protection.released_table where unit_id = $unit order by table_name, from_on, to_on, round desc`)
	return periodsOf(rows.filter((row) => row.from_on <= year.to && row.to_on >= year.from).map((row) => ({ row, release: releaseOf(row.shown as Record<string, Shown>, row.threshold) })))
}

function periodsOf(opened: readonly { row: Omit<Row, 'sealed' | 'record_id'>; release: Release }[]): ReleasedPeriod[] {
	return [...Map.groupBy(opened, ({ row }) => `${row.from_on} ${row.to_on}`).values()].map((entries) => ({
		from: entries[0]!.row.from_on, to: entries[0]!.row.to_on,
		tables: Object.fromEntries(entries.map(({ row, release }) => [row.table_name, release])) as unknown as ReleasedFigures,
		rounds: Object.fromEntries(entries.map(({ row }) => [row.table_name, row.round])) as Record<FigureTable, number>,
		releasedAt: entries.map(({ row }) => row.released_at).reduce((latest, at) => (at > latest ? at : latest))
	}))
}

async function releaseOfRow(ctx: ProtectionCtx, row: Row): Promise<Release> {
	const counted = await ctx.keys.open(ctx.sealedDb, row.record_id, `counted/${row.table_name}`, row.sealed)
	return { threshold: row.threshold, shown: row.shown as Record<string, Shown>, counted: counted === null ? {} : JSON.parse(counted) as Record<string, number>, asReleased: true }
}

/** Keeps the tables of one period that are let out now; those whose numbers did not change are not kept again. */
export async function keepReleased(ctx: ProtectionCtx, span: Span, tables: ReleasedFigures, before: ReleasedPeriod | undefined): Promise<void> {
	const fresh = (Object.entries(tables) as [FigureTable, Release][]).filter(([table, release]) => !before || !sameCounts(before.tables[table], release))
	if (fresh.length === 0) return
	const recordId = newId(ctx.now.getTime())
	await ctx.keys.begin(ctx.sealedDb, recordId)
	await ctx.sealedDb.insertInto('protection.released_table').values(await Promise.all(fresh.map(async ([table, release]) => ({
		unit_id: ctx.unit, table_name: table, from_on: span.from, to_on: span.to, round: (before?.rounds[table] ?? 0) + 1, record_id: recordId, threshold: release.threshold,
		method_version: METHOD_VERSION, shown: JSON.stringify(release.shown), released_at: ctx.now,
		sealed: await ctx.keys.seal(ctx.sealedDb, recordId, `counted/${table}`, JSON.stringify(release.counted))
	})))).execute()
}

function sameCounts(before: Release, now: Release): boolean {
	return now.asReleased || Object.keys(now.counted).every((id) => now.counted[id] === before.counted[id] && now.shown[id] === before.shown[id])
}
