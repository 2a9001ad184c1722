import { formatDay } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import type { CaseParts, PartName } from '../cases/case-parts.ts'
import type { FactCode } from './what-may-go.ts'

/** One fact as it is told: the words that stood in the case when it was sent. */
export interface ToldFact { readonly fact: FactCode; readonly text: string }

type Read<Name extends PartName> = { readonly part: Name; readonly say: (part: CaseParts[Name]) => string }
const from = <Name extends PartName>(part: Name, say: (part: CaseParts[Name]) => string): Read<Name> => ({ part, say })
const joined = (...words: readonly (string | null | undefined)[]) => words.map((one) => one?.trim()).filter(Boolean).join(' · ')

/** Where each fact stands in a case and how it is told. The parts that know where she stays and who reported are not here. */
const READS = {
	'call-name': from('person', (person) => person.callMe),
	'full-name': from('person', (person) => person.fullName),
	'birth-year': from('person', (person) => person.birthYear),
	'safe-contact': from('contact', sayContact),
	address: from('person', (person) => person.address),
	language: from('person', (person) => person.language),
	children: from('household', (household) => household.children),
	disability: from('person', (person) => person.disability),
	health: from('health', (health) => health.state),
	danger: from('danger', (danger) => danger.words),
	incident: from('facts', (facts) => joined(facts.happenedOn && formatDay(facts.happenedOn), facts.when, facts.where)),
	perpetrator: from('perpetrator', (perpetrator) => joined(perpetrator.name, perpetrator.relation)),
	account: from('account', (account) => account.text)
} as const satisfies Record<FactCode, { part: PartName; say: (part: never) => string }>

export const partOf = (fact: FactCode): PartName => READS[fact].part

/** The facts asked for, read from opened parts; what the case does not know is left out. */
export function readFrom(parts: Readonly<Partial<CaseParts>>, facts: readonly FactCode[]): ToldFact[] {
	return facts.flatMap((fact) => {
		const { part, say } = READS[fact] as unknown as Read<PartName>
		const known = parts[part]
		const text = known ? say(known).trim() : ''
		return text ? [{ fact, text }] : []
	})
}

const vi = { locale: 'vi' } as const
const CHANNELS = { call: m.alerts_channel_call, message: m.alerts_channel_message, 'through-someone': m.alerts_channel_through_someone }
const DAYS = { 'every-day': m.alerts_days_every_day, 'working-days': m.alerts_days_working_days, weekend: m.alerts_days_weekend }
const HOURS = { morning: m.alerts_part_morning, noon: m.alerts_part_noon, afternoon: m.alerts_part_afternoon, evening: m.alerts_part_evening }

/** Her number goes nowhere unless she said that she may be reached. In the ward's language, as it was taken down. */
function sayContact(contact: CaseParts['contact']): string {
	if (contact.may !== 'yes') return ''
	return joined(
		contact.channel && CHANNELS[contact.channel]({}, vi), contact.value, contact.through, contact.days && DAYS[contact.days]({}, vi),
		contact.hours.map((hour) => HOURS[hour]({}, vi)).join(', '), contact.ifAnotherAnswers && m.services_if_another({ words: contact.ifAnotherAnswers }, vi)
	)
}
