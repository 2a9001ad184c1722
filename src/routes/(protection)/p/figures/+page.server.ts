import { redirect } from '@sveltejs/kit'
import { mayDoSealed } from '#protection/access/rights.ts'
import { YearForm } from '#protection/figures/forms.ts'
import { releaseCounts, seeFigures } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const asked = YearForm.safeParse({ year: event.url.searchParams.get('year') })
	const figures = await seeFigures(ctx, { year: asked.success ? asked.data.year : null })
	const may = { release: mayDoSealed(ctx.actor.roles, 'release-counts'), export: mayDoSealed(ctx.actor.roles, 'export-incidents') }
	return { figures, may, done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	release: sealedAction(YearForm, releaseCounts, ({ year }) => redirect(303, `?year=${year}&done=released`))
}
