import { Refused } from '#kernel/refused.ts'
import { mayDo } from '#rights/rights.ts'
import type { PlanState } from './stored-plan.ts'

/** What the rules need to know of a plan. */
export interface PlanFacts {
	readonly state: PlanState
	readonly lines: number
	/** Lines added and never written. */
	readonly emptyLines: number
	/** Assignments nobody leads yet. */
	readonly withoutLead: number
}

/** Only a draft is written on; what was submitted waits for the leader, what was approved is frozen. */
export function mustBeDraft(state: PlanState): void {
	if (state !== 'draft') throw new Refused('plan-not-draft')
}

/** A plan goes to the leader when it says something and every task has a lead. */
export function submit(plan: PlanFacts): 'submitted' {
	mustBeDraft(plan.state)
	if (plan.lines === 0) throw new Refused('plan-empty')
	if (plan.emptyLines > 0) throw new Refused('plan-empty-line')
	if (plan.withoutLead > 0) throw new Refused('plan-without-lead', { count: plan.withoutLead })
	return 'submitted'
}

export function approve(state: PlanState): 'approved' {
	if (state !== 'submitted') throw new Refused('plan-not-submitted')
	return 'approved'
}

export function sendBack(state: PlanState): 'draft' {
	if (state !== 'submitted') throw new Refused('plan-not-submitted')
	return 'draft'
}

/** The plan in force is amended by a new version, and by one at a time. */
export function amend(state: PlanState, openVersions: number): 'draft' {
	if (state !== 'approved') throw new Refused('plan-not-approved')
	if (openVersions > 0) throw new Refused('plan-being-amended')
	return 'draft'
}

export type PlanAct = 'edit' | 'submit' | 'approve' | 'return' | 'amend'

/** What this person may do with a plan in this state. */
export function actsOn(state: PlanState, roles: readonly string[]): PlanAct[] {
	const acts: PlanAct[] = []
	if (state === 'draft' && mayDo(roles, 'edit-plan')) acts.push('edit')
	if (state === 'draft' && mayDo(roles, 'submit-plan')) acts.push('submit')
	if (state === 'submitted' && mayDo(roles, 'return-plan')) acts.push('return')
	if (state === 'submitted' && mayDo(roles, 'approve-plan')) acts.push('approve')
	if (state === 'approved' && mayDo(roles, 'amend-plan')) acts.push('amend')
	return acts
}

/** Drafts are between the officer and the leader; everybody else sees what was approved. */
export function visibleStates(roles: readonly string[]): PlanState[] {
	const inside = roles.includes('officer') || roles.includes('leader')
	return inside ? ['approved', 'superseded', 'submitted', 'draft'] : ['approved', 'superseded']
}

/** Which version a person sees first, by state: what waits for the leader, then the plan in force, then what is being written. */
export function showOrder(roles: readonly string[]): PlanState[] {
	const rest: PlanState[] = ['approved', 'submitted', 'draft', 'superseded']
	return roles.includes('leader') ? ['submitted', ...rest.filter((state) => state !== 'submitted')] : rest
}
