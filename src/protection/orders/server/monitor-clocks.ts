import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { startClock } from '../../clocks/server/start-clock.ts'

/** The police's clocks from the moment they have the decision (Thông tư 66/2025/TT-BCA): name at once, assign in writing
 *  within the hour. */
export async function startMonitorClocks(ctx: ProtectionCtx, row: { readonly id: string; readonly caseId: string }, at: Date): Promise<void> {
	for (const clock of ['monitor-name', 'monitor-assign'] as const) await startClock(ctx, clock, { kind: 'order', id: row.id, caseId: row.caseId, at })
}
