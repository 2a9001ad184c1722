import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { AssignmentForm, HeadForm, PartForm, RemoveAssignmentForm, SectionForm } from '#plan/forms.ts'
import { clausesToChoose, partsOf } from '#plan/parts.ts'
import { addSection, openEditPage, removeAssignment, saveAssignment, saveHead, savePart } from '#plan/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

const TASKS_A_PAGE = 50

export const load: PageServerLoad = async ({ locals, params, request, url }) => {
	const afterForm = request.method === 'POST'
	const { plan, bodies } = await openEditPage(ctxOf({ locals }), { year: params.year, afterForm })
	if (plan.state !== 'draft' && !afterForm) redirect(303, `/plan/${plan.year}?version=${plan.versionNumber}`)
	const asked = (name: string) => url.searchParams.get(name)
	const { lines, assignments, ...head } = plan
	const key = asked('part') ?? 'head'
	const parts = partsOf(lines)
	const task = assignments.find((one) => one.taskId === asked('task')) ?? null
	const asksTask = key === 'tasks' && (task !== null || asked('task') === 'new')
	// of a long plan only what is being edited travels to the browser
	const found = assignments.findIndex((one) => one.taskId === asked('at'))
	const page = found >= 0 ? Math.floor(found / TASKS_A_PAGE) : Math.min(Math.max(0, Number(asked('page') ?? 1) - 1 || 0), Math.max(0, Math.ceil(assignments.length / TASKS_A_PAGE) - 1))
	return {
		plan: head, bodies: asksTask ? bodies.map(({ id, name }) => ({ id, name })) : [], key, task, asksTask, taskKey: asked('task'), done: asked('done'),
		part: parts.find((one) => one.key === key) ?? null, parts: parts.map((one) => ({ ...one, lines: one.lines.length })),
		clauses: asksTask ? clausesToChoose(lines, task?.lineKey ?? null) : [],
		assignments: key === 'tasks' && !asksTask ? assignments.slice(page * TASKS_A_PAGE, (page + 1) * TASKS_A_PAGE) : [], tasks: assignments.length, page
	}
}

const back = ({ part, year }: { part: string; year: number }, done = 'saved', place = '') => redirect(303, `/plan/${year}/edit?part=${part}&done=${done}${place}`)

export const actions: Actions = {
	head: action(HeadForm, saveHead, (saved) => back(saved)),
	part: action(PartForm, savePart, (saved) => back(saved, saved.act === 'remove' ? 'removed' : saved.act === 'save' ? 'saved' : 'moved', saved.lineId && saved.act !== 'remove' ? `#line-${saved.lineId}` : '')),
	section: action(SectionForm, addSection, (saved) => back(saved)),
	task: action(AssignmentForm, saveAssignment, (saved) => back(saved, 'saved', `&at=${saved.taskId}#task-${saved.taskId}`)),
	removeTask: action(RemoveAssignmentForm, removeAssignment, (saved) => back(saved, 'removed'))
}
