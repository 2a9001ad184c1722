import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { id, some } from '#kernel/form-fields.ts'
import { listBrokenGlass, reviewBrokenGlass } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ReviewForm = z.object({ glassId: id, finding: z.enum(['justified', 'not-justified'], 'choose-one'), words: some(1000) })

export const load: PageServerLoad = async (event) => ({
	waiting: await listBrokenGlass(await enterProtection(event), null), done: event.url.searchParams.has('done')
})

export const actions: Actions = {
	default: sealedAction(ReviewForm, reviewBrokenGlass, () => redirect(303, '?done=reviewed'), ['finding'])
}
