import { Refused } from '#kernel/refused.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { announceMonitoring, assignMonitor, nameMonitor, receiveByPolice } from '../ban-monitoring.ts'
import { recordGiven } from '../contact-ban.ts'
import { keepOrder, tellOfOrder } from './keep-order.ts'
import { enterOrder, mustBeBan } from './order-door.ts'
import { startMonitorClocks } from './monitor-clocks.ts'

interface Step { readonly order: string; readonly version: number; readonly lateReason: string }

/** The police have the decision in hand: it counts as given to their chief, and their hour begins (Thông tư
 *  66/2025/TT-BCA). @throws Refused not-found, changed-meanwhile, ban-not-in-force, step-done */
export const receiveOrder = sealed('assign-monitor', async (ctx, asked: Omit<Step, 'lateReason'>) => {
	const row = mustBeBan(await enterOrder(ctx, asked.order, 'assign-monitor', { version: asked.version, as: ['carry-out'], code: 'received' }))
	const order = recordGiven(receiveByPolice(row.file.order, ctx.now), { to: 'commune-police-chief', at: ctx.now })
	await startMonitorClocks(ctx, row, ctx.now)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'received' })
})

/** Names somebody of the ward at once. Who is named in conflict of the case is a party or close to one.
 *  @param asked.isParty the police know the monitor to be one of the two or close to the watched one
 *  @throws Refused not-found, changed-meanwhile, monitor-is-party, step-missing, late-needs-reason */
export const nameWatcher = sealed('assign-monitor', async (ctx, asked: Step & { personId: string; isParty: boolean }) => {
	const row = mustBeBan(await enterOrder(ctx, asked.order, 'assign-monitor', { version: asked.version, as: ['carry-out'], code: 'named' }))
	const known = await ctx.sealedDb.selectFrom('identity.person').select('id').where('unit_id', '=', ctx.unit).where('id', '=', asked.personId).executeTakeFirst()
	if (!known) throw new Refused('choose-one')
	const order = nameMonitor(row.file.order, { at: ctx.now, monitor: asked.personId, isParty: asked.isParty || row.conflicts.includes(asked.personId) })
	await stopClocks(ctx, row.id, 'monitor-named', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'monitor-named' })
})

/** The written assignment with its plan; the hour for announcing it begins.
 *  @throws Refused not-found, changed-meanwhile, plan-missing, step-missing, late-needs-reason */
export const assignWatcher = sealed('assign-monitor', async (ctx, asked: Step & { plan: string }) => {
	const row = mustBeBan(await enterOrder(ctx, asked.order, 'assign-monitor', { version: asked.version, as: ['carry-out'], code: 'assigned' }))
	const order = assignMonitor(row.file.order, { at: ctx.now, plan: asked.plan })
	await stopClocks(ctx, row.id, 'monitor-assigned', asked.lateReason)
	await startClock(ctx, 'monitor-announce', { kind: 'order', id: row.id, caseId: row.caseId })
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'monitor-assigned' })
	await tellOfOrder(ctx, row, { case: true })
})

/** The watched person was told her rights and duties. @throws Refused not-found, changed-meanwhile, step-missing, late-needs-reason */
export const announceWatch = sealed('assign-monitor', async (ctx, asked: Step & { commitmentSigned: boolean }) => {
	const row = mustBeBan(await enterOrder(ctx, asked.order, 'assign-monitor', { version: asked.version, as: ['carry-out'], code: 'announced' }))
	const order = announceMonitoring(row.file.order, { at: ctx.now, commitmentSigned: asked.commitmentSigned })
	await stopClocks(ctx, row.id, 'monitoring-announced', asked.lateReason)
	await keepOrder(ctx, row, { ...row.file, order }, { kind: 'monitoring-announced' })
})
