import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { NEEDS } from '../services/service.ts'
import { checkUntil, consentState, whyNotCovered, type Consent, type Sharing } from './consent.ts'
import { RECEIVER_KINDS, type Receiver } from './receiver.ts'
import { FACTS } from './what-may-go.ts'

const HEALTH: Receiver = { kind: 'health', agencyId: 'y-te', serviceId: null }
const POLICE: Receiver = { kind: 'police', agencyId: 'cong-an', serviceId: null }
const CONSENT: Consent = { need: 'health', to: HEALTH, facts: ['call-name', 'safe-contact'], givenAt: new Date('2026-11-23T02:00:00Z'), untilOn: '2026-12-20', withdrawnAt: null }
const SHARING: Sharing = { need: 'health', to: HEALTH, facts: ['call-name'], untilOn: '2026-12-20' }

test.each([
	['the moment it was given', {}, {}, '2026-11-23T02:00:00Z', null],
	['a moment before', {}, {}, '2026-11-23T01:59:59Z', 'consent-not-yet'],
	['the last minute of its last day in Viet Nam', {}, {}, '2026-12-20T16:59:59Z', null],
	['the first moment of the day after', {}, {}, '2026-12-20T17:00:00Z', 'consent-ended'],
	['the moment it was withdrawn', { withdrawnAt: new Date('2026-11-25T00:00:00Z') }, {}, '2026-11-25T00:00:00Z', 'consent-withdrawn'],
	['a moment before it was withdrawn', { withdrawnAt: new Date('2026-11-25T00:00:00Z') }, {}, '2026-11-24T23:59:59Z', null],
	['for another body', {}, { to: POLICE }, '2026-11-24T00:00:00Z', 'consent-other-receiver'],
	['for a service of the same body', {}, { to: { ...HEALTH, serviceId: 'x' } }, '2026-11-24T00:00:00Z', 'consent-other-receiver'],
	['for another need', {}, { need: 'counselling' }, '2026-11-24T00:00:00Z', 'consent-other-need'],
	['a fact that was not ticked', {}, { facts: ['call-name', 'address'] }, '2026-11-24T00:00:00Z', 'consent-lacks-facts'],
	['no fact at all', { facts: [] }, { facts: [] }, '2026-11-24T00:00:00Z', null],
	['any fact, where none was ticked', { facts: [] }, {}, '2026-11-24T00:00:00Z', 'consent-lacks-facts'],
	['longer than she said', {}, { untilOn: '2026-12-21' }, '2026-11-24T00:00:00Z', 'consent-too-short']
] as const)('consent: %s', (_, consent, sharing, now, why) => {
	expect(whyNotCovered({ ...CONSENT, ...consent }, { ...SHARING, ...sharing }, new Date(now))).toBe(why)
})

const someFacts = fc.subarray([...FACTS])
const someReceiver = fc.record({ kind: fc.constantFrom(...RECEIVER_KINDS), agencyId: fc.constantFrom('a', 'b', null), serviceId: fc.constantFrom('s', null) })
const someDay = fc.integer({ min: -5, max: 30 }).map((count) => addDays('2026-11-23', count))
const someTime = fc.integer({ min: -4 * 24, max: 30 * 24 }).map((hours) => new Date(Date.parse('2026-11-23T02:00:00Z') + hours * 3_600_000))

test('what is covered is asked for by this need, this receiver, ticked facts, and a day and hour within the yes', () => {
	fc.assert(fc.property(
		fc.record({ need: fc.constantFrom(...NEEDS), to: someReceiver, facts: someFacts, givenAt: someTime, untilOn: someDay, withdrawnAt: fc.option(someTime) }),
		fc.record({ need: fc.constantFrom(...NEEDS), to: someReceiver, facts: someFacts, untilOn: someDay }), someTime,
		(consent, sharing, now) => {
			// most random pairs differ: half of the time they are made alike, so that both answers are met
			const asked = now.getTime() % 2 === 0 ? { ...sharing, need: consent.need, to: consent.to } : sharing
			const vietnamDay = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
			const covered = JSON.stringify([asked.need, asked.to]) === JSON.stringify([consent.need, consent.to])
				&& asked.facts.every((fact) => new Set(consent.facts).has(fact)) && asked.untilOn <= consent.untilOn
				&& consent.givenAt.getTime() <= now.getTime() && vietnamDay <= consent.untilOn && !(consent.withdrawnAt && consent.withdrawnAt.getTime() <= now.getTime())
			expect(whyNotCovered(consent, asked, now) === null).toBe(covered)
		}
	), { numRuns: 3000 })
})

test('a consent once withdrawn or ended never lives again', () => {
	fc.assert(fc.property(someTime, someDay, someTime, someTime, (givenAt, untilOn, withdrawnAt, now) => {
		const consent: Consent = { ...CONSENT, givenAt, untilOn, withdrawnAt }
		const state = consentState(consent, now)
		if (state === 'withdrawn' || state === 'ended') expect(consentState(consent, new Date(now.getTime() + 86_400_000))).not.toBe('live')
	}))
})

test.each([['2026-11-22', 'until-passed'], ['2026-11-23', null], ['2027-02-21', null], ['2027-02-22', 'until-too-far']])('until %s', (day, code) => {
	const check = () => checkUntil(day, new Date('2026-11-23T02:00:00Z'), 90)
	if (code) expect(check).toThrow(code)
	else expect(check).not.toThrow()
})
