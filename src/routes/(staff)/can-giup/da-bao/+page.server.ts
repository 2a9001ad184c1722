import { redirect } from '@sveltejs/kit'
import { ctxOf } from '#kernel/action.server.ts'
import { sentAlert } from '#portal/server/index.ts'
import { formatHour } from '#ui/say-date.ts'
import type { PageServerLoad } from './$types'

/** Says when it was sent, from what the ward has, so that the address in the phone's history tells nothing. */
export const load: PageServerLoad = async (event) => {
	const sent = await sentAlert(ctxOf(event))
	if (!sent) redirect(303, '/can-giup')
	return { hour: formatHour(sent.at), callBackMinutes: sent.callBackMinutes, dutyTelephone: sent.dutyTelephone }
}
