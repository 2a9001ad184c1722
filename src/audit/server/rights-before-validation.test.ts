import { expect, test } from 'vitest'
import { z } from 'zod'
import { action } from '#kernel/action.server.ts'
import { aWard } from '#support/ward.ts'
import { record, verb } from './index.ts'

const ward = aWard()
const edit = verb('edit-plan', async (ctx, asked: { planId: string }) => record(ctx, 'edit-plan', { kind: 'plan', id: asked.planId }))
const Form = z.object({ planId: z.string(), title: z.string().min(1, 'field-empty') })
const post = (username: string, body: BodyInit) =>
	action(Form, edit, () => ({ done: true }))({ request: new Request('http://x/', { method: 'POST', body }), params: {}, locals: { ctx: ward.as(username) } } as never)
const fields = (planId: string, title: string) => new URLSearchParams({ planId, title })
const refusals = (planId: string) => ward.sql(`select verb, reason, person_name from audit.entry where outcome = 'refused' and thing_id = $1`, [planId])

test('a role that may not is told so whatever it sent, keeps what it typed, and leaves a line', async () => {
	expect(await post('cong-an', fields('a', ''))).toMatchObject({ status: 403, data: { refusal: { code: 'not-allowed' }, issues: [], values: { planId: 'a' } } })
	expect(await refusals('a')).toEqual([{ verb: 'edit-plan', reason: 'not-allowed', person_name: ward.as('cong-an').actor.name }])
})

test('also when what it sent is no form at all', async () => {
	expect(await post('cong-an', 'nonsense')).toMatchObject({ status: 403 })
	expect(await refusals('')).toHaveLength(1)
})

test('a role that may hears of the fault at the field, and a mistake is no refusal', async () => {
	expect(await post('phu-trach', fields('b', ''))).toMatchObject({ status: 422, data: { issues: [{ field: 'title' }] } })
	expect(await post('phu-trach', 'nonsense')).toMatchObject({ status: 400 })
	expect(await refusals('b')).toEqual([])
	expect(await post('phu-trach', fields('b', 'x'))).toEqual({ done: true })
})
