import { Refused } from '#kernel/refused.ts'
import type { ReferralState } from './may-receive.ts'

/** nhận / đã làm / không thể, vì */
export const ANSWERS = ['accepted', 'done', 'declined'] as const
export type Answer = (typeof ANSWERS)[number]

const NEXT: Partial<Record<ReferralState, readonly Answer[]>> = { sent: ['accepted', 'done', 'declined'], accepted: ['done', 'declined'] }

/** Done or declined, nobody has a reason to read the facts any more. */
export const closesView = (answer: Answer) => answer !== 'accepted'

/** @throws Refused answered-already, reason-missing: who cannot help says why, so that she is not left waiting */
export function checkAnswer(state: ReferralState, answer: Answer, reason: string): void {
	if (!NEXT[state]?.includes(answer)) throw new Refused('answered-already')
	if (answer === 'declined' && reason.trim() === '') throw new Refused('reason-missing')
}
