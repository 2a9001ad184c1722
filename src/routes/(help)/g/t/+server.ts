import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import { dayOf } from '#kernel/day.ts'
import { sentFields } from '#kernel/form.ts'
import HelpReply, { type ShownReply } from '#portal/HelpReply.svelte'
import { openReply, type Visit } from '#portal/server/index.ts'
import { formatDay, formatHour } from '#ui/say-date.ts'
import { quietAfterExit } from '../../after-exit.server.ts'
import { helpVisit, nextMinute } from '../../help-page.server.ts'
import { leadTo } from '../kept-page.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
	const { page, answer } = await helpVisit(event)
	return quietAfterExit(event, page) ?? answer(HelpReply, { page, shown: null })
}

export const POST: RequestHandler = async (event) => {
	const { page, visit, answer } = await helpVisit(event)
	const quietly = quietAfterExit(event, page)
	if (quietly) return quietly
	const fields = await sentFields(event.request)
	const shown = await shownFor(visit, String(fields['words'] ?? ''))
	return leadTo(event.request, fields, { show: 'reply', shown }) ?? answer(HelpReply, { page, shown })
}

async function shownFor(visit: Visit, words: string): Promise<ShownReply> {
	try {
		const opened = await openReply(visit, words)
		if (opened.state === 'reply') return { state: 'reply', text: opened.text, at: formatHour(opened.at), day: formatDay(dayOf(opened.at)) }
		return opened.state === 'wait' ? { state: 'wait', time: nextMinute(opened.at) } : { state: 'nothing' }
	} catch (error) {
		logBug(newErrorCode(), '/g/t', error)
		return { state: 'failed' }
	}
}
