import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { ChaseForm, DecideForm, ExtensionForm, ReportForm, ReturnForm } from '#work/forms.ts'
import { acceptResult, askExtension, chaseAgency, extendDeadline, openTask, refuseExtension, reportProgress, returnResult, withdrawTask } from '#work/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = ctxOf({ locals })
	return { task: await openTask(ctx, { taskId: params.taskId }), mine: ctx.actor.agencyId, act: url.searchParams.get('act'), done: url.searchParams.get('done') }
}

const back = (done: string) => ({ taskId }: { taskId: string }) => redirect(303, `/tasks/${taskId}?done=${done}`)

export const actions: Actions = {
	report: action(ReportForm, reportProgress, back('reported')),
	accept: action(DecideForm, acceptResult, back('accepted')),
	return: action(ReturnForm, returnResult, back('returned')),
	ask: action(ExtensionForm, askExtension, back('asked')),
	extend: action(ExtensionForm, extendDeadline, back('extended')),
	refuse: action(ReturnForm, refuseExtension, back('refused')),
	chase: action(ChaseForm, chaseAgency, back('chased')),
	withdraw: action(ReturnForm, withdrawTask, back('withdrawn'))
}
