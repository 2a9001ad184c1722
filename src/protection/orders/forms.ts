import { z } from 'zod'
import { id, some, version, words } from '#kernel/form-fields.ts'
import { BAN_RECIPIENTS, COPY_WAYS, EXCEPTION_GROUNDS } from './ban-states.ts'
import { SEPARATION_ENDS } from './child-separation.ts'
import { hour, on } from './moment.ts'
import { ORDER_PAPERS } from './order-file.ts'

const CODE = /^LC-\d{4,}$/
const asked = { order: z.string().regex(CODE, 'not-found'), version }
const yes = z.literal('yes').optional().transform((said) => said === 'yes')
const late = some(500)
const number = z.string().trim().default('').pipe(z.union([z.literal(''), z.string().regex(/^\d{1,5}$/, 'number-wrong')], 'number-wrong')).transform((text) => (text === '' ? null : Number(text)))
const choose = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, 'choose-one')
export const CHANNELS = ['in-person', 'telephone', 'post', 'electronic'] as const
export const BREACHES = ['too-near', 'telephone', 'e-mail', 'other'] as const
export const CANCEL_GROUNDS = ['requester-asks', 'survivor-disagrees', 'no-longer-needed'] as const
export const CANCEL_ASKERS = ['requester', 'survivor', 'guardian', 'representative'] as const
export const TOLD = ['yes', 'not-possible'] as const

export const SignForm = z.object({ ...asked, endHour: hour, endOn: on, told: choose(TOLD), toldHour: hour, toldOn: on, toldWhy: some(500), number, lateReason: late })
	.refine((form) => form.told === 'yes' || form.toldWhy !== '', { path: ['toldWhy'], message: 'field-empty' })
	.refine((form) => form.endOn === null || form.endHour !== '', { path: ['endHour'], message: 'hour-wrong' })
export const ReasonsForm = z.object({ ...asked, reasons: words(2000), number, lateReason: late })
export const SeparateForm = z.object({ ...asked, endHour: hour, endOn: on, number, lateReason: late })
	.refine((form) => form.endOn === null || form.endHour !== '', { path: ['endHour'], message: 'hour-wrong' })
export const CancelForm = z.object({ ...asked, ground: choose(CANCEL_GROUNDS), reasons: some(2000), number, lateReason: late })
export const AskCancelForm = z.object({ ...asked, by: choose(CANCEL_ASKERS), channel: choose(CHANNELS), askHour: hour, askOn: on, heardAlone: choose(['yes', 'no']) })

export const ReceiveForm = z.object(asked)
export const NameForm = z.object({ ...asked, personId: z.string('choose-one').min(1, 'choose-one').pipe(id), isParty: choose(['yes', 'no']), lateReason: late })
export const AssignForm = z.object({ ...asked, plan: words(2000), lateReason: late })
export const AnnounceForm = z.object({ ...asked, commitment: choose(['yes', 'no']), lateReason: late })

export const CopyForm = z.object({ ...asked, to: choose(BAN_RECIPIENTS), way: z.enum(COPY_WAYS, 'choose-one').or(z.literal('')).optional().transform((way) => way || null), namedSafe: yes, copyHour: hour, copyOn: on })
	.refine((form) => form.to !== 'survivor' || form.way !== null, { path: ['way'], message: 'choose-one' })
	.refine((form) => form.way !== 'safe-address' || form.namedSafe, { path: ['way'], message: 'address-not-named-safe' })
export const NumberForm = z.object({ ...asked, paper: choose(ORDER_PAPERS), paperNumber: z.string('number-wrong').trim().regex(/^\d{1,5}$/, 'number-wrong').transform(Number) })
export const NoticeForm = z.object({
	...asked, ground: choose(EXCEPTION_GROUNDS), noticeHour: hour, noticeOn: on, fromHour: hour.refine((text) => text !== '', 'hour-wrong'), fromOn: on,
	untilHour: hour.refine((text) => text !== '', 'hour-wrong'), untilOn: on
})
export const CountersignForm = z.object({ ...asked, exceptionId: id })
export const ContactEndForm = z.object({ ...asked, exceptionId: id, contactLate: late })
export const BreachForm = z.object({ ...asked, what: choose(BREACHES), safeWall: yes, breachHour: hour, breachOn: on, words: some(1000) })
export const OverForm = z.object({ ...asked, overLate: late })
export const SeparationEndForm = z.object({ ...asked, how: choose(SEPARATION_ENDS), wentHour: hour, wentOn: on, wentLate: late })
