import type { Block, Span } from '../reading/block.ts'
import type { TimeWindow } from '../reading/plan-reading.ts'

/** When a task is to be done, as the document says: two nulls and `said` for a recurring or open time. */
export interface When {
	readonly fromOn: string | null
	readonly toOn: string | null
	/** False where the document gives no time at all. */
	readonly said: boolean
	/** More than one last day is named in the same place. */
	readonly several: boolean
}

/** Times that stand within these places, or in the same row of a table. */
export function windowsAt(spans: readonly Span[], windows: ReadonlyMap<string, readonly TimeWindow[]>, block: (id: string) => Block | undefined): TimeWindow[] {
	const within = spans.flatMap((span) => (windows.get(span.block) ?? []).filter((one) => span.start <= one.span.start && one.span.end <= span.end))
	if (within.length > 0) return within
	const cell = spans[0] ? block(spans[0].block)?.cell : null
	if (!cell) return []
	return [...windows.values()].flat().filter((one) => {
		const other = block(one.span.block)?.cell
		return other?.table === cell.table && other.row === cell.row
	})
}

/** The time of a task: its own, else that of the heading it stands under. */
export function whenOf(own: readonly TimeWindow[], inherited: TimeWindow | null): When {
	const dated = own.filter((one) => one.from !== null || one.to !== null || one.at !== null)
	const chosen = dated.find((one) => one.to !== null || one.at !== null) ?? dated[0] ?? (own.length === 0 ? inherited : null)
	const several = new Set(dated.map((one) => one.at ?? one.to).filter(Boolean)).size > 1
	if (!chosen) return { fromOn: null, toOn: null, said: own.length > 0, several: false }
	return { fromOn: chosen.from ?? chosen.at, toOn: chosen.to ?? chosen.at, said: true, several }
}
