import { ctxOf } from '#kernel/action.server.ts'
import { isId } from '#kernel/id.ts'
import { seeAccounts } from '#identity/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const q = (url.searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
	const agencyId = url.searchParams.get('body') ?? ''
	const { accounts, bodies } = await seeAccounts(ctxOf({ locals }), { q: q || undefined, agencyId: isId(agencyId) ? agencyId : undefined })
	return {
		q, agencyId, bodies: bodies.map(({ id, name }) => ({ id, name })),
		open: accounts.filter((account) => !account.ended), ended: accounts.filter((account) => account.ended)
	}
}
