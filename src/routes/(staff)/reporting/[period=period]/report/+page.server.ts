import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { DecideForm, ReturnReportForm, WriteProseForm } from '#reporting/forms.ts'
import { openReport, returnReport, signReport, submitReport, writeProse } from '#reporting/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = (name: string) => url.searchParams.get(name)
	const unit = asked('unit')
	return {
		report: await openReport(ctxOf({ locals }), { period: params.period, unit, figure: asked('figure') }),
		slug: params.period, unit, figure: asked('figure'), act: asked('act'), done: asked('done'), field: asked('field')
	}
}

const back = (done: string) => ({ period }: { period: string }) => redirect(303, `/reporting/${period}/report?done=${done}`)

export const actions: Actions = {
	write: action(WriteProseForm, writeProse, ({ period, field }) => redirect(303, `/reporting/${period}/report?done=saved&field=${field}#prose-${field}`)),
	submit: action(DecideForm, submitReport, back('submitted')),
	return: action(ReturnReportForm, returnReport, back('returned')),
	sign: action(DecideForm, signReport, back('signed'))
}
