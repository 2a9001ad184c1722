import type { Ctx } from '#kernel/context.ts'
import { lastWrite } from '#kernel/transaction.server.ts'

/** How many tasks of a year one person may see, by their standing. */
export interface TaskCounts { readonly all: number; readonly open: number; readonly late: number; readonly soon: number; readonly awaiting: number }

/** Counting a shorter list costs less than remembering is worth. */
const LONG = 1000
/** What another process on the same database wrote shows after this time at the latest. */
const OLDEST_MS = 5000
const MOST_KEPT = 500

const kept = new Map<string, { readonly counts: TaskCounts; readonly asked: number }>()

/** The counts of a long list when nobody wrote in the unit since they were made. `which` tells the lists of a unit apart. */
export function knownCounts(ctx: Ctx, which: string): TaskCounts | null {
	const found = kept.get(`${ctx.unit}/${which}`)
	const since = Math.max(lastWrite(ctx.unit), performance.now() - OLDEST_MS)
	return found && found.asked > since ? found.counts : null
}

/** @param asked when the question was put, by performance.now(): what is written later makes the answer old */
export function rememberCounts(ctx: Ctx, which: string, counts: TaskCounts, asked: number): void {
	if (counts.all < LONG) return
	const key = `${ctx.unit}/${which}`
	kept.delete(key)
	kept.set(key, { counts, asked })
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
}
