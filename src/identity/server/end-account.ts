import { addDays, dayOf } from '#kernel/day.ts'
import { record, verb } from '#audit/server/index.ts'
import { endSessionsOf, refuseLastAdministrator, userOf } from './account-rules.ts'

/** Ends an account now: its sessions are closed at once. What the person did stays hers.
 *  @throws Refused not-found, last-administrator */
export const endAccount = verb('end-account', async (ctx, { personId }: { personId: string }) => {
	const userId = await userOf(ctx, personId)
	await refuseLastAdministrator(ctx, personId)
	// the end is the last day it works, so "now" is yesterday
	await ctx.db.updateTable('identity.person').set((eb) => ({ ends_on: addDays(dayOf(ctx.now), -1), row_version: eb('row_version', '+', 1) }))
		.where('unit_id', '=', ctx.unit).where('id', '=', personId).execute()
	await endSessionsOf(ctx, userId)
	await record(ctx, 'end-account', { kind: 'account', id: personId })
})
