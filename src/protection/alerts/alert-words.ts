import * as m from '#words/messages.js'
import type { AlertDoor, AlertState, Answer, ChildDecision, Closing } from './alert.ts'

type Words = () => string

// named one by one: a lookup by name would miss a word without a fault
const DOORS: Readonly<Record<AlertDoor, Words>> = {
	'village-head': m.alerts_door_village_head, 'police': m.alerts_door_police, 'school': m.alerts_door_school, 'health-station': m.alerts_door_health_station,
	'mass-organisation': m.alerts_door_mass_organisation, 'hotline': m.alerts_door_hotline, 'citizen': m.alerts_door_citizen, 'survivor': m.alerts_door_survivor,
	'people-committee': m.alerts_door_people_committee
}
const STATES: Readonly<Record<AlertState, Words>> = {
	new: m.alerts_state_new, assigned: m.alerts_state_assigned, answered: m.alerts_state_answered, case: m.alerts_state_case, closed: m.alerts_state_closed
}
const ANSWERED: Readonly<Record<Answer, Words>> = { 'called-back': m.alerts_answer_called_back, 'could-not-reach': m.alerts_answer_could_not_reach, 'answered': m.alerts_answer_answered }
const CLOSED: Readonly<Record<Closing, Words>> = {
	'duplicate': m.alerts_closing_duplicate, 'other-body': m.alerts_closing_other_body, 'helped': m.alerts_closing_helped, 'not-wanted': m.alerts_closing_not_wanted, 'mistake': m.alerts_closing_mistake
}
const DECIDED: Readonly<Record<ChildDecision, Words>> = { 'child-measure-decided': m.alerts_child_measure_decided, 'child-measure-not-needed': m.alerts_child_measure_not_needed }
const UNSAID = { yes: m.alerts_yes, no: m.alerts_no, unsaid: m.alerts_unsaid } as const
const DEEDS: Readonly<Record<string, Words>> = {
	'receive-alert': m.alerts_deed_receive, 'note-alert': m.alerts_deed_note, 'keep-out-of-alert': m.alerts_deed_keep_out, 'end-conflict': m.alerts_deed_let_near, 'take-alert': m.alerts_deed_take, 'assign-alert': m.alerts_deed_assign,
	'reply-to-alert': m.alerts_deed_reply, 'link-alerts': m.alerts_deed_link, 'close-alert': m.alerts_deed_close, 'begin-intake': m.alerts_deed_begin
}

export const doorWords = (door: AlertDoor): string => DOORS[door]()
export const stateWords = (state: AlertState): string => STATES[state]()
export const answerWords = (answer: Answer): string => ANSWERED[answer]()
export const closingWords = (closing: Closing): string => CLOSED[closing]()
export const decisionWords = (decision: ChildDecision): string => DECIDED[decision]()
export const unsaidWords = (answer: keyof typeof UNSAID): string => UNSAID[answer]()

/** What was done with an alert, as its history says it. */
export function deedWords({ verb, code }: { readonly verb: string; readonly code: string }): string {
	if (code === 'chair-handles') return m.alerts_deed_chair_handles()
	if (verb === 'answer-alert') return (ANSWERED as Readonly<Record<string, Words>>)[code]?.() ?? m.alerts_deed_other()
	if (verb === 'decide-child-measure') return (DECIDED as Readonly<Record<string, Words>>)[code]?.() ?? m.alerts_deed_other()
	const what = (DEEDS[verb] ?? m.alerts_deed_other)()
	const why = (CLOSED as Readonly<Record<string, Words>>)[code]?.() ?? (DOORS as Readonly<Record<string, Words>>)[code]?.()
	return why ? `${what}: ${why}` : what
}
