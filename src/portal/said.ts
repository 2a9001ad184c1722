import * as m from '#words/messages.js'
import { telephoneOf, type Answers } from './answers.ts'
import { stepsOf, type Step } from './journey.ts'
import { readable } from './numbers.ts'
import { dangerOptions, daysOptions, excuseOptions, hoursOptions, needOptions, safeOptions, wayOptions, type Known, type Option } from './questions.ts'

export interface Said { readonly step: Step; readonly label: string; readonly words: string }

/** The page of answers: each question she was asked with her answer in words. */
export function saidSoFar(answers: Answers, known: Known): Said[] {
	return stepsOf(answers).map((step) => ({ step, label: labelOf(step, answers.door), words: wordsOf(step, answers, known) || m.help_unsaid() }))
}

function labelOf(step: Step, door: Answers['door']): string {
	const labels: Record<Step, () => string> = {
		safe: m.help_short_safe, danger: door === 'other' ? m.help_short_danger_other : m.help_short_danger, needs: m.help_short_needs, village: m.help_short_village, way: m.help_short_way,
		number: m.help_short_number, when: m.help_short_when, excuse: m.help_short_excuse, 'call-me': m.help_short_call_me, name: m.help_short_name
	}
	return labels[step]()
}

const pick = (options: readonly Option[], chosen: readonly string[]) => options.filter(({ value }) => chosen.includes(value)).map(({ words }) => words).join(', ')

function wordsOf(step: Step, answers: Answers, { villages }: Known): string {
	switch (step) {
		case 'safe': return pick(safeOptions(), [answers.safe])
		case 'danger': return pick(dangerOptions(), [answers.danger])
		case 'needs': return pick(needOptions(), answers.needs)
		case 'village': return [villages.find(({ id }) => id === answers.village)?.name ?? '', answers.place].filter(Boolean).join(', ')
		case 'way': return pick(wayOptions(answers.door), [answers.way])
		case 'number': return [answers.way === 'through-someone' ? answers.through : '', readable(telephoneOf(answers.number))].filter(Boolean).join(', ')
		case 'when': return [pick(hoursOptions(), answers.hours), pick(daysOptions(), [answers.days])].filter(Boolean).join('; ')
		case 'excuse': return answers.excuse === 'own' ? answers.excuseOwn : pick(excuseOptions(), [answers.excuse])
		case 'call-me': return answers.callMe
		case 'name': return answers.name
	}
}
