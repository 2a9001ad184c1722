import { telephoneOf, type Answers } from './answers.ts'

/** The questions, one a page. */
export type Step = 'safe' | 'danger' | 'needs' | 'village' | 'way' | 'number' | 'when' | 'excuse' | 'call-me' | 'name'
export type Place = Step | 'check'

/** The questions that this person is asked, in order: safety, need, then how to reach her; nothing about what happened.
 *  An answer may open or close later questions. */
export function stepsOf(answers: Answers): Step[] {
	const reached = answers.way !== '' && answers.way !== 'no'
	if (answers.door === 'other') {
		const open: Step[] = ['danger', 'village', 'way']
		return reached ? [...open, 'number', 'name'] : open
	}
	const unsafe = answers.safe === 'no' || answers.safe === 'unsure'
	const somebodyMustCome = (unsafe && answers.danger === 'yes') || answers.needs.includes('safety') || answers.needs.includes('reception')
	return [
		'safe',
		...when(unsafe, 'danger'),
		'needs',
		...when(somebodyMustCome, 'village'),
		'way',
		...when(reached, 'number', 'when'),
		...when(answers.way === 'call' || answers.way === 'through-someone', 'excuse'),
		...when(reached, 'call-me')
	]
}

function when(open: boolean, ...steps: Step[]): Step[] {
	return open ? steps : []
}

/** Where she goes on from a question. With `changing` she came from the check page and goes back there, by way of
 *  questions that her change has opened. */
export function after(answers: Answers, step: Step, seen: readonly Step[], changing: boolean): Place {
	const steps = stepsOf(answers)
	const later = steps.slice(steps.indexOf(step) + 1)
	return (changing ? later.find((one) => !seen.includes(one)) : later[0]) ?? 'check'
}

/** The page before this one; null at the first question. */
export function before(answers: Answers, place: Place): Step | null {
	const steps = stepsOf(answers)
	const index = place === 'check' ? steps.length : steps.indexOf(place)
	return steps[index - 1] ?? null
}

/** How many questions come after this one, as far as is known now. Before she has said how she may be reached, it is
 *  counted as for a message: better to say too many than to promise the last question and then ask on. */
export function questionsLeft(answers: Answers, step: Step): number {
	const steps = stepsOf(answers.way === '' ? { ...answers, way: 'message' } : answers)
	return steps.length - 1 - steps.indexOf(step)
}

/** What must be put right before going on, as an issue code; leaving a question empty never is. */
export function troubleAt(answers: Answers, step: Step): 'telephone-wrong' | null {
	return step === 'number' && answers.number !== '' && telephoneOf(answers.number) === '' ? 'telephone-wrong' : null
}

/** A question that is not hers any more, or none at all, becomes the first. */
export function placeOf(answers: Answers, asked: string): Place {
	if (asked === 'check') return 'check'
	const steps = stepsOf(answers)
	return steps.find((step) => step === asked) ?? steps[0]!
}
