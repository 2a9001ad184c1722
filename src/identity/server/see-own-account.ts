import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { theAuth } from './the-auth.ts'

export interface OwnSession { readonly id: string, readonly since: Date, readonly lastSeen: Date, readonly userAgent: string, readonly from: string, readonly shared: boolean }
export interface OwnAccount {
	readonly endsOn: string | null
	readonly sessions: readonly OwnSession[]
	readonly passkeys: readonly { readonly id: string, readonly name: string, readonly since: Date }[]
}

/** What a person sees of her own account. One statement. */
export const seeOwnAccount = look('change-own-factors', async (ctx, _: null): Promise<OwnAccount> => {
	const { rows } = await sql<OwnAccount>`select p.ends_on as "endsOn",
		coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'since', s."createdAt", 'lastSeen', s."updatedAt", 'userAgent', coalesce(s."userAgent", ''),
			'from', coalesce(s."ipAddress", ''), 'shared', s.shared) order by s."updatedAt" desc)
			from auth.session s where s."userId" = p.user_id and s."expiresAt" > now()), '[]') as sessions,
		coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', coalesce(k.name, ''), 'since', k."createdAt") order by k."createdAt")
			from auth.passkey k where k."userId" = p.user_id), '[]') as passkeys
		from identity.person p where p.unit_id = ${ctx.unit} and p.id = ${ctx.actor.personId}`.execute(ctx.db)
	const { endsOn, sessions, passkeys } = rows[0]!
	return {
		endsOn,
		sessions: sessions.map((one) => ({ ...one, since: new Date(one.since), lastSeen: new Date(one.lastSeen) })),
		passkeys: passkeys.map((one) => ({ ...one, since: new Date(one.since) }))
	}
})

/** The secret of a second factor that was begun and not yet proved by a code; null when there is none. */
export const seeBegunFactor = look('change-own-factors', async (ctx, _: null): Promise<{ secret: string, username: string } | null> => {
	const { rows } = await sql<{ secret: string, username: string }>`select f.secret, u.username from auth."twoFactor" f
		join auth."user" u on u.id = f."userId" where f."userId" = ${ctx.actor.userId} and f.verified = false`.execute(ctx.db)
	if (!rows[0]) return null
	const [{ $context }, { symmetricDecrypt }] = await Promise.all([theAuth(), import('better-auth/crypto')])
	const { secretConfig } = await $context
	return { username: rows[0].username, secret: await symmetricDecrypt({ key: secretConfig, data: rows[0].secret }) }
})
