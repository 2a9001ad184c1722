import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { yearOf } from '#kernel/day.ts'
import { DecideDayForm, WithdrawDayForm } from '#calendar/forms.ts'
import { decideDay, seeDay, withdrawDay } from '#calendar/server/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => ({ day: await seeDay(ctxOf({ locals }), params) })

const back = (done: string) => ({ day }: { day: string }) => redirect(303, `/admin/calendar?year=${yearOf(day)}&done=${done}`)

export const actions: Actions = {
	decide: action(DecideDayForm, decideDay, back('decided')),
	withdraw: action(WithdrawDayForm, withdrawDay, back('withdrawn'))
}
