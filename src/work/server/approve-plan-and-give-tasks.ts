import { verb } from '#audit/server/index.ts'
import { approvePlan, type Approved, type ToApprove } from '#plan/server/index.ts'
import { giveTasks } from './give-tasks.ts'

/** The leader approves: the plan gets its number and every agency its tasks, in one transaction. */
export const approvePlanAndGiveTasks = verb('approve-plan', async (ctx, asked: ToApprove): Promise<Approved> => {
	const approved = await approvePlan(ctx, asked)
	await giveTasks(ctx, { planId: asked.planId })
	return approved
})
