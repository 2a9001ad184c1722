import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { AssignmentForm, HeadForm, PartForm, RemoveAssignmentForm, SectionForm } from '#plan/forms.ts'
import { addSection, openEditPage, removeAssignment, saveAssignment, saveHead, savePart } from '#plan/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, request, url }) => {
	const afterForm = request.method === 'POST'
	const { plan, bodies } = await openEditPage(ctxOf({ locals }), { year: params.year, afterForm })
	if (plan.state !== 'draft' && !afterForm) redirect(303, `/plan/${plan.year}?version=${plan.versionNumber}`)
	const { searchParams } = url
	return {
		plan, bodies: bodies.map(({ id, name }) => ({ id, name })),
		part: searchParams.get('part') ?? 'head', task: searchParams.get('task'), done: searchParams.get('done')
	}
}

const back = ({ part, year }: { part: string; year: number }, done = 'saved', place = '') => redirect(303, `/plan/${year}/edit?part=${part}&done=${done}${place}`)

export const actions: Actions = {
	head: action(HeadForm, saveHead, (saved) => back(saved)),
	part: action(PartForm, savePart, (saved) => back(saved, saved.act === 'remove' ? 'removed' : saved.act === 'save' ? 'saved' : 'moved', saved.lineId && saved.act !== 'remove' ? `#line-${saved.lineId}` : '')),
	section: action(SectionForm, addSection, (saved) => back(saved)),
	task: action(AssignmentForm, saveAssignment, (saved) => back(saved, 'saved', `#task-${saved.taskId}`)),
	removeTask: action(RemoveAssignmentForm, removeAssignment, (saved) => back(saved, 'removed'))
}
