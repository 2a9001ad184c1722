import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { PlanForm, ReturnPlanForm } from '#plan/forms.ts'
import { amendPlan, openPlan, returnPlan, submitPlan } from '#plan/server/index.ts'
import { versionIn } from '#plan/version-in.ts'
import { approvePlanAndGiveTasks, statesOfPlan } from '#work/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, url }) =>
	inTransaction(ctxOf({ locals }), async (ctx) => {
		const page = await openPlan(ctx, { year: params.year, version: versionIn(url) })
		const { searchParams } = url
		return {
			...page, tasks: await statesOfPlan(ctx, page.plan.id), opensTasks: page.plan.issuer.unitId === ctx.unit, versionAsked: versionIn(url),
			line: searchParams.get('line'), act: searchParams.get('act'), done: searchParams.get('done')
		}
	})

const back = (done: string) => ({ year }: { year: number }) => redirect(303, `/plan/${year}?done=${done}`)

export const actions: Actions = {
	submit: action(PlanForm, submitPlan, ({ year }, { url }) => redirect(303, `/plan/${year}?${versionIn(url) ? `version=${versionIn(url)}&` : ''}done=submitted`)),
	approve: action(PlanForm, approvePlanAndGiveTasks, back('approved')),
	return: action(ReturnPlanForm, returnPlan, back('returned')),
	amend: action(PlanForm, amendPlan, ({ year }) => redirect(303, `/plan/${year}/edit?done=amended`))
}
