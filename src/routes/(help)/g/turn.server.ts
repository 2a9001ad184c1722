import { AnswersForm, type Answers } from '#portal/answers.ts'
import { after, before, placeOf, stepsOf, troubleAt, type Place, type Step } from '#portal/journey.ts'
import type { Fields } from '#kernel/form.ts'
import type { HelpVisit } from '../help-page.server.ts'
import { sendNow, type Outcome } from './check.server.ts'

/** Where in the journey somebody is, with everything answered so far. */
export interface Turn extends Outcome {
	readonly answers: Answers
	readonly seen: readonly Step[]
	readonly changing: boolean
	readonly place: Place
}

export const BEGINNING: Turn = { answers: AnswersForm.parse({}), seen: [], changing: false, place: 'safe' }

/** What a posted page leads to. Only the page of answers does anything: it sends. */
export async function turnAfter(help: HelpVisit, fields: Fields): Promise<Turn> {
	const [answers, go] = [AnswersForm.parse(fields), String(fields['go'] ?? '')]
	const place = placeOf(answers, String(fields['step'] ?? ''))
	const here: Turn = { answers, seen: seenIn(fields, answers), changing: fields['changing'] === 'yes', place }
	if (fields['step'] === undefined) return here // in by a door
	if (go === 'back') return { ...here, changing: false, place: before(answers, place) ?? place }
	if (place === 'check') return atCheck(help, here, fields, go)
	const seen = [...new Set([...here.seen, place])]
	if (go === 'skip') return onFrom({ ...here, answers: without(answers, place), seen }, place)
	return troubleAt(answers, place) ? here : onFrom({ ...here, seen }, place)
}

/** How many pages in: the address of a page says no more than that. */
export function pageOf({ answers, place }: Turn): number {
	const steps = stepsOf(answers)
	return (place === 'check' ? steps.length : steps.indexOf(place)) + 1
}

/** The same journey at one of its earlier or later pages. */
export function turnAt(turn: Turn, page: number): Turn {
	if (page === pageOf(turn)) return turn
	return { answers: turn.answers, seen: turn.seen, changing: turn.changing, place: stepsOf(turn.answers)[page - 1] ?? 'check' }
}

async function atCheck(help: HelpVisit, here: Turn, fields: Fields, go: string): Promise<Turn> {
	if (fields['change'] !== undefined) return { ...here, changing: true, place: placeOf(here.answers, String(fields['change'])) }
	return go === 'send' ? { ...here, ...(await sendNow(help, here.answers, String(fields['sheet'] ?? ''))) } : here
}

function onFrom(turn: Turn, step: Step): Turn {
	return { ...turn, place: after(turn.answers, step, turn.seen, turn.changing) }
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
