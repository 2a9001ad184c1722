import type { Ctx } from '../../src/kernel/context.ts'
import { addDays, dayOf, type Day } from '../../src/kernel/day.ts'
import { acceptResult, askExtension, chaseAgency, extendDeadline, giveTask, reportProgress, returnResult } from '../../src/work/server/index.ts'
import { at, speakerOf, type Act } from './acting.ts'
import type { SampleWard } from './make-ward.ts'
import { REASONS, tellingOf } from './sample-words.ts'
import { stepsOf, storiesOf, type GivenTask, type Step } from './task-stories.ts'

/** The tasks of the ward as the stories need them. */
export async function givenTasks(ctx: Ctx, ward: SampleWard): Promise<GivenTask[]> {
	const codeOf = new Map(Object.entries(ward.bodies).map(([code, id]) => [id, code]))
	const rows = await ctx.db.selectFrom('work.task').select(['id', 'number', 'title', 'theme', 'lead_agency_id', 'given_at', 'due_on'])
		.where('unit_id', '=', ctx.unit).orderBy('number').execute()
	return rows.map((row) => ({ taskId: row.id, number: row.number, title: row.title, theme: row.theme, lead: codeOf.get(row.lead_agency_id)!, givenOn: dayOf(row.given_at), dueOn: row.due_on }))
}

/** Two tasks outside the plan, near today whatever day it is: one that was missed and one that is due soon. */
export function tasksBesides(ward: SampleWard, from: Day, today: Day): Act[] {
	const give = (daysAgo: number, dueIn: number, title: string, lead: string, partner: string): Act[] => {
		const on = addDays(today, -daysAgo)
		if (on <= from) return []
		const asked = { title, leadAgencyId: ward.bodies[lead]!, partnerIds: [ward.bodies[partner]!], dueOn: addDays(today, dueIn), product: 'Báo cáo', basis: 'Công văn số …/SNV (mẫu)' }
		return [{ at: at(on, 10), by: 'phu-trach', run: (ctx) => giveTask(ctx, asked) }]
	}
	return [
		...give(20, -3, 'Báo cáo nhanh về bố trí kinh phí cho công tác bình đẳng giới', 'kinh-te', 'van-phong'),
		...give(12, 5, 'Rà soát tài liệu truyền thông về bình đẳng giới đang dùng tại cơ sở', 'y-te', 'van-hoa'),
	]
}

/** Everything the agencies, the officer and the leader did with these tasks until today. */
export function workActs(tasks: readonly GivenTask[], today: Day): Act[] {
	const stories = storiesOf(tasks, today)
	return tasks.flatMap((task) => {
		let turn = 0
		const steps = stepsOf(task, stories.get(task.taskId)!, today)
		return steps.map((step, index): Act => {
			const reports = step.act === 'progress' || step.act === 'result'
			return { at: at(step.on, 8 + index, (task.number * 7) % 60), by: actorOf(task, step), run: (ctx) => doStep(ctx, task, step, reports ? turn++ : 0) }
		})
	})
}

function actorOf(task: GivenTask, { act }: Step): string {
	if (act === 'accept' || act === 'return' || act === 'chase') return 'phu-trach'
	return act === 'extend' ? 'chu-tich' : speakerOf(task.lead)
}

async function doStep(ctx: Ctx, task: GivenTask, step: Step, turn: number): Promise<void> {
	const { taskId } = task
	const { row_version: rowVersion, state } = await ctx.db.selectFrom('work.task').select(['row_version', 'state'])
		.where('unit_id', '=', ctx.unit).where('id', '=', taskId).executeTakeFirstOrThrow()
	switch (step.act) {
		case 'progress': case 'result': {
			const { sentence, figures } = tellingOf(task.title, task.number, step.act, turn)
			await reportProgress(ctx, { taskId, rowVersion, kind: step.act, sentence, percent: step.percent ?? 100, onDay: step.on, figures: [...figures], files: [] })
			return
		}
		case 'accept':
			if (state === 'reported' || await waits(ctx, taskId)) await acceptResult(ctx, { taskId, rowVersion })
			return
		case 'return': await returnResult(ctx, { taskId, rowVersion, reason: REASONS.return }); return
		case 'ask-extension': await askExtension(ctx, { taskId, rowVersion, dueOn: step.until!, reason: REASONS['ask-extension'] }); return
		case 'extend': await extendDeadline(ctx, { taskId, rowVersion, dueOn: step.until!, reason: REASONS.extend }); return
		case 'chase': await chaseAgency(ctx, { taskId, sentence: REASONS.chase })
	}
}

async function waits(ctx: Ctx, taskId: string): Promise<boolean> {
	const figure = await ctx.db.selectFrom('work.figure').select('id').where('unit_id', '=', ctx.unit).where('task_id', '=', taskId).where('state', '=', 'sent').limit(1).executeTakeFirst()
	return figure !== undefined
}
