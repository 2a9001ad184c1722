import { SearchForm } from '#protection/cases/intake-forms.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { listOwnCases } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	// after a search its own result is shown; the whole list is not opened beside it
	const cases = event.request.method === 'POST' ? null : await listOwnCases(ctx, { name: '' })
	return { cases, mayBegin: mayDoSealed(ctx.actor.roles, 'begin-intake') }
}

/** The name is sent in the body: it stands in no address, no history and no log. */
export const actions: Actions = { search: sealedAction(SearchForm, listOwnCases, (found) => ({ found })) }
