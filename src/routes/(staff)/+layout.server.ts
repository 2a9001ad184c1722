import { dayOf, yearOf } from '#kernel/day.ts'
import type { LayoutServerLoad } from './$types'

/** What the frame of every office page shows. Hooks let nobody here without a session. */
export const load: LayoutServerLoad = ({ locals }) => {
	const present = locals.present!
	const today = dayOf(locals.ctx!.now)
	return {
		today,
		year: yearOf(today),
		frame: {
			unitName: present.unitName, unitKind: present.unitKind, sample: present.sample,
			personName: present.name, body: present.agencyName ?? present.positionTitle, roles: present.roles
		}
	}
}
