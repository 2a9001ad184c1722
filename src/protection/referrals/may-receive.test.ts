import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { isAddressed, mayOpen, type AtReferral, type ReferralDoor } from './may-receive.ts'
import { kindOfAgency, RECEIVER_KINDS } from './receiver.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const door: ReferralDoor = {
	unit: 'w', receiver: 'health', agencyId: 'y-te', keeperId: null, conflicts: [], state: 'sent', untilOn: '2026-11-30', consent: { withdrawnAt: null, untilOn: '2026-12-20' }
}
const nurse: AtReferral = { unit: 'w', personId: 'n', agencyId: 'y-te', roles: ['health'], now: NOW }

test.each([
	['the station it went to', {}, {}, true],
	['accepted, still open', { state: 'accepted' }, {}, true],
	['declined', { state: 'declined' }, {}, false],
	['done', { state: 'done' }, {}, false],
	['withdrawn', { state: 'withdrawn' }, {}, false],
	['past its day', { untilOn: '2026-11-22' }, {}, false],
	['the consent withdrawn this very moment', { consent: { withdrawnAt: NOW, untilOn: '2026-12-20' } }, {}, false],
	['the consent ended', { consent: { withdrawnAt: null, untilOn: '2026-11-22' } }, {}, false],
	['without consent, on a legal ground', { consent: null }, {}, true],
	['another ward', {}, { unit: 'x' }, false],
	['another body', {}, { agencyId: 'cong-an' }, false],
	['a colleague of the station without the role', {}, { roles: [] }, false],
	['a police officer with a desk at the station', {}, { roles: ['police'] }, false],
	['the nurse is a cousin of either side', { conflicts: ['n'] }, {}, false],
	['the shelter’s keeper', { receiver: 'shelter', agencyId: null, keeperId: 'n' }, { roles: ['shelter-keeper'] }, true],
	['the keeper of another shelter', { receiver: 'shelter', agencyId: null, keeperId: 'm' }, { roles: ['shelter-keeper'] }, false],
	['a keeper named for a service of health is no nurse', { keeperId: 'n' }, { roles: ['shelter-keeper'] }, false],
	['nobody’s body', { agencyId: null }, { agencyId: null }, false]
] as const)('%s', (_, its, hers, open) => {
	expect(mayOpen({ ...door, ...its } as ReferralDoor, { ...nurse, ...hers })).toBe(open)
})

test('no set of roles lets police open what went to health, nor health what went to the police', () => {
	const roles = fc.subarray(['police', 'health', 'shelter-keeper', 'case-worker', 'supervisor', 'chair', 'duty-officer'])
	fc.assert(fc.property(fc.constantFrom(...RECEIVER_KINDS), fc.constantFrom('a', 'b', null), fc.constantFrom('n', 'm', null), fc.subarray(['n', 'm']), roles, fc.constantFrom('a', 'b', null), fc.integer({ min: -3, max: 3 }),
		(receiver, agencyId, keeperId, conflicts, held, hers, days) => {
			const its: ReferralDoor = { ...door, receiver, agencyId, keeperId, conflicts, untilOn: addDays('2026-11-23', days) }
			const who: AtReferral = { ...nurse, roles: held, agencyId: hers }
			if (receiver === 'police' && !held.includes('police')) expect(isAddressed(its, who)).toBe(false)
			if (receiver === 'health' && !held.includes('health')) expect(isAddressed(its, who)).toBe(false)
			if (conflicts.includes('n')) expect(isAddressed(its, who)).toBe(false)
			if (mayOpen(its, who)) expect(days).toBeGreaterThanOrEqual(0)
		}
	), { numRuns: 2000 })
})

test('a body whose people hold both roles is neither police nor health', () => {
	expect([kindOfAgency(['police']), kindOfAgency(['health', 'case-worker']), kindOfAgency(['police', 'health']), kindOfAgency([])]).toEqual(['police', 'health', 'other', 'other'])
})
