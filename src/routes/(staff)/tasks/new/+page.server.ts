import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { GiveTaskForm } from '#work/forms.ts'
import { giveTask, openGiveTaskPage } from '#work/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => openGiveTaskPage(ctxOf({ locals }), {})

export const actions: Actions = {
	default: action(GiveTaskForm, giveTask, ({ taskId }) => redirect(303, `/tasks/${taskId}`))
}
