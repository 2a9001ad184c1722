import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import type { ChildDecision } from '../alert.ts'
import { changeAlert, enterAlert } from './alert-door.ts'

/** The Chair has decided an emergency measure for the child, or that none is needed, and why (Nghị định 56/2017/NĐ-CP).
 *  The reason serves for lateness as well. @throws Refused not-found, changed-meanwhile, no-child-clock */
export const decideChildMeasure = sealed('decide-child-measure', async (ctx, asked: { code: string; version: number; decision: ChildDecision; reason: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'decide-child-measure', { version: asked.version, code: asked.decision, reason: asked.reason })
	if (await stopClocks(ctx, alert.id, asked.decision, asked.reason) === 0) throw new Refused('no-child-clock')
	await changeAlert(ctx, alert, {})
})
