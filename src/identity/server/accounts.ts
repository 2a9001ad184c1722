import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import type { Ctx } from '#kernel/context.ts'
import { compareNames } from '#kernel/person-name.ts'
import { Refused } from '#kernel/refused.ts'
import { look } from '#audit/server/index.ts'
import { listAgencies, type Agency } from './list-agencies.ts'

/** An account as the administrator sees it: who, where, which roles; nothing of the programme. */
export interface AccountRow {
	readonly personId: string
	readonly rowVersion: number
	readonly name: string
	readonly username: string
	readonly positionTitle: string
	readonly agencyId: string | null
	readonly agencyName: string | null
	readonly roles: readonly string[]
	readonly endsOn: string | null
	readonly ended: boolean
	readonly lockedUntil: Date | null
	readonly secondFactor: boolean
	readonly mustChangePassword: boolean
	readonly lastSeen: Date | null
}
export interface AccountsAsked { readonly q?: string | undefined, readonly agencyId?: string | undefined }

/** All accounts of the unit that match, by given name, with the unit's bodies for the filter. Two statements. */
export const seeAccounts = look('see-accounts', async (ctx, asked: AccountsAsked): Promise<{ accounts: AccountRow[], bodies: Agency[] }> => {
	const accounts = await rowsOf(ctx, sql`
		${asked.q ? sql`and (p.folded like '%' || app.fold(${likeable(asked.q)}) || '%' or u.username like '%' || lower(${likeable(asked.q)}) || '%')` : sql``}
		${asked.agencyId ? sql`and p.agency_id = ${asked.agencyId}` : sql``}`)
	return { accounts: accounts.sort((a, b) => compareNames(a.name, b.name)), bodies: await listAgencies(ctx) }
})

/** One account.
 *  @throws Refused not-found */
export const seeAccount = look('see-accounts', async (ctx, { personId }: { personId: string }) => {
	const [account] = await rowsOf(ctx, sql`and p.id = ${personId}`)
	if (!account) throw new Refused('not-found')
	return { account, bodies: await listAgencies(ctx) }
})

async function rowsOf(ctx: Ctx, which: ReturnType<typeof sql>): Promise<AccountRow[]> {
	const today = dayOf(ctx.now)
	const { rows } = await sql<AccountRow>`select p.id as "personId", p.row_version as "rowVersion", p.full_name as name, u.username,
		p.position_title as "positionTitle", p.agency_id as "agencyId", a.name as "agencyName", p.ends_on as "endsOn",
		coalesce(p.ends_on < ${today}, false) as ended, case when p.locked_until > ${ctx.now} then p.locked_until end as "lockedUntil",
		coalesce(u."twoFactorEnabled", false) as "secondFactor", p.must_change_password as "mustChangePassword",
		(select max(s."updatedAt") from auth.session s where s."userId" = u.id) as "lastSeen",
		array(select h.role from identity.role_holding h where h.unit_id = p.unit_id and h.person_id = p.id order by h.role) as roles
		from identity.person p join auth."user" u on u.id = p.user_id left join identity.unit a on a.id = p.agency_id
		where p.unit_id = ${ctx.unit} ${which}`.execute(ctx.db)
	return rows
}

function likeable(text: string): string {
	return text.replace(/[\\%_]/g, '\\$&')
}
