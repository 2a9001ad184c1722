import { dayOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { tell } from '../../notices/server/tell.ts'
import { addressOf, findReceiver, toldOf } from './receivers.ts'

/** Asks the receiver again: once a day at most, and counted.
 *  @throws Refused not-found, reminded-today, nobody-to-remind */
export const remindReceiver = sealed('remind-receiver', async (ctx, asked: { code: string; referralId: string }): Promise<{ reminders: number }> => {
	const theCase = await enterCase(ctx, asked.code, 'remind-receiver', 'done')
	const row = await ctx.sealedDb.selectFrom('protection.referral').select(['id', 'to_agency', 'to_service', 'reminded_at', 'reminders', 'until_on'])
		.where('unit_id', '=', ctx.unit).where('id', '=', asked.referralId).where('case_id', '=', theCase.id).where('state', 'in', ['sent', 'accepted'])
		.where('sealed_facts', 'is not', null).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	if (row.reminded_at && dayOf(row.reminded_at) === dayOf(ctx.now)) throw new Refused('reminded-today')
	const people = await toldOf(ctx, await findReceiver(ctx, addressOf({ agencyId: row.to_agency, serviceId: row.to_service })), theCase.id)
	if (people.length === 0) throw new Refused('nobody-to-remind')
	await ctx.sealedDb.updateTable('protection.referral').set({ reminded_at: ctx.now, reminders: row.reminders + 1 }).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	await tell(ctx, people, 'referral', row.id)
	return { reminders: row.reminders + 1 }
})
