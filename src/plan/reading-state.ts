import { Refused } from '#kernel/refused.ts'
import type { PlanState } from './stored-plan.ts'

/** A programme is corrected only while it is under review; accepted, it is changed as a plan. */
export function mustBeUnderReview(state: PlanState): void {
	if (state !== 'reading') throw new Refused('reading-closed')
}

/** What an accepted reading becomes: the year's first version, or a new version of the plan in force when that was asked for.
 *  @param versions of the same year, without the reading itself
 *  @throws Refused reading-closed, reading-without-lead, reading-plan-open, reading-plan-in-force */
export function acceptedAs(
	reading: { readonly state: PlanState; readonly withoutLead: readonly number[]; readonly tasks: number; readonly year: number },
	versions: readonly { readonly id: string; readonly version_number: number; readonly state: PlanState }[], asNewVersion: boolean
): { versionNumber: number; amendsId: string | null } {
	mustBeUnderReview(reading.state)
	if (reading.tasks === 0) throw new Refused('reading-empty')
	if (reading.withoutLead.length > 0) throw new Refused('reading-without-lead', { count: reading.withoutLead.length, numbers: reading.withoutLead.slice(0, 12).join(', ') })
	if (versions.some((one) => one.state === 'draft' || one.state === 'submitted')) throw new Refused('reading-plan-open', { year: reading.year })
	const inForce = versions.find((one) => one.state === 'approved')
	if (inForce && !asNewVersion) throw new Refused('reading-plan-in-force', { year: reading.year })
	const rest = versions.filter((one) => one.state !== 'reading')
	return { versionNumber: Math.max(0, ...rest.map((one) => one.version_number)) + 1, amendsId: inForce?.id ?? null }
}
