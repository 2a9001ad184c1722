import { redirect, type RequestEvent } from '@sveltejs/kit'
import { ApproveClosureForm, ApprovePlanForm, AskClosureForm, ResumeForm, StepForm, StopForm } from '#protection/cases/intake-forms.ts'
import { approveClosure, approvePlan, askClosure, moveStep, resumeCase, seeSteps, stopCase } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	return { code: event.params.code, ...await seeSteps(ctx, { code: event.params.code }), done: event.url.searchParams.get('done') }
}

const then = (done: string) => (_: unknown, { params }: RequestEvent) => redirect(303, `/p/${params['code']}/steps?done=${done}`)

export const actions: Actions = {
	move: sealedAction(StepForm, moveStep, then('moved'), ['step']),
	stop: sealedAction(StopForm, stopCase, then('stopped')),
	resume: sealedAction(ResumeForm, resumeCase, then('resumed')),
	plan: sealedAction(ApprovePlanForm, approvePlan, then('approved')),
	close: sealedAction(AskClosureForm, askClosure, then('asked'), ['why']),
	decide: sealedAction(ApproveClosureForm, approveClosure, then('decided'), ['agreed'])
}
