import type { Day } from '#kernel/day.ts'
import type { HelpRequest, SafeContact } from '#protection/alerts/help-request.ts'
import { telephoneOf, type Answers } from './answers.ts'
import { stepsOf } from './journey.ts'

/** What else the request needs: sentences in her language, the villages of the ward, the code. */
export interface Around {
	readonly excuses: Readonly<Record<'wrong-number' | 'papers' | 'hang-up', string>>
	readonly villages: readonly { readonly id: string }[]
	readonly language: 'vi' | 'en'
	readonly returnCodeHash: string
	readonly returnCodeUntil: Day
}

/** The answers as protection takes them. Answers to questions that a later answer closed are left behind. */
export function toRequest(answers: Answers, around: Around): HelpRequest {
	const asked = new Set(stepsOf(answers))
	const village = asked.has('village') && around.villages.some(({ id }) => id === answers.village) ? answers.village : null
	return {
		door: answers.door,
		needs: asked.has('needs') ? answers.needs : [],
		dangerNow: asked.has('danger') && answers.danger !== '' ? answers.danger : 'unsaid',
		villageId: village,
		place: answers.door === 'other' ? answers.place : '',
		contact: contactOf(answers, asked.has('excuse'), around),
		callMe: asked.has('call-me') ? answers.callMe : '',
		reporterName: asked.has('name') ? answers.name : '',
		language: around.language,
		returnCodeHash: around.returnCodeHash,
		returnCodeUntil: around.returnCodeUntil
	}
}

/** Without a number that can be called there is no consent to act on: it becomes "not said". */
function contactOf(answers: Answers, askedExcuse: boolean, { excuses }: Around): SafeContact {
	const value = telephoneOf(answers.number)
	const { way } = answers
	if (way === 'no' || way === '' || value === '')
		return { may: way === 'no' ? 'no' : 'unsaid', channel: null, value: '', through: '', days: null, hours: [], ifAnotherAnswers: '' }
	const own = askedExcuse && answers.excuse !== ''
	const sentence = !own ? '' : answers.excuse === 'own' ? answers.excuseOwn : excuses[answers.excuse as keyof typeof excuses]
	const whenAsked = answers.door === 'self'
	return {
		may: 'yes', channel: way, value, through: way === 'through-someone' ? answers.through : '',
		days: whenAsked ? answers.days || null : null, hours: whenAsked ? answers.hours : [], ifAnotherAnswers: sentence
	}
}
