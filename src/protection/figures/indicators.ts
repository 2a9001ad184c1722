import { yearOf, type Day } from '#kernel/day.ts'
import { STAT_FORMS } from '../classification/stat-forms.ts'
import { yesNo, type Breakdown, type Count } from './counts.ts'
import type { Span } from './release-plan.ts'
import { HANDLINGS, type IncidentFact, type PerpetratorFact, type ServiceFact, type ServiceKind, type Sex } from './incident-fact.ts'

/** The counting rules used, printed beside every figure. They are ours until the annex of CV 2792/LĐTBXH-BĐG is in hand. */
export const METHOD_VERSION = 'SV-2026-11'

/** Days of the period, both counted, and the day up to which services and sessions are looked at; and the year within which a
 *  person counts once: the calendar year, or the one given. */
export interface FigurePeriod {
	readonly from: Day
	readonly to: Day
	readonly asOf: Day
	readonly year?: Span
}

const yearAround = ({ from, year }: FigurePeriod): Span => year ?? { from: `${yearOf(from)}-01-01`, to: `${yearOf(from)}-12-31` }

/** What is counted of a period, before anything is hidden; ids for `share` are e.g. `survivors/helped/yes`. */
export type FigureTable = 'survivors' | 'perpetrators' | 'returned' | 'cases' | 'households'

// Sending somebody to the police is not a support service.
const BASIC_SERVICES: readonly ServiceKind[] = ['safety', 'reception', 'shelter', 'counselling', 'health', 'emergency', 'legal-aid', 'training-or-job', 'addiction-care', 'child-protection']

const RETURN_SUPPORT: Readonly<Record<string, readonly ServiceKind[]>> = {
	counselling: ['counselling'],
	care: ['reception', 'shelter', 'health', 'emergency', 'safety'],
	detox: ['addiction-care'],
	'training-or-job': ['training-or-job']
}

type Banded = { readonly sex: Sex; readonly age: number | null }
const AGE_BANDS: Readonly<Record<string, (age: number | null) => boolean>> = {
	'under-16': (age) => age !== null && age < 16,
	'16-59': (age) => age !== null && age >= 16 && age < 60,
	'from-60': (age) => age !== null && age >= 60,
	unknown: (age) => age === null
}

function bySexAndAge(people: readonly Banded[]): Breakdown[] {
	const sexes: readonly Sex[] = ['female', 'male', 'other', 'unknown']
	const ages = Object.entries(AGE_BANDS).map(([code, fits]) => ({ code, value: people.filter((person) => fits(person.age)).length }))
	return [{ code: 'sex', plainToSee: true, parts: sexes.map((sex) => ({ code: sex, value: people.filter((person) => person.sex === sex).length })) }, { code: 'age', plainToSee: true, parts: ages }]
}

const isCounted = (fact: IncidentFact): boolean => fact.domestic || (fact.gbvimsType !== null && fact.gbvimsType !== 'non-gbv')

/** Each person once, with all that was recorded of her in the year, in the period in which she was first detected that year: the
 *  periods of a year then add up to the year. */
function people<T>(all: readonly T[], period: FigurePeriod, idOf: (entry: T) => string, dayOf: (entry: T) => Day): T[][] {
	const year = yearAround(period)
	const each = Map.groupBy(all.filter((entry) => dayOf(entry) >= year.from && dayOf(entry) <= year.to), idOf)
	return [...each.values()].map((entries) => entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))).filter(([first]) => dayOf(first!) >= period.from && dayOf(first!) <= period.to)
}

const received = (services: readonly ServiceFact[], kinds: readonly ServiceKind[], asOf: Day): boolean =>
	services.some((service) => kinds.includes(service.kind) && service.outcome === 'received' && service.on !== null && service.on <= asOf)

/** Yes and no of a group. */
const told = <T>(code: string, group: readonly T[], test: (entry: T) => boolean, plainToSee = false): Breakdown => yesNo(code, group.filter(test).length, group.length, plainToSee)

function countSurvivors(facts: readonly IncidentFact[], period: FigurePeriod): Count {
	const of = (entries: readonly IncidentFact[]): ServiceFact[] => entries.flatMap((fact) => fact.services)
	const survivors = people(facts.filter(isCounted), period, (fact) => fact.survivor, (fact) => fact.receivedOn)
	const domestic = survivors.filter((entries) => entries.some((fact) => fact.domestic))
	const support = Object.entries(RETURN_SUPPORT).map(([code, kinds]) => told(`support-${code}`, domestic, (entries) => received(of(entries), kinds, period.asOf), code !== 'detox')) // what help she had says nothing of the violence; an addiction is another matter
	return {
		code: 'survivors',
		value: survivors.length,
		by: [
			told('helped', survivors, (entries) => received(of(entries), BASIC_SERVICES, period.asOf), true),
			{ code: 'kind', plainToSee: true, parts: [{ code: 'domestic', value: domestic.length, by: [...bySexAndAge(domestic.map((entries) => entries[0]!)), ...support] }, { code: 'other', value: survivors.length - domestic.length }] }
		]
	}
}

function countPerpetrators(facts: readonly IncidentFact[], period: FigurePeriod): Count {
	const seen = facts.filter(isCounted).flatMap((fact) => fact.perpetrators.map((who) => ({ who, on: fact.receivedOn, domestic: fact.domestic })))
	const perpetrators = people(seen, period, ({ who }) => who.perpetrator, ({ on }) => on)
	type Entries = (typeof perpetrators)[number]
	const any = (test: (who: PerpetratorFact) => boolean) => (entries: Entries): boolean => entries.some(({ who }) => test(who))
	const free = perpetrators.filter((entries) => !any((who) => who.prosecution !== 'none')(entries))
	const domestic = perpetrators.filter((entries) => entries.some((entry) => entry.domestic))
	return {
		code: 'perpetrators',
		value: perpetrators.length,
		by: [
			{ code: 'prosecution', plainToSee: true, parts: [{ code: 'none', value: free.length, by: [told('counselled', free, any((who) => who.counsellingOn.some((day) => day <= period.asOf)), true)] }, { code: 'prosecuted', value: perpetrators.length - free.length }] },
			{ code: 'kind', plainToSee: true, parts: [{ code: 'domestic', value: domestic.length, by: [...bySexAndAge(domestic.map((entries) => entries[0]!.who)), ...HANDLINGS.map((handling) => told(`handling-${handling}`, domestic, any((who) => who.handling.includes(handling))))] }, { code: 'other', value: perpetrators.length - domestic.length }] }
		]
	}
}

/** Everything the strategy's targets 3.2 and 3.3 and the domestic-violence return count in a period. Only `releaseFigures` may let it out. */
export function countFigures(facts: readonly IncidentFact[], period: FigurePeriod): Readonly<Record<FigureTable, Count>> {
	const year = yearAround(period)
	if (period.from > period.to || period.from < year.from || period.to > year.to) throw new RangeError('a period of figures lies within one year')
	const cases = facts.filter((fact) => fact.domestic && fact.receivedOn >= period.from && fact.receivedOn <= period.to)
	const returned = people(facts.filter((fact) => fact.returnedFromTrafficking), period, (fact) => fact.survivor, (fact) => fact.receivedOn).filter((entries) => entries.some((fact) => fact.needStated))
	const households = people(facts.filter((fact) => fact.domestic && fact.household !== null), period, (fact) => fact.household!, (fact) => fact.receivedOn)
	return {
		survivors: countSurvivors(facts, period),
		perpetrators: countPerpetrators(facts, period),
		returned: { code: 'returned', value: returned.length, by: [told('helped', returned, (entries) => received(entries.flatMap((fact) => fact.services), BASIC_SERVICES, period.asOf), true)] },
		cases: { code: 'cases', value: cases.length, by: STAT_FORMS.map((form) => told(`form-${form}`, cases, (fact) => fact.statForms.includes(form))) },
		households: { code: 'households', value: households.length }
	}
}
