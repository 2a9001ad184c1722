import { GBVIMS_TYPES, type GbvimsType } from '../classification/gbvims-type.ts'
import { LAW_ACTS } from '../classification/law-acts.ts'
import { STAT_FORMS } from '../classification/stat-forms.ts'
import { DAY_PARTS } from '../alerts/help-request.ts'
import type { RecorderAnswer } from '../figures/incident-fact.ts'
import { COUNTRIES } from '../figures/countries.ts'
import { RECORDER_LISTS, type RecorderList } from '../figures/recorder-lists.ts'
import type { WardList } from '../figures/ward-words.ts'
import { NEEDS } from '../services/service.ts'
import type { CaseParts } from './case-parts.ts'
import type { Written } from './written.ts'

/** How something is asked. Free words (`words`, `account`) never come back to a page; choices do.
 *  `yes-no` is kept as true, false or, unsaid, null; `told` as the moment it was told. */
export type Manner = 'words' | 'account' | 'one' | 'many' | 'yes-no' | 'told' | 'year' | 'number' | 'day' | 'village' | 'list' | 'lists' | 'country' | 'ward-list' | 'type' | 'needs'

type PartOf = keyof Written
/** One thing a question asks: which field of which part it writes, and from which choices. */
export interface Ask {
	/** Name of the control; alone on its page. */
	readonly name: string
	readonly part: PartOf | null
	readonly manner: Manner
	readonly options: readonly string[]
	/** Letters at most, where words are typed. */
	readonly most: number
	/** Whose words its choices have: a list of the Incident Recorder. */
	readonly list?: RecorderList
	/** Chosen from the ward's own words for this list, which only the ward knows. */
	readonly wardList?: WardList
	/** Kept as the answer to this column of the Incident Recorder. */
	readonly recorder?: RecorderAnswer
}

export type Block = 'safety' | 'consent' | 'need' | 'facts'
export interface Question {
	readonly id: string
	readonly block: Block
	readonly asks: readonly Ask[]
	/** Asked only where this holds of what has been answered so far. */
	readonly when?: (known: Known) => boolean
}

/** What of the answers decides which question comes next. */
export interface Known {
	readonly agreed: boolean | null
	readonly may: CaseParts['contact']['may']
	readonly domestic: boolean | null
	readonly typeAnswers: CaseParts['facts']['typeAnswers']
	/** Under eighteen, or may be. */
	readonly minor: boolean
}

const YES_NO = ['yes', 'no', 'unsaid'] as const

function ask<Part extends PartOf>(part: Part, name: keyof CaseParts[Part] & string, manner: Manner, options: readonly string[] = [], most = 500): Ask {
	return { name, part, manner, options: manner === 'yes-no' ? YES_NO : options, most }
}
/** Chosen from a list of the Incident Recorder: one, or as many as there are. */
function listed(part: PartOf, name: string, list: RecorderList, manner: 'list' | 'lists' = 'list'): Ask {
	return { name, part, manner, options: RECORDER_LISTS[list].map(([id]) => id), most: 0, list }
}
/** The same, kept under its column of the recorder. */
function column(name: string, recorder: RecorderAnswer, list: RecorderList): Ask {
	return { name, part: null, manner: 'list', options: RECORDER_LISTS[list].map(([id]) => id), most: 0, list, recorder }
}
/** One of the words the ward has put into the empty slots of the recorder. */
const wardWord = (name: string, wardList: WardList): Ask => ({ name, part: null, manner: 'ward-list', options: [], most: 0, wardList, recorder: wardList })
const question = (block: Block, id: string, asks: readonly Ask[], when?: Question['when']): Question => ({ id, block, asks, ...(when ? { when } : {}) })

const mayBeReached = (known: Known) => known.may === 'yes'
/** The first yes of the six wins: what stands below it is not asked. */
const stillOpen = (type: GbvimsType) => (known: Known) => !GBVIMS_TYPES.slice(0, GBVIMS_TYPES.indexOf(type)).some((before) => known.typeAnswers[before] === 'yes')

/** The intake, one question a page: is it safe to talk, what she is told and agrees to, what she needs, the facts last,
 *  names and address after everything else, her account at the very end and never required. */
export const QUESTIONS: readonly Question[] = [
	question('safety', 'safe-now', [{ name: 'safe', part: null, manner: 'one', options: ['yes', 'no'], most: 0 }]),
	question('consent', 'told', [ask('engagement', 'limitsToldAt', 'told', ['yes'])]),
	question('consent', 'agreed', [ask('engagement', 'agreed', 'yes-no')]),
	question('consent', 'statistics', [ask('engagement', 'statistics', 'yes-no')]),
	question('consent', 'call-me', [ask('person', 'callMe', 'words', [], 60)]),
	question('consent', 'contact-may', [ask('contact', 'may', 'one', YES_NO)]),
	question('consent', 'contact-how', [ask('contact', 'channel', 'one', ['call', 'message', 'through-someone']), ask('contact', 'value', 'words', [], 60), ask('contact', 'through', 'words', [], 120)], mayBeReached),
	question('consent', 'contact-when', [ask('contact', 'days', 'one', ['every-day', 'working-days', 'weekend']), ask('contact', 'hours', 'many', DAY_PARTS)], mayBeReached),
	question('consent', 'contact-another', [ask('contact', 'ifAnotherAnswers', 'words', [], 200)], mayBeReached),
	question('need', 'needs', [{ name: 'needs', part: null, manner: 'needs', options: NEEDS, most: 0 }]),
	question('need', 'danger-now', [ask('assessment', 'safety', 'account', [], 1000)]),
	question('need', 'children-safe', [ask('household', 'childrenSafe', 'words')]),
	question('need', 'health-urgent', [ask('health', 'urgent', 'yes-no'), ask('health', 'state', 'words')]),
	question('need', 'within-72-hours', [ask('health', 'within72Hours', 'yes-no')]),
	question('facts', 'birth-year', [ask('person', 'birthYear', 'year')]),
	question('facts', 'sex', [ask('person', 'sex', 'one', ['female', 'male', 'other'])]),
	question('facts', 'village', [ask('person', 'villageId', 'village')]),
	question('facts', 'language', [ask('person', 'language', 'words', [], 60), ask('person', 'interpreter', 'yes-no')]),
	question('facts', 'disability', [column('disabilityType', 'disability_type', 'disability_type'), ask('person', 'disability', 'words', [], 200)]),
	question('facts', 'marital', [column('marital', 'marital_status', 'marital_status')]),
	question('facts', 'origin', [wardWord('ethnicity', 'ethnicity'), { name: 'country', part: null, manner: 'country', options: COUNTRIES, most: 0, recorder: 'country_of_origin' }]),
	question('facts', 'residence', [column('residence', 'displacement_status', 'displacement_status'), column('stage', 'stage_of_displacement', 'stage_of_displacement')]),
	question('facts', 'alone', [column('alone', 'unaccompanied_separated_status', 'unaccompanied_separated_status')], (known) => known.minor),
	question('facts', 'household', [ask('household', 'members', 'words'), ask('household', 'children', 'words')]),
	question('facts', 'incident-when', [ask('facts', 'when', 'words', [], 200), ask('facts', 'happenedOn', 'day'), column('timeOfDay', 'time_of_day', 'time_of_day')]),
	question('facts', 'incident-where', [column('location', 'location', 'location'), ask('facts', 'where', 'words', [], 200)]),
	question('facts', 'domestic', [ask('facts', 'domestic', 'yes-no')]),
	question('facts', 'divorced', [ask('facts', 'divorced', 'yes-no')], (known) => known.domestic === true),
	question('facts', 'law-acts', [ask('facts', 'lawActs', 'many', LAW_ACTS.map((act) => act.code))], (known) => known.domestic !== false),
	question('facts', 'stat-forms', [ask('facts', 'statForms', 'many', STAT_FORMS)], (known) => known.domestic !== false),
	...GBVIMS_TYPES.map((type) => question('facts', `type-${type}`, [{ name: type, part: 'facts', manner: 'type', options: ['yes', 'no'], most: 0 }], stillOpen(type))),
	question('facts', 'goods', [column('goods', 'goods_money_exchanged', 'yes_no')], (known) => known.typeAnswers.rape === 'yes' || known.typeAnswers['sexual-assault'] === 'yes'),
	question('facts', 'abduction', [column('abduction', 'abduction_type', 'abduction_type')]),
	question('facts', 'practice', [wardWord('practice', 'harmful_traditional_practice')]),
	question('facts', 'trafficking', [ask('facts', 'returnedFromTrafficking', 'yes-no')]),
	question('facts', 'earlier', [column('earlier', 'gbv_previous_incidents', 'yes_no')]),
	question('facts', 'told-elsewhere', [column('toldElsewhere', 'previously_reported', 'previously_reported')]),
	question('facts', 'referred-from', [listed('facts', 'referredFrom', 'referred_from', 'lists')]),
	question('facts', 'who-relation', [listed('perpetrator', 'relationship', 'perpetrator_relationship')]),
	question('facts', 'who-sex', [ask('perpetrator', 'sex', 'one', ['male', 'female', 'other', 'unknown'])]),
	question('facts', 'who-age', [ask('perpetrator', 'age', 'number')]),
	question('facts', 'who-work', [listed('perpetrator', 'occupation', 'perpetrator_occupation')]),
	question('facts', 'who-before', [ask('perpetrator', 'before', 'yes-no')]),
	question('facts', 'who-name', [ask('perpetrator', 'name', 'words', [], 120)]),
	question('facts', 'legal-action', [column('legalAction', 'service.wants_legal_action', 'wants_legal_action')]),
	question('facts', 'full-name', [ask('person', 'fullName', 'words', [], 120)]),
	question('facts', 'address', [ask('person', 'address', 'words', [], 200)]),
	question('facts', 'account', [ask('account', 'text', 'account', [], 8000)])
]

export const questionOf = (id: string): Question | undefined => QUESTIONS.find((one) => one.id === id)

/** What is asked of this person, as far as it is known now. Who did not agree to be helped here is asked nothing more. */
export function journeyOf(known: Known): readonly Question[] {
	const asked = QUESTIONS.filter((one) => one.when?.(known) ?? true)
	return known.agreed === false ? asked.slice(0, asked.findIndex((one) => one.id === 'agreed') + 1) : asked
}

/** The question after this one, or null at the end; `left` counts what is left of its part, this one too: nobody is shown
 *  all that could still be asked. A question no longer asked leads to the next that is. */
export function standAt(id: string, known: Known): { next: string | null; before: string | null; left: number } {
	const order = QUESTIONS.findIndex((one) => one.id === id)
	const journey = journeyOf(known)
	const later = journey.filter((one) => QUESTIONS.indexOf(one) > order)
	const earlier = journey.filter((one) => QUESTIONS.indexOf(one) < order)
	return { next: later[0]?.id ?? null, before: earlier.at(-1)?.id ?? null, left: later.filter((one) => one.block === QUESTIONS[order]?.block).length + 1 }
}
