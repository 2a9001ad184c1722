import { redirect } from '@sveltejs/kit'
import { dayOf, yearOf } from '#kernel/day.ts'
import { homeOf } from '#identity/home.ts'
import PublicFront from '#portal/PublicFront.svelte'
import { publicUnit, seeAddresses } from '#portal/server/index.ts'
import * as m from '#words/messages.js'
import { helpVisit, wholePage } from '../(help)/help-page.server.ts'
import type { RequestHandler } from './$types'

/** The ward's front page for everybody; who is signed in is led to the day's work, and a province alone has no ward to show. */
export const GET: RequestHandler = async (event) => {
	const { present } = event.locals
	if (present) redirect(303, homeOf(present.roles))
	if (!(await publicUnit())) redirect(303, '/sign-in')
	const { visit, page, texts } = await helpVisit(event)
	const addresses = await seeAddresses(visit)
	const title = m.portal_who({ unit: visit.unit.phrase })
	return wholePage(PublicFront, { title, unit: visit.unit.phrase, texts, numbers: page.numbers, addresses, today: page.today, year: yearOf(dayOf(visit.now)) }, { title, script: false, look: 'public' })
}
