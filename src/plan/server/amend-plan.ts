import { record, verb } from '#audit/server/index.ts'
import { newId } from '#kernel/id.ts'
import { amend } from '../plan.ts'
import { copyPlan } from './copy-plan.ts'
import { getStoredPlan, lockPlan, lockYear } from './plan-store.ts'

/** Opens a new version of the plan in force, with the same lines and tasks; the old stays in force until the new one is approved.
 *  @throws Refused not-found, changed-meanwhile, plan-not-approved, plan-being-amended */
export const amendPlan = verb('amend-plan', async (ctx, asked: { planId: string; rowVersion: number }): Promise<{ planId: string; year: number; versionNumber: number }> => {
	const row = await lockPlan(ctx, asked.planId, asked.rowVersion)
	// a document under review is no version yet: it asks again when it is accepted
	const versions = (await lockYear(ctx, row.year)).filter((one) => one.state !== 'reading')
	amend(row.state, versions.filter((one) => one.state === 'draft' || one.state === 'submitted').length)
	const planId = newId(ctx.now.getTime())
	const versionNumber = Math.max(...versions.map((one) => one.version_number)) + 1
	await copyPlan(ctx, await getStoredPlan(ctx, row.id), { planId, year: row.year, versionNumber, amendsId: row.id, same: true })
	await record(ctx, 'amend-plan', { kind: 'plan', id: planId, details: { year: row.year, version: versionNumber } })
	return { planId, year: row.year, versionNumber }
})
