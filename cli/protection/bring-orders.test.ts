import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { ordersIWatch } from '#protection/server/index.ts'
import { aCase } from '#protection/orders/server/an-order.fixture.ts'
import { bringOrders } from './bring-orders.ts'

const ward = aWard()
const now = new Date('2026-11-24T05:00:00Z')

test('the sample has one ban in force that a village head watches and one that was refused, once; without a case it has none', async () => {
	await bringOrders(ward, now)
	expect(await ward.sql('select 1 from protection.protective_order')).toEqual([])
	await aCase(ward)
	await bringOrders(ward, now)
	await bringOrders(ward, now)
	expect((await ward.sql<{ state: string }>('select state from protection.protective_order order by code')).map(({ state }) => state)).toEqual(['refused', 'in-force'])
	expect(await ordersIWatch({ unit: ward.ward, now, from: '', personId: ward.people['to-1']!.personId })).toHaveLength(1)
	expect((await ward.sql('select clock from protection.clock where stopped_at is null')).map(({ clock }) => clock)).toEqual(['ban-expire'])
})
