import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { isOpen } from '../may-receive.ts'
import { findAddressed } from './referral-door.ts'

/** A line of "Chuyển đến tôi": a code and what for; nothing of the person. */
export interface InboxLine {
	readonly code: string
	readonly need: string
	readonly state: 'sent' | 'accepted' | 'declined' | 'done' | 'closed'
	readonly sentAt: Date
	readonly untilOn: string
	readonly reminders: number
	readonly open: boolean
}

/** What was referred to this person's body or service. Why one is closed is not told: withdrawn and expired look alike. */
export const seeInbox = sealed('see-referrals', async (ctx, _: null): Promise<InboxLine[]> => {
	const rows = await findAddressed(ctx)
	leave(ctx, 'see-referrals', 'looked', { kind: 'inbox', id: null })
	return rows.map((row) => {
		const open = isOpen(row, ctx.now)
		const state = row.state === 'done' || row.state === 'declined' || open ? row.state : 'closed'
		return { code: row.code, need: row.need, state: state as InboxLine['state'], sentAt: row.sentAt, untilOn: row.untilOn, reminders: row.reminders, open }
	})
})
