import type { Ctx } from './context.ts'
import { lastWrite } from './transaction.server.ts'

/** What another process on the same database wrote shows after this time at the latest. */
const OLDEST_MS = 5000
const MOST_KEPT = 500

const kept = new Map<string, { readonly value: unknown; readonly asked: number }>()

/** What a busy page asked before, when nobody wrote in the unit since; null when it must be asked. `which` tells one question
 *  of a unit from another, and who sees what apart: only those who may see the same units share an answer. */
export function knownSince<T>(ctx: Ctx, which: string): T | null {
	const found = kept.get(keyOf(ctx, which))
	const since = Math.max(lastWrite(ctx.unit), performance.now() - OLDEST_MS)
	return found && found.asked > since ? found.value as T : null
}

/** @param asked when the question was put, by performance.now(): what is written later makes the answer old */
export function remember(ctx: Ctx, which: string, value: unknown, asked: number): void {
	const key = keyOf(ctx, which)
	kept.delete(key)
	kept.set(key, { value, asked })
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
}

function keyOf({ unit, units }: Ctx, which: string): string {
	return `${unit} ${which} ${units.join()}`
}
