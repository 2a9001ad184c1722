import { redirect } from '@sveltejs/kit'
import { action, ctxOf } from '#kernel/action.server.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'
import { AddDayForm } from '#calendar/forms.ts'
import { addDay } from '#calendar/server/index.ts'
import { mayDo } from '#rights/rights.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
	const { actor, now } = ctxOf({ locals })
	if (!mayDo(actor.roles, 'decide-day')) throw new Refused('not-allowed')
	return { today: dayOf(now) }
}

export const actions: Actions = {
	default: action(AddDayForm, addDay, ({ day }) => redirect(303, `/admin/calendar?year=${yearOf(day)}&done=added`))
}
