import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { AcceptForm, AnswerAllForm, AnswerForm, CheckForm, CorrectHeadForm, CorrectTaskForm, MergeForm, ReadingForm, RemoveForm, RestoreForm, SplitForm } from '#plan/reading-forms.ts'
import {
	acceptReading, answerAll, answerDoubt, checkAssignment, correctAssignment, correctHead, mergeAssignments, openReviewPage, removeFromReading,
	restoreToReading, setAsideReading, splitAssignment, takeUpReading
} from '#plan/server/reading.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	review: await openReviewPage(ctxOf({ locals }), { sourceId: params.sourceId, part: Number(url.searchParams.get('part')) || null, task: url.searchParams.get('task') }),
	on: url.searchParams.get('task'), edit: url.searchParams.get('edit'), done: url.searchParams.get('done')
})

interface Changed { readonly sourceId: string; readonly assignmentId?: string | null }

/** Back to the page, at the task that was changed, else in the part of a long document where one was. */
const back = (done: string) => ({ sourceId, assignmentId }: Changed, { url }: { url: URL }) => {
	const part = Number(url.searchParams.get('part'))
	redirect(303, assignmentId ? `/plan/read/${sourceId}?task=${assignmentId}&done=${done}#task-${assignmentId}` : `/plan/read/${sourceId}?done=${done}${part > 1 ? `&part=${part}` : ''}`)
}

export const actions: Actions = {
	correct: action(CorrectTaskForm, correctAssignment, back('saved')),
	check: action(CheckForm, checkAssignment, back('saved')),
	head: action(CorrectHeadForm, correctHead, back('saved')),
	answer: action(AnswerForm, answerDoubt, back('answered')),
	answerAll: action(AnswerAllForm, answerAll, back('answered_all')),
	merge: action(MergeForm, mergeAssignments, back('merged')),
	split: action(SplitForm, splitAssignment, back('split')),
	remove: action(RemoveForm, removeFromReading, back('removed')),
	restore: action(RestoreForm, restoreToReading, back('restored')),
	setAside: action(ReadingForm, setAsideReading, () => redirect(303, '/plan/read?done=set_aside')),
	takeUp: action(ReadingForm, takeUpReading, back('taken_up')),
	accept: action(AcceptForm, acceptReading, ({ year }) => redirect(303, `/plan/${year}/edit`))
}
