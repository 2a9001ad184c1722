import { Refused } from '#kernel/refused.ts'

/** The six steps of case management (Inter-Agency GBV Case Management Guidelines, 2017). */
export const STEPS = ['engagement', 'assessment', 'action-plan', 'implementation', 'follow-up', 'closure'] as const
export type Step = (typeof STEPS)[number]

export const CLOSURES = ['goals-met', 'she-asks', 'moved-away', 'other'] as const
export type Closure = (typeof CLOSURES)[number]

export type CaseState = 'open' | 'stopped' | 'closing' | 'closed'

/** Where a case stands: its state, its step (1 to 6), and whether a supervisor has approved the plan it works by. */
export interface Standing { readonly state: CaseState; readonly step: number; readonly planApproved: boolean }

/** One step on, or any step back: nothing is forced, and what was skipped can be returned to. Acting on a plan wants the
 *  plan approved; closing is asked for, not stepped into.
 *  @throws Refused case-not-open, step-wrong, plan-not-approved */
export function moveTo(standing: Standing, step: number): number {
	if (standing.state !== 'open') throw new Refused('case-not-open')
	if (!Number.isInteger(step) || step < 1 || step > 5 || step === standing.step || step > standing.step + 1) throw new Refused('step-wrong')
	if (step >= 4 && !standing.planApproved) throw new Refused('plan-not-approved')
	return step
}

/** "Dừng ở đây": at every step, with or without a reason. What was said stays; nobody calls unless she agreed to it. */
export function stopHere(standing: Standing): CaseState {
	if (standing.state === 'closed' || standing.state === 'stopped') throw new Refused('case-not-open')
	return 'stopped'
}

/** She may come back whenever she likes; a closed case opens again too. @throws Refused case-is-open */
export function resume(standing: Standing): CaseState {
	if (standing.state === 'open') throw new Refused('case-is-open')
	return 'open'
}

/** @throws Refused case-not-open */
export function askToClose(standing: Standing): CaseState {
	if (standing.state !== 'open' && standing.state !== 'stopped') throw new Refused('case-not-open')
	return 'closing'
}

/** The supervisor's word on closing: closed, or back to work. @throws Refused closure-not-asked */
export function decideClosure(standing: Standing, agreed: boolean): CaseState {
	if (standing.state !== 'closing') throw new Refused('closure-not-asked')
	return agreed ? 'closed' : 'open'
}
