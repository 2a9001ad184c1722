import { inProtection } from '../../access/server/in-protection.ts'
import { outsideCtx, type AlertEnv } from './receive-alert.ts'

/** The last reply behind a return code; null when there is none, the code is wrong, or its time is over: the same answer
 *  for all three. Never what was sent, and nothing that leads to it. */
export async function readReply(env: AlertEnv, codeHash: string): Promise<{ text: string; at: Date } | null> {
	return inProtection(outsideCtx(env), async (ctx) => {
		const reply = await ctx.sealedDb.selectFrom('protection.alert as a')
			.innerJoin('protection.alert_reply as r', (join) => join.onRef('r.unit_id', '=', 'a.unit_id').onRef('r.alert_id', '=', 'a.id'))
			.select(['a.id', 'r.id as reply_id', 'r.at', 'r.sealed_words']).where('a.unit_id', '=', ctx.unit)
			.where('a.return_code_hash', '=', Buffer.from(codeHash, 'hex')).where('a.return_code_until', '>', ctx.now)
			.orderBy('r.at', 'desc').limit(1).executeTakeFirst()
		if (!reply) return null
		ctx.lines.push({ verb: 'read-reply', outcome: 'looked', subject: { kind: 'alert', id: reply.id }, reasonCode: 'return-code' })
		const text = await ctx.keys.open(ctx.sealedDb, reply.id, `reply/${reply.reply_id}`, reply.sealed_words)
		return text === null ? null : { text, at: reply.at }
	})
}
