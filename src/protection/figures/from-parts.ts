import { dayOf, yearOf, type Day } from '#kernel/day.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import { classify } from '../classification/gbvims-type.ts'
import type { OffenderKind } from '../offender/measure.ts'
import type { Handling, IncidentFact, PerpetratorFact, ServiceFact, ServiceKind, ServiceOutcome } from './incident-fact.ts'

/** The parts of a case the counts look into; no other is opened for them. */
export const COUNTED_PARTS = ['person', 'engagement', 'household', 'facts', 'perpetrator', 'offender'] as const
export type CountedParts = Pick<CaseParts, (typeof COUNTED_PARTS)[number]>

/** What stands beside the parts, in clear: the case itself, its needs, referrals, support, stays and orders. */
export interface CaseBeside {
	readonly id: string
	readonly openedAt: Date
	readonly childPath: boolean
	readonly needs: readonly { readonly need: string; readonly state: string; readonly since: string }[]
	readonly referrals: readonly { readonly need: string; readonly receiver: string; readonly state: string; readonly sentAt: string; readonly doneAt: string | null }[]
	readonly support: readonly { readonly item: string; readonly onDay: Day }[]
	readonly stays: readonly Date[]
	/** A contact ban came into force. */
	readonly banned: boolean
}

/** One case as it is counted. `opaque` turns words that tell who somebody is into a code of this one reading: the same words, the
 *  same code. Who is not named is a person of her own; two of one name are one only within one family. */
export function incidentOf(beside: CaseBeside, parts: CountedParts, opaque: (words: string) => string): IncidentFact {
	const { person, engagement, household, facts } = parts
	const receivedOn = dayOf(beside.openedAt)
	const survivor = opaque(person.fullName.trim() && person.birthYear ? `${plain(person.fullName)} ${person.birthYear}` : beside.id)
	const home = household.household.trim() ? opaque(plain(household.household)) : survivor
	const type = classify(facts.typeAnswers)
	const domestic = facts.domestic === true
	return {
		incident: opaque(`incident ${beside.id}`), survivor, household: domestic ? home : null, receivedOn, happenedOn: facts.happenedOn, domestic, lawActs: facts.lawActs, statForms: facts.statForms,
		gbvimsType: type.state === 'classified' ? type.type : null, sex: person.sex || 'unknown', age: ageOf(person.birthYear, receivedOn, beside.childPath),
		returnedFromTrafficking: facts.returnedFromTrafficking === true, needStated: beside.needs.some(({ state }) => !['not-asked', 'not-wanted'].includes(state)),
		services: servicesOf(beside), perpetrators: perpetratorsOf(parts, beside, home, opaque), statisticsConsent: engagement.statistics === true,
		recorder: facts.recorder, referredFrom: facts.referredFrom
	}
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Only the year is asked. Who is on the child path is under 16, whatever the years say. */
function ageOf(birthYear: string, on: Day, childPath: boolean): number | null {
	const age = /^(19|20)\d\d$/.test(birthYear) ? yearOf(on) - Number(birthYear) : null
	if (age !== null && age < 0) return null
	return childPath ? Math.min(age ?? 15, 15) : age
}

const NEED_STATES: Readonly<Record<string, ServiceOutcome>> = { 'not-wanted': 'declined', wanted: 'under-way', 'under-way': 'under-way', received: 'received', declined: 'declined', unavailable: 'unavailable' }
const REFERRAL_STATES: Readonly<Record<string, ServiceOutcome>> = { sent: 'under-way', accepted: 'under-way', expired: 'under-way', done: 'received', declined: 'unavailable', withdrawn: 'declined' }
const SUPPORT: Readonly<Record<string, ServiceKind>> = { treatment: 'health', counselling: 'counselling' }
/** A need is a kind of service by its own name; legal aid and the police are known by who received the referral. */
const kindOf = (need: string, receiver = ''): ServiceKind => (receiver === 'legal-aid' || receiver === 'police' ? receiver : (need as ServiceKind))

function servicesOf({ needs, referrals, support, stays }: CaseBeside): ServiceFact[] {
	const sentOn = new Set(referrals.map((one) => kindOf(one.need, one.receiver)))
	return [
		...needs.flatMap(({ need, state, since }): ServiceFact[] => {
			const outcome = NEED_STATES[state]
			return outcome ? [{ kind: kindOf(need), wanted: state !== 'not-wanted', outcome, by: sentOn.has(kindOf(need)) ? 'referred' : 'ourselves', on: dayOf(new Date(since)) }] : []
		}),
		...referrals.map(({ need, receiver, state, sentAt, doneAt }): ServiceFact => ({
			kind: kindOf(need, receiver), wanted: true, outcome: REFERRAL_STATES[state] ?? 'under-way', by: 'referred', on: dayOf(new Date(doneAt ?? sentAt))
		})),
		...support.map(({ item, onDay }): ServiceFact => ({ kind: SUPPORT[item] ?? 'emergency', wanted: true, outcome: 'received', by: 'ourselves', on: onDay })),
		...stays.map((from): ServiceFact => ({ kind: 'shelter', wanted: true, outcome: 'received', by: 'ourselves', on: dayOf(from) }))
	]
}

/** The rows of the return that a measure counts in; the others of Luật 13/2022 Điều 22 have none. */
const HANDLING_OF: Readonly<Partial<Record<OffenderKind, Handling>>> = { 'criticism-held': 'criticism', 'education': 'education', 'penalised': 'administrative', 'criminal': 'criminal' }

function perpetratorsOf({ perpetrator, offender }: CountedParts, { id, banned }: CaseBeside, home: string, opaque: (words: string) => string): PerpetratorFact[] {
	const { name, relation, access: _, ...known } = perpetrator
	const told = name.trim() || relation.trim() || known.relationship !== null || known.sex !== 'unknown' || known.age !== null || offender.measures.length > 0
	if (!told && !banned) return []
	const handling: readonly Handling[] = [...new Set([...known.handling, ...offender.measures.flatMap(({ kind }) => HANDLING_OF[kind] ?? []), ...banned ? ['contact-ban' as const] : []])]
	return [{ ...known, handling, primary: true, perpetrator: opaque(name.trim() ? `${home} ${plain(name)}` : `by ${id}`) }]
}
