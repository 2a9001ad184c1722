import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { words } from '#kernel/form-fields.ts'
import { Refused } from '#kernel/refused.ts'
import { breakGlass } from '#protection/server/index.ts'
import { mayDoSealed } from '#protection/access/rights.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const GlassForm = z.object({ code: z.string().trim().toUpperCase().regex(/^KX-\d{4,}$/, 'case-code-wrong'), reason: words(1000) })

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	if (!mayDoSealed(ctx.actor.roles, 'break-glass')) throw new Refused('not-found')
	return { code: event.url.searchParams.get('code') ?? '' }
}

export const actions: Actions = {
	default: async (event) => sealedAction(GlassForm, async (ctx, asked) => {
		await breakGlass(ctx, asked)
		return asked.code
	}, (code) => redirect(303, `/p/${code}`), ['code'])(event)
}
