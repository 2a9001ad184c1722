import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { id, some } from '#kernel/form-fields.ts'
import { listBrokenGlass, listEmergencies, reviewBrokenGlass, reviewInPlace } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

const ReviewForm = z.object({ glassId: id, finding: z.enum(['justified', 'not-justified'], 'choose-one'), words: some(1000) })

const InPlaceForm = ReviewForm.omit({ glassId: true }).extend({ referralId: id })

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { waiting: await listBrokenGlass(ctx, null), emergencies: await listEmergencies(ctx, null), done: event.url.searchParams.has('done') }
}

export const actions: Actions = {
	glass: sealedAction(ReviewForm, reviewBrokenGlass, () => redirect(303, '?done=reviewed'), ['finding']),
	emergency: sealedAction(InPlaceForm, reviewInPlace, () => redirect(303, '?done=reviewed'), ['finding'])
}
