import type { Ctx } from '#kernel/context.ts'
import { knownSince, remember } from '#kernel/known-until-written.server.ts'

/** How many tasks of a year one person may see, by their standing. */
export interface TaskCounts { readonly all: number; readonly open: number; readonly late: number; readonly soon: number; readonly awaiting: number }

/** Counting a shorter list costs less than remembering is worth. */
const LONG = 1000

/** The counts of a long list when nobody wrote in the unit since they were made. `which` tells the lists of a unit apart. */
export function knownCounts(ctx: Ctx, which: string): TaskCounts | null {
	return knownSince<TaskCounts>(ctx, `counts ${which}`)
}

/** @param asked when the question was put, by performance.now() */
export function rememberCounts(ctx: Ctx, which: string, counts: TaskCounts, asked: number): void {
	if (counts.all >= LONG) remember(ctx, `counts ${which}`, counts, asked)
}
