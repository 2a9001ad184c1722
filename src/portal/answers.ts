import { z } from 'zod'
import { DAY_PARTS, HELP_NEEDS } from '#protection/alerts/help-request.ts'

/** What a person to be reached by may have chosen; `no` is a full answer. */
const WAYS = ['call', 'message', 'through-someone', 'no'] as const
/** What an officer says when someone else answers. */
const EXCUSES = ['wrong-number', 'papers', 'hang-up', 'own'] as const
export const CALL_ME = ['bạn', 'chị', 'em', 'cô', 'bà', 'anh', 'chú', 'ông'] as const

const one = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).or(z.literal('')).catch('')
/** What was posted may be anything: what is not one of ours counts as not said. */
const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
	z.array(z.string()).catch([]).transform((given) => values.filter((value): value is Values[number] => given.includes(value)))
const words = (most: number) => z.string().catch('').transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, most))

/** The answers so far, as they travel in the form from question to question. Empty means: not said. */
export const AnswersForm = z.object({
	door: z.enum(['self', 'other']).catch('self'),
	safe: one(['yes', 'no', 'unsure']),
	danger: one(['yes', 'no']),
	needs: some(HELP_NEEDS),
	village: z.uuid().or(z.literal('')).catch(''),
	place: words(200),
	way: one(WAYS),
	through: words(60),
	number: words(40),
	days: one(['every-day', 'working-days', 'weekend']),
	hours: some(DAY_PARTS),
	excuse: one(EXCUSES),
	excuseOwn: words(160),
	callMe: one(CALL_ME),
	name: words(80)
}).transform((said) => (said.excuse === '' && said.excuseOwn !== '' ? { ...said, excuse: 'own' as const } : said)) // a sentence typed is a sentence chosen

export type Answers = Readonly<z.output<typeof AnswersForm>>

/** Digits of a telephone number as typed, or '' when it cannot be one. */
export function telephoneOf(typed: string): string {
	const digits = typed.replace(/[\s.\-()]/g, '').replace(/^\+/, '')
	return /^\d{8,15}$/.test(digits) ? digits : ''
}
