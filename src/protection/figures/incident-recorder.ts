import type { GbvimsType } from '../classification/gbvims-type.ts'
import { countryWord } from './countries.ts'
import { blankRare, peopleIn } from './rare-values.ts'
import type { IncidentFact, PerpetratorFact, RecorderAnswer, ServiceFact, ServiceKind } from './incident-fact.ts'
import { RECORDER_COLUMNS, type RecorderColumn } from './recorder-columns.ts'
import { RECORDER_LISTS, type RecorderList } from './recorder-lists.ts'
import { safeCsv } from './safe-csv.ts'
import { DEFAULT_THRESHOLD } from './suppress.ts'
import type { WardList, WardWords } from './ward-words.ts'

/** Who the export is by, and the codes under which this one export knows an incident and a survivor (never the case's code). */
export interface RecorderSource {
	readonly province: string
	readonly ward: string
	readonly agencyCode: string
	readonly incidentCode: (incident: string) => string
	readonly survivorCode: (survivor: string) => string
	/** What fills the empty slots of two lists; a word that is not there any more does not leave. */
	readonly wardWords: WardWords
	/** As many people must look alike in what could tell who it is; default as for counts. */
	readonly together?: number
}

export type RecorderRow = Readonly<Record<RecorderColumn, string>>

/** What was left out or made coarser, for the note that goes with the file. */
export const RECORDER_GENERALISED = {
	// a caseworker's name leads to her cases, a birthday to a person, a village and a day to a house
	empty: ['case_manager_code', 'date_of_birth', 'camp_town'],
	/** The first of the month stands for the month. */
	month: ['date_of_interview', 'date_of_incident'],
	/** Emptied from the first on, as far as needed, where too few rows look alike. */
	rare: ['ethnicity', 'country_of_origin', 'perpetrator.occupation', 'harmful_traditional_practice', 'abduction_type', 'disability_type', 'unaccompanied_separated_status', 'displacement_status', 'location', 'stage_of_displacement', 'time_of_day', 'perpetrator.age_group', 'marital_status', 'perpetrator.relationship', 'perpetrator.sex', 'number_primary_perpetrators', 'date_of_incident', 'date_of_interview', 'sex']
} as const satisfies Readonly<Record<string, readonly RecorderColumn[]>>

const TYPE_IDS: Readonly<Record<GbvimsType, string>> = {
	rape: 'rape',
	'sexual-assault': 'sexual_assault',
	'physical-assault': 'physical_assault',
	'forced-marriage': 'forced_marriage',
	'denial-of-resources': 'denial_of_resources_opportunities_or_services',
	'psychological-abuse': 'psychological_emotional_abuse'
}

/** The word written for an id; empty for an id that is not in the list. The hours in brackets are not written. */
function word(list: RecorderList, id: string | null | undefined): string {
	const found = RECORDER_LISTS[list].find(([known]) => known === id)
	return list === 'time_of_day' ? (found?.[1] ?? '').replace(/ \(.*\)$/, '') : (found?.[1] ?? '')
}

const month = (day: string | null): string => (day === null ? '' : `${day.slice(0, 7)}-01`)
const AGE_GROUPS = [[11, '0_11'], [17, '12_17'], [25, '18_25'], [40, '26_40'], [60, '41_60'], [Infinity, '61']] as const
const ageGroup = (age: number | null): string => (age === null ? 'unknown' : AGE_GROUPS.find(([to]) => age <= to)![1])

/** The words of one service column: what was received stands before what was only begun, and that before what was not to be had. */
function serviceWord(services: readonly ServiceFact[], kinds: readonly ServiceKind[]): string {
	const ids = services.filter((service) => kinds.includes(service.kind)).map(serviceId)
	return word('service_referral', ['service_provided_by_your_agency', 'services_already_received_from_another_agency', 'referred', 'referral_declined_by_survivor', 'service_unavailable', 'service_not_applicable'].find((id) => ids.includes(id)))
}

function serviceId({ outcome, by }: ServiceFact): string {
	if (outcome === 'declined') return 'referral_declined_by_survivor'
	if (outcome === 'unavailable') return 'service_unavailable'
	if (outcome === 'not-applicable') return 'service_not_applicable'
	if (by === 'referred') return 'referred'
	if (by === 'already-elsewhere') return 'services_already_received_from_another_agency'
	return outcome === 'received' ? 'service_provided_by_your_agency' : ''
}

function perpetratorWords(all: readonly PerpetratorFact[]): Pick<RecorderRow, 'number_primary_perpetrators' | 'perpetrator.sex' | 'perpetrator.former' | 'perpetrator.age_group' | 'perpetrator.relationship' | 'perpetrator.occupation'> {
	const primary = all.filter((who) => who.primary)
	const first = primary[0]
	const [men, women] = [primary.some((who) => who.sex === 'male'), primary.some((who) => who.sex === 'female')]
	return {
		number_primary_perpetrators: primary.length === 0 ? '' : word('number_primary_perpetrators', primary.length > 3 ? 'more_than_3' : `equal_to_${primary.length}`),
		'perpetrator.sex': men || women ? word('perpetrator_sex', men && women ? 'both' : men ? 'male' : 'female') : '',
		'perpetrator.former': first?.before == null ? '' : word('yes_no', String(first.before)),
		'perpetrator.age_group': first ? word('perpetrator_age_group', ageGroup(first.age)) : '',
		'perpetrator.relationship': word('perpetrator_relationship', first?.relationship),
		'perpetrator.occupation': word('perpetrator_occupation', first?.occupation)
	}
}

function rowOf(fact: IncidentFact, type: GbvimsType, source: RecorderSource): RecorderRow {
	const asked = (key: RecorderAnswer, list: RecorderList): string => word(list, fact.recorder[key])
	const ours = (list: WardList): string => source.wardWords[list].find((known) => known === fact.recorder[list]) ?? ''
	return {
		incident_id: source.incidentCode(fact.incident),
		survivor_code: source.survivorCode(fact.survivor),
		case_manager_code: '',
		date_of_interview: month(fact.receivedOn),
		date_of_incident: month(fact.happenedOn),
		date_of_birth: '',
		sex: word('sex', fact.sex),
		ethnicity: ours('ethnicity'),
		country_of_origin: countryWord(fact.recorder.country_of_origin ?? '', 'en'),
		marital_status: asked('marital_status', 'marital_status'),
		displacement_status: asked('displacement_status', 'displacement_status'),
		disability_type: asked('disability_type', 'disability_type'),
		unaccompanied_separated_status: asked('unaccompanied_separated_status', 'unaccompanied_separated_status'),
		stage_of_displacement: asked('stage_of_displacement', 'stage_of_displacement'),
		time_of_day: asked('time_of_day', 'time_of_day'),
		location: asked('location', 'location'),
		county: source.province,
		district: source.ward,
		camp_town: '',
		gbv_type: word('gbv_type', TYPE_IDS[type]),
		harmful_traditional_practice: fact.recorder.harmful_traditional_practice === 'no' ? word('harmful_traditional_practice', 'no') : ours('harmful_traditional_practice'),
		goods_money_exchanged: asked('goods_money_exchanged', 'yes_no'),
		abduction_type: asked('abduction_type', 'abduction_type'),
		previously_reported: asked('previously_reported', 'previously_reported'),
		gbv_previous_incidents: asked('gbv_previous_incidents', 'yes_no'),
		...perpetratorWords(fact.perpetrators),
		'service.referred_from': fact.referredFrom.map((id) => word('referred_from', id)).filter((text) => text !== '').join(' & '),
		'service.safehouse_referral': serviceWord(fact.services, ['shelter']),
		'service.medical_referral': serviceWord(fact.services, ['health']),
		'service.psycho_referral': serviceWord(fact.services, ['counselling']),
		'service.wants_legal_action': asked('service.wants_legal_action', 'wants_legal_action'),
		'service.legal_referral': serviceWord(fact.services, ['legal-aid']),
		'service.police_referral': serviceWord(fact.services, ['police']),
		'service.livelihoods_referral': serviceWord(fact.services, ['training-or-job']),
		'service.protection_referral': serviceWord(fact.services, ['child-protection']),
		consent: word('yes_no', 'true'),
		agency_code: source.agencyCode
	}
}

/** The rows that may leave: with her consent, of gender-based violence only, in the order of their codes so that the order tells no
 *  dates; none at all when they are fewer than would hide one another. */
export function recorderRows(facts: readonly IncidentFact[], source: RecorderSource): readonly RecorderRow[] {
	const together = source.together ?? DEFAULT_THRESHOLD
	const rows = facts.flatMap((fact) => (fact.statisticsConsent && fact.gbvimsType !== null && fact.gbvimsType !== 'non-gbv' ? [rowOf(fact, fact.gbvimsType, source)] : []))
	const whoOf = (row: RecorderRow): string => row.survivor_code
	if (peopleIn(rows, whoOf) < together) return []
	// a month of few cases goes by itself: else a ward with two cases a month would lose everything else for its sake
	const dated = blankRare(rows, ['date_of_incident', 'date_of_interview'], together, whoOf)
	return blankRare(dated, RECORDER_GENERALISED.rare, together, whoOf).sort((a, b) => (a.incident_id < b.incident_id ? -1 : 1))
}

/** The file: 42 columns in the order and with the words of the Incident Recorder. */
export function recorderCsv(rows: readonly RecorderRow[]): string {
	return safeCsv(RECORDER_COLUMNS.map(([, header]) => header), rows.map((row) => RECORDER_COLUMNS.map(([key]) => row[key])))
}
