import HelpCheck from '#portal/HelpCheck.svelte'
import HelpQuestion from '#portal/HelpQuestion.svelte'
import HelpSent from '#portal/HelpSent.svelte'
import { troubleAt } from '#portal/journey.ts'
import { questionAt } from '#portal/questions.ts'
import { saidSoFar } from '#portal/said.ts'
import { seeVillages } from '#portal/server/index.ts'
import { wordsFor } from '#kernel/words.server.ts'
import type { HelpVisit } from '../help-page.server.ts'
import type { SentPage } from './check.server.ts'
import type { Turn } from './turn.server.ts'

/** It went out: the three words and what comes next. */
export function showSent({ page, answer }: HelpVisit, sent: SentPage): Response {
	return answer(HelpSent, { page, ...sent })
}

/** The page of a turn: a question, all answers once more, or that it was sent. */
export async function showTurn(help: HelpVisit, turn: Turn): Promise<Response> {
	const { page, visit, unitAsName: unit, answer } = help
	const { answers, seen, changing, place, sent, waitUntil, failed } = turn
	if (sent) return showSent(help, sent)
	const villages = place === 'village' || place === 'check' ? await seeVillages(visit) : []
	if (place === 'check') {
		const sheet = turn.sheet ?? crypto.randomUUID()
		return answer(HelpCheck, { page, answers, seen, said: saidSoFar(answers, { unit, villages }), sheet, ...(waitUntil && { waitUntil }), ...(failed && { failed }) })
	}
	const trouble = troubleAt(answers, place)
	return answer(HelpQuestion, { page, step: place, question: questionAt(place, answers, { unit, villages }), answers, seen, changing, ...(trouble && { error: wordsFor(trouble, {}, visit.locale) }) })
}
