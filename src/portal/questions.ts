import * as m from '#words/messages.js'
import { CALL_ME, type Answers } from './answers.ts'
import type { Step } from './journey.ts'

export interface Option { readonly value: string; readonly words: string }

/** One thing to fill in: choices of which one or many may be taken, a line of text, or one of a long list. */
export type Ask =
	| { readonly kind: 'one' | 'many'; readonly name: string; readonly label?: string; readonly options: readonly Option[]; readonly chosen: readonly string[] }
	| { readonly kind: 'text'; readonly name: string; readonly label: string; readonly value: string; readonly type: 'text' | 'tel' }
	| { readonly kind: 'list'; readonly name: string; readonly label: string; readonly options: readonly Option[]; readonly chosen: string }

export interface Question { readonly title: string; readonly hint?: string; readonly note?: string; readonly asks: readonly Ask[]; readonly callNow?: boolean }

/** What a question may need to know besides the answers. */
export interface Known { readonly unit: string; readonly villages: readonly { readonly id: string; readonly name: string }[] }

type Maker = (answers: Answers, known: Known) => Question

const one = (name: string, options: readonly Option[], chosen: string, label?: string): Ask => ({ kind: 'one', name, options, chosen: [chosen], ...(label && { label }) })
const many = (name: string, options: readonly Option[], chosen: readonly string[], label?: string): Ask => ({ kind: 'many', name, options, chosen, ...(label && { label }) })
const text = (name: string, label: string, value: string, type: 'text' | 'tel' = 'text'): Ask => ({ kind: 'text', name, label, value, type })

export const needOptions = (): Option[] => [
	{ value: 'counselling', words: m.help_need_counselling() }, { value: 'stay', words: m.help_need_stay() }, { value: 'health', words: m.help_need_health() },
	{ value: 'safety', words: m.help_need_safety() }, { value: 'reception', words: m.help_need_reception() }, { value: 'emergency', words: m.help_need_emergency() }
]
export const safeOptions = (): Option[] => [{ value: 'yes', words: m.help_safe_yes() }, { value: 'no', words: m.help_safe_no() }, { value: 'unsure', words: m.help_safe_unsure() }]
export const dangerOptions = (): Option[] => [{ value: 'yes', words: m.help_yes() }, { value: 'no', words: m.help_no() }]
export const wayOptions = (door: Answers['door']): Option[] => door === 'other'
	? [{ value: 'call', words: m.help_way_other_call() }, { value: 'message', words: m.help_way_other_message() }, { value: 'no', words: m.help_way_other_no() }]
	: [{ value: 'call', words: m.help_way_call() }, { value: 'message', words: m.help_way_message() }, { value: 'through-someone', words: m.help_way_through_someone() }, { value: 'no', words: m.help_way_no() }]
export const daysOptions = (): Option[] => [
	{ value: 'every-day', words: m.help_days_every_day() }, { value: 'working-days', words: m.help_days_working_days() }, { value: 'weekend', words: m.help_days_weekend() }
]
export const hoursOptions = (): Option[] => [
	{ value: 'morning', words: m.help_hours_morning() }, { value: 'noon', words: m.help_hours_noon() },
	{ value: 'afternoon', words: m.help_hours_afternoon() }, { value: 'evening', words: m.help_hours_evening() }
]
export const excuseOptions = (): Option[] => [
	{ value: 'wrong-number', words: m.help_excuse_wrong_number() }, { value: 'papers', words: m.help_excuse_papers() }, { value: 'hang-up', words: m.help_excuse_hang_up() }
]

const QUESTIONS: Readonly<Record<Step, Maker>> = {
	safe: ({ safe }) => ({ title: m.help_safe(), hint: m.help_exit_note(), asks: [one('safe', safeOptions(), safe)] }),
	danger: ({ door, danger }) => ({
		title: door === 'other' ? m.help_danger_other() : m.help_danger_self(), hint: door === 'other' ? m.help_danger_other_hint() : m.help_danger_hint(),
		asks: [one('danger', dangerOptions(), danger)], callNow: true
	}),
	needs: ({ needs }) => ({ title: m.help_needs(), hint: m.help_needs_hint(), asks: [many('needs[]', needOptions(), needs)] }),
	village: ({ door, village, place }, { villages }) => ({
		title: door === 'other' ? m.help_village_other() : m.help_village_self(), hint: door === 'other' ? m.help_village_other_hint() : m.help_village_self_hint(),
		asks: [
			{ kind: 'list', name: 'village', label: m.help_village_choose(), options: villages.map(({ id, name }) => ({ value: id, words: name })), chosen: village },
			...(door === 'other' ? [text('place', m.help_place(), place)] : [])
		]
	}),
	way: ({ door, way }, { unit }) => ({
		title: door === 'other' ? m.help_way_other() : m.help_way(), ...(door === 'other' && { hint: m.help_way_other_hint() }),
		note: m.help_way_note({ unit }), asks: [one('way', [...wayOptions(door), { value: '', words: m.help_way_unsaid() }], way)]
	}),
	number: ({ way, number, through }) => way === 'through-someone'
		? { title: m.help_number_through(), hint: m.help_number_through_hint(), asks: [text('through', m.help_through_label(), through), text('number', m.help_number_label(), number, 'tel')] }
		: { title: m.help_number(), hint: m.help_number_hint(), asks: [text('number', m.help_number_label(), number, 'tel')] },
	when: ({ days, hours }) => ({ title: m.help_when(), asks: [one('days', daysOptions(), days, m.help_days()), many('hours[]', hoursOptions(), hours, m.help_hours())] }),
	excuse: ({ excuse, excuseOwn }) => ({
		title: m.help_excuse(),
		asks: [one('excuse', [...excuseOptions(), { value: 'own', words: m.help_excuse_own() }], excuse), text('excuseOwn', m.help_excuse_own_label(), excuseOwn)]
	}),
	'call-me': ({ callMe }) => ({ title: m.help_call_me(), hint: m.help_call_me_hint(), asks: [one('callMe', CALL_ME.map((value) => ({ value, words: value })), callMe)] }),
	name: ({ name }) => ({ title: m.help_name(), hint: m.help_name_hint(), asks: [text('name', m.help_name_label(), name)] })
}

/** The words of a question in the reader's language, with what was answered before. */
export function questionAt(step: Step, answers: Answers, known: Known): Question {
	return QUESTIONS[step](answers, known)
}
