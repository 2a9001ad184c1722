import { expect, test } from 'vitest'
import { handedOver } from './hand-over.ts'

const at = new Date('2026-11-24T00:00:00Z')

test.each([
	['case', 'survivor', null, false, 'copy-way-missing'],
	['case', 'survivor', 'safe-address', false, 'address-not-named-safe'],
	['carry-out', 'survivor', 'in-hand', true, 'copy-not-yours'],
	['decide', 'perpetrator', null, false, 'copy-not-yours']
] as const)('%s, %s, %s, named safe: %s is refused with %s', (sight, to, way, namedSafe, code) => {
	expect(() => handedOver({ to, at, way, namedSafe }, sight)).toThrow(code)
})

test.each([
	['case', 'survivor', 'in-hand', false, { to: 'survivor', at, way: 'in-hand' }],
	['case', 'survivor', 'read-out', false, { to: 'survivor', at, way: 'read-out' }],
	['case', 'survivor', 'safe-address', true, { to: 'survivor', at, way: 'safe-address' }],
	['case', 'survivor', 'not-at-all', false, { to: 'survivor', at, way: 'not-at-all' }],
	['case', 'perpetrator', 'in-hand', false, { to: 'perpetrator', at }],
	['carry-out', 'village-head', null, false, { to: 'village-head', at }]
] as const)('%s, %s, %s is written down', (sight, to, way, namedSafe, given) => {
	expect(handedOver({ to, at, way, namedSafe }, sight)).toEqual(given)
})
