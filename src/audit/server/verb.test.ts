import { expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { Refused } from '#kernel/refused.ts'
import { aWard } from '#support/ward.ts'
import { record, verb } from './index.ts'

const ward = aWard()
const touch = verb('edit-plan', async (ctx, asked: { planId: string; refuse?: boolean; silent?: boolean }) => {
	if (!asked.silent) await record(ctx, 'edit-plan', { kind: 'plan', id: asked.planId })
	if (asked.refuse) throw new Refused('changed-meanwhile')
})

test('a write leaves a line that says who, what, on which thing, when and from where', async () => {
	await touch(ward.as('phu-trach'), { planId: 'one' })
	const [line] = await ward.sql(`select * from audit.entry where thing_id = 'one'`)
	expect(line).toMatchObject({ verb: 'edit-plan', outcome: 'done', person_name: 'Lê Thị Thử', thing_kind: 'plan', from_address: '127.0.0.1' })
})

test('a refusal undoes the write and leaves its own line', async () => {
	await expect(touch(ward.as('phu-trach'), { planId: 'two', refuse: true })).rejects.toThrow('changed-meanwhile')
	const lines = await ward.sql(`select outcome, reason from audit.entry where thing_id = 'two'`)
	expect(lines).toEqual([{ outcome: 'refused', reason: 'changed-meanwhile' }])
})

test('a role that may not is refused and the refusal is written down', async () => {
	await expect(touch(ward.as('cong-an'), { planId: 'three' })).rejects.toThrow('not-allowed')
	expect(await ward.sql(`select outcome, reason from audit.entry where thing_id = 'three'`)).toEqual([{ outcome: 'refused', reason: 'not-allowed' }])
})

test('a verb that writes no line is a bug and changes nothing', async () => {
	await expect(touch(ward.as('phu-trach'), { planId: 'four', silent: true })).rejects.toThrow('wrote no audit line')
})

test('the application can add and read audit lines, never change or delete them', async () => {
	const ctx = ward.as('phu-trach')
	await expect(inTransaction(ctx, (ctx) => ctx.db.deleteFrom('audit.entry').execute())).rejects.toThrow('permission denied')
	await expect(inTransaction(ctx, (ctx) => ctx.db.updateTable('audit.entry').set({ verb: 'x' }).execute())).rejects.toThrow('permission denied')
})

test('another unit sees nothing of this one, even without a where', async () => {
	await touch(ward.as('phu-trach'), { planId: 'five' })
	const elsewhere = { ...ward.as('phu-trach'), units: [crypto.randomUUID()] }
	expect(await inTransaction(elsewhere, (ctx) => ctx.db.selectFrom('audit.entry').selectAll().execute())).toEqual([])
})
