import { expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { submitPlan } from '#plan/server/index.ts'
import { aDraftPlan } from '#support/a-plan.ts'
import { aWard } from '#support/ward.ts'
import { approvePlanAndGiveTasks, statesOfPlan } from './index.ts'

const ward = aWard()

test('the province sees in the margin of a ward\'s plan how it stands, as the ward does, and another ward sees nothing', async () => {
	const { planId } = await aDraftPlan(ward.sql, ward)
	await submitPlan(ward.as('phu-trach'), { planId, rowVersion: 1 })
	await approvePlanAndGiveTasks(ward.as('chu-tich'), { planId, rowVersion: 2 })
	const seenBy = (username: string) => inTransaction(ward.as(username), (ctx) => statesOfPlan(ctx, planId))
	const own = await seenBy('phu-trach')
	expect(own.map((task) => task.standing.tone)).toContain('late')
	expect(await seenBy('so-noi-vu')).toEqual(own)
	// a row of the annex has no line in the plan, and counts all the same
	const [{ count }] = await ward.sql<{ count: number }>('select count(*)::int as count from work.task where plan_id = $1', [planId]) as [{ count: number }]
	await ward.sql('update work.task set line_key = null where plan_id = $1 and number = (select min(number) from work.task where plan_id = $1)', [planId])
	expect((await seenBy('phu-trach')).map((task) => task.lineKey === null).toSorted()).toEqual([...Array.from({ length: count - 1 }, () => false), true])
	const elsewhere = crypto.randomUUID()
	expect(await inTransaction({ ...ward.as('so-noi-vu'), unit: elsewhere, units: [elsewhere] }, (ctx) => statesOfPlan(ctx, planId))).toEqual([])
})
