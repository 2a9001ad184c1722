import type { Doubt } from './programme-doubts.ts'

/** Quick answers to a doubt. Each settles its doubt; some change the task as well. */
export const ANSWERS = {
	'keep-lead': 'no-agency', // the proposed body it is
	'each-body': 'several-bodies', // one task for each body of the group
	'drop': 'general-duty', // no task at all
	'ours': 'level-unclear', // the ward organises it
	'attend': 'level-unclear', // the ward takes part
	'split': 'several-duties', // one task for each duty
	'keep-whole': 'several-duties',
	'merge-twin': 'said-twice', // one task, both places
	'keep-both': 'said-twice',
	'keep-days': 'days-outside-year',
	'one-day': 'several-days', // the day proposed is right
	'all-year': 'no-deadline'
} as const satisfies Record<string, Doubt>

export type Answer = keyof typeof ANSWERS

/** The answers that may be given to every such task at once. */
export const ANSWERS_FOR_ALL: readonly Answer[] = ['keep-lead', 'all-year', 'keep-whole']

/** The doubts left after an answer. */
export function afterAnswer(doubts: readonly Doubt[], answer: Answer): Doubt[] {
	return doubts.filter((doubt) => doubt !== ANSWERS[answer])
}
