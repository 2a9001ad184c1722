import { AnswersForm, type Answers } from '#portal/answers.ts'
import HelpQuestion from '#portal/HelpQuestion.svelte'
import { after, before, placeOf, troubleAt, type Place, type Step } from '#portal/journey.ts'
import { questionAt } from '#portal/questions.ts'
import { seeVillages } from '#portal/server/index.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { sentFields, type Fields } from '#kernel/form.ts'
import { quietAfterExit } from '../after-exit.server.ts'
import { helpVisit, type HelpVisit } from '../help-page.server.ts'
import { checkPage, sendAndSay } from './check.server.ts'
import type { RequestHandler } from './$types'

/** Where in the journey a posted page was, with everything answered so far. */
interface Journey { readonly answers: Answers; readonly seen: readonly Step[]; readonly changing: boolean }

const BEGINNING: Journey = { answers: AnswersForm.parse({}), seen: [], changing: false }

export const GET: RequestHandler = async (event) => {
	const help = await helpVisit(event)
	return quietAfterExit(event, help.page) ?? show(help, BEGINNING, 'safe')
}

/** Every page of the journey answers here, at one address, with 200: the browser's history has nothing to tell. */
export const POST: RequestHandler = async (event) => {
	const help = await helpVisit(event)
	const quietly = quietAfterExit(event, help.page)
	if (quietly) return quietly
	const fields = await sentFields(event.request)
	const [answers, go] = [AnswersForm.parse(fields), String(fields['go'] ?? '')]
	const place = placeOf(answers, String(fields['step'] ?? ''))
	const journey = { answers, seen: seenIn(fields, answers), changing: fields['changing'] === 'yes' }
	if (fields['step'] === undefined) return show(help, journey, place) // in by a door
	if (go === 'back') return show(help, { ...journey, changing: false }, before(answers, place) ?? place)
	if (place === 'check') return atCheck(help, journey, fields, go)
	const seen = [...new Set([...journey.seen, place])]
	if (go === 'skip') return onFrom(help, { ...journey, answers: without(answers, place), seen }, place)
	const trouble = troubleAt(answers, place)
	if (trouble) return show(help, journey, place, wordsFor(trouble, {}, help.visit.locale))
	return onFrom(help, { ...journey, seen }, place)
}

function atCheck(help: HelpVisit, journey: Journey, fields: Fields, go: string): Promise<Response> {
	if (fields['change'] !== undefined) return show(help, { ...journey, changing: true }, placeOf(journey.answers, String(fields['change'])))
	return go === 'send' ? sendAndSay(help, journey, String(fields['sheet'] ?? '')) : show(help, journey, 'check')
}

function onFrom(help: HelpVisit, journey: Journey, step: Step): Promise<Response> {
	return show(help, journey, after(journey.answers, step, journey.seen, journey.changing))
}

async function show(help: HelpVisit, { answers, seen, changing }: Journey, place: Place, error?: string): Promise<Response> {
	if (place === 'check') return checkPage(help, { answers, seen })
	const villages = place === 'village' ? await seeVillages(help.visit) : []
	const question = questionAt(place, answers, { unit: help.unitAsName, villages })
	return help.answer(HelpQuestion, { page: help.page, step: place, question, answers, seen, changing, ...(error && { error }) })
}

/** Only questions that are hers; what else was posted is dropped. */
function seenIn(fields: Fields, answers: Answers): Step[] {
	return String(fields['seen'] ?? '').split(' ').map((one) => placeOf(answers, one)).filter((place): place is Step => place !== 'check')
}

const OWN: Readonly<Record<Step, Partial<Answers>>> = {
	safe: { safe: '' }, danger: { danger: '' }, needs: { needs: [] }, village: { village: '', place: '' }, way: { way: '' }, number: { number: '', through: '' },
	when: { days: '', hours: [] }, excuse: { excuse: '', excuseOwn: '' }, 'call-me': { callMe: '' }, name: { name: '' }
}

function without(answers: Answers, step: Step): Answers {
	return { ...answers, ...OWN[step] }
}
