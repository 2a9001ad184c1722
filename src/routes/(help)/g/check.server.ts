import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import type { Answers } from '#portal/answers.ts'
import { seeVillages, sendRequest } from '#portal/server/index.ts'
import type { Around } from '#portal/to-request.ts'
import { formatHour } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import { nextMinute, type HelpVisit } from '../help-page.server.ts'

/** What the page says once it has gone out; nothing of what was written. */
export interface SentPage { readonly time: string; readonly words: readonly string[]; readonly until: string; readonly way: Answers['way']; readonly whoReads: string }

/** What came of pressing "send": sent, to be pressed again from a time on, or not arrived. The sheet is what makes sending the same
 *  page twice one message. */
export interface Outcome { readonly sent?: SentPage; readonly sheet?: string; readonly waitUntil?: string; readonly failed?: boolean }

/** Sends the answers. A fault keeps them on the page she sees. */
export async function sendNow({ visit, texts }: HelpVisit, answers: Answers, sheet: string): Promise<Outcome> {
	try {
		const sent = await sendRequest(visit, answers, sheet, { excuses: excuses(), villages: await seeVillages(visit) })
		if (sent.state === 'wait') return { sheet, waitUntil: nextMinute(sent.at) }
		return { sent: { time: formatHour(visit.now), words: sent.words, until: sent.until, way: answers.way, whoReads: texts.whoReads } }
	} catch (error) {
		logBug(newErrorCode(), '/g', error)
		return { sheet, failed: true }
	}
}

/** In Vietnamese whatever she reads: it is said to whoever in the house answers. */
function excuses(): Around['excuses'] {
	const inVietnamese = { locale: 'vi' } as const
	return { 'wrong-number': m.help_excuse_wrong_number({}, inVietnamese), papers: m.help_excuse_papers({}, inVietnamese), 'hang-up': m.help_excuse_hang_up({}, inVietnamese) }
}
