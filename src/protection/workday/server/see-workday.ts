import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { withOpenDays } from '../../clocks/server/open-days.ts'
import { itemsOfCase, type WorkItem } from '../work-item.ts'
import { alertsForMe, type AlertWaiting } from './alerts-for-me.ts'
import { casesOfMine } from './cases-of-mine.ts'
import { clocksForMe } from './clocks-for-me.ts'
import { referralsForMe } from './referrals-for-me.ts'
import { reviewsForMe } from './reviews-for-me.ts'
import { staysForMe } from './stays-for-me.ts'
import { supervisionForMe } from './supervision-for-me.ts'

export interface Workday {
	readonly items: readonly WorkItem[]
	/** null for who receives no alerts here. */
	readonly alerts: readonly AlertWaiting[] | null
	/** Codes of who is on duty today. */
	readonly onDuty: readonly string[]
}

/** What waits for this person today, and for nobody else: one statement for each kind that her roles have. Opening it
 *  takes "there is something new" off the office pages. */
export const seeWorkday = sealed('see-workday', async (ctx, _: null): Promise<Workday> => {
	const has = (...roles: string[]) => roles.some((role) => (ctx.actor.roles as readonly string[]).includes(role))
	const works = has('case-worker', 'supervisor')
	const cases = works ? await casesOfMine(ctx) : []
	const waiting = [
		...cases.flatMap((one) => itemsOfCase(one, ctx.now)), ...await clocksForMe(ctx), ...works ? await staysForMe(ctx) : [],
		...works || has('police', 'health', 'shelter-keeper') ? await referralsForMe(ctx) : [],
		...has('supervisor', 'chair') ? await reviewsForMe(ctx) : [], ...has('supervisor') ? await supervisionForMe(ctx) : []
	]
	const open = await withOpenDays(ctx, waiting.flatMap(({ at, clock }) => (at && clock ? [{ clock, dueAt: at }] : [])))
	const items = waiting.map((item) => ({ ...item, openDays: open.find((one) => one.clock === item.clock && one.dueAt === item.at)?.openDays ?? [] }))
	const { alerts, onDuty } = has('duty-officer', 'supervisor', 'chair', 'case-worker') ? await alertsForMe(ctx) : { alerts: null, onDuty: [] }
	await markSeen(ctx)
	leave(ctx, 'see-workday', 'looked', { kind: 'workday', id: null })
	return { items, alerts, onDuty }
})

async function markSeen(ctx: ProtectionCtx): Promise<void> {
	await ctx.sealedDb.updateTable('protection.notice').set({ seen_at: ctx.now })
		.where('unit_id', '=', ctx.unit).where('person_id', '=', ctx.actor.personId).where('seen_at', 'is', null).execute()
}
