import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import type { Answers } from '#portal/answers.ts'
import HelpCheck from '#portal/HelpCheck.svelte'
import HelpSent from '#portal/HelpSent.svelte'
import type { Step } from '#portal/journey.ts'
import { saidSoFar } from '#portal/said.ts'
import { seeVillages, sendRequest } from '#portal/server/index.ts'
import type { Around } from '#portal/to-request.ts'
import { formatHour } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import { nextMinute, type HelpVisit } from '../help-page.server.ts'

interface Checked { readonly answers: Answers; readonly seen: readonly Step[] }

/** All answers once more. `sheet` is what makes sending the same page twice one message. */
export async function checkPage(help: HelpVisit, { answers, seen }: Checked, sheet: string = crypto.randomUUID(), why: { waitUntil?: string; failed?: boolean } = {}): Promise<Response> {
	const said = saidSoFar(answers, { unit: help.unitAsName, villages: await seeVillages(help.visit) })
	return help.answer(HelpCheck, { page: help.page, answers, seen, said, sheet, ...why })
}

/** Sends, and says what came of it. A fault keeps the answers on the page she sees, and nowhere else. */
export async function sendAndSay(help: HelpVisit, checked: Checked, sheet: string): Promise<Response> {
	const { visit, page, texts } = help
	try {
		const sent = await sendRequest(visit, checked.answers, sheet, { excuses: excuses(), villages: await seeVillages(visit) })
		if (sent.state === 'wait') return await checkPage(help, checked, sheet, { waitUntil: nextMinute(sent.at) })
		return help.answer(HelpSent, { page, time: formatHour(visit.now), words: sent.words, until: sent.until, way: checked.answers.way, whoReads: texts.whoReads })
	} catch (error) {
		logBug(newErrorCode(), '/g', error)
		return checkPage(help, checked, sheet, { failed: true })
	}
}

/** In Vietnamese whatever she reads: it is said to whoever in the house answers. */
function excuses(): Around['excuses'] {
	const inVietnamese = { locale: 'vi' } as const
	return { 'wrong-number': m.help_excuse_wrong_number({}, inVietnamese), papers: m.help_excuse_papers({}, inVietnamese), 'hang-up': m.help_excuse_hang_up({}, inVietnamese) }
}
