import { submitPlan } from '../../src/plan/server/index.ts'
import { acceptReading, readDocument } from '../../src/plan/server/reading.ts'
import { approvePlanAndGiveTasks } from '../../src/work/server/index.ts'
import type { As } from './acting.ts'
import { correctSlips } from './correct-slips.ts'
import type { SampleWard } from './make-ward.ts'
import { planVersion } from './plan-version.ts'
import { reviewReading } from './review-reading.ts'

const DAY = 86_400_000

/** The officer reads the plan, settles its doubts, accepts, mends and submits it; the chair approves, and the tasks are given.
 *  @param approvedAt the reading is three days before it */
export async function bringPlan(as: As, ward: SampleWard, year: number, file: { name: string; bytes: Uint8Array }, approvedAt: Date): Promise<{ documentId: string; number: number }> {
	const before = (days: number) => new Date(approvedAt.getTime() - days * DAY)
	const reader = as('phu-trach', before(3))
	const reading = await readDocument(reader, file)
	const { planId } = reading
	await reviewReading(reader, ward, reading, year)
	await acceptReading(as('phu-trach', before(2)), { sourceId: reading.sourceId, rowVersion: await planVersion(reader, planId), asNewVersion: false })
	await correctSlips(as('phu-trach', before(2)), planId)
	await submitPlan(as('phu-trach', before(1)), { planId, rowVersion: await planVersion(reader, planId) })
	return approvePlanAndGiveTasks(as('chu-tich', approvedAt), { planId, rowVersion: await planVersion(reader, planId) })
}
