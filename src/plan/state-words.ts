import * as m from '#words/messages.js'
import type { PlanState } from './stored-plan.ts'

export function stateWords(state: PlanState): string {
	switch (state) {
		case 'reading': return m.plan_state_reading()
		case 'draft': return m.plan_state_draft()
		case 'submitted': return m.plan_state_submitted()
		case 'approved': return m.plan_state_approved()
		case 'superseded': return m.plan_state_superseded()
		default: return m.plan_state_set_aside()
	}
}

/** How a state looks as a tag. */
export const STATE_TAG: Readonly<Record<PlanState, 'ok' | 'soon' | 'wait' | 'doing'>> = {
	reading: 'doing', draft: 'doing', submitted: 'soon', approved: 'ok', superseded: 'wait', 'set-aside': 'wait'
}
