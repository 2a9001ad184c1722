import { Refused } from '#kernel/refused.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { isOpen } from '../may-receive.ts'
import { findAddressed } from './referral-door.ts'
import type { ReferralWords } from './send-referral.ts'

export interface OpenedReferral extends ReferralWords {
	readonly code: string
	readonly need: string
	readonly state: 'sent' | 'accepted'
	readonly sentAt: Date
	readonly untilOn: string
	readonly version: number
	/** Sent on a ground of the law, without consent. */
	readonly withoutConsent: boolean
}

/** The shared facts, for whom they were shared with, while state, day and consent live; each opening leaves its line.
 *  @throws Refused not-found for everybody and everything else */
export const openReferral = sealed('open-referral', async (ctx, asked: { code: string }): Promise<OpenedReferral> => {
	const [row] = await findAddressed(ctx, { code: asked.code })
	if (!row || !isOpen(row, ctx.now) || !row.facts || !row.wrapped) throw new Refused('not-found')
	ctx.keys.keep(row.id, row.wrapped, row.keyVersion!)
	leave(ctx, 'open-referral', 'looked', { kind: 'referral', id: row.id })
	const words = JSON.parse((await ctx.keys.open(ctx.sealedDb, row.id, 'facts', row.facts))!) as ReferralWords
	return {
		...words, code: row.code, need: row.need, state: row.state as 'sent', sentAt: row.sentAt, untilOn: row.untilOn, version: row.version,
		withoutConsent: row.legalGround !== ''
	}
})
