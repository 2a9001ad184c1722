import { z } from 'zod'
import { optionalDay, some, words } from '#kernel/form-fields.ts'
import type { BanRequest } from './ban-states.ts'
import { CHANNELS } from './forms.ts'
import { hour, momentOf, on } from './moment.ts'
import type { Named } from './order-paper.ts'

export const ADDRESSES = ['ông', 'bà', 'none'] as const
export const ASKERS = ['survivor', 'guardian', 'representative', 'body', 'nobody'] as const
const address = z.enum(ADDRESSES, 'choose-one').default('none').transform((said): Named['address'] => (said === 'none' ? '' : said))
const yes = z.literal('yes').optional().transform((said) => said === 'yes')
const code = z.string()

/** Who asked for a ban, when, by what way; between whom. A body's request wants its form and her consent. */
export const RequestBanForm = z.object({
	code, sheet: z.string().default(''), by: z.enum(ASKERS, 'choose-one'), channel: z.enum(CHANNELS, 'choose-one').optional(), askHour: hour, askOn: on,
	body: some(200), form06: yes, consentBy: z.enum(['survivor', 'guardian', 'representative', 'none'], 'choose-one').default('none'), ground: z.enum(['harm-or-threat', 'threat-to-life'], 'choose-one'), here: yes,
	himAddress: address, himName: words(120), himYear: z.string().trim().default('').pipe(z.union([z.literal(''), z.string().regex(/^(19|20)\d\d$/, 'year-wrong')], 'year-wrong')).transform((text) => (text === '' ? null : Number(text))),
	himResidence: words(200), herAddress: address, herName: words(120), villageId: z.string().default('').transform((text) => text || null).pipe(z.uuid('field-wrong').nullable())
}).refine((form) => form.by !== 'body' || form.body !== '', { path: ['body'], message: 'field-empty' })
	.refine((form) => form.by === 'nobody' || form.channel !== undefined, { path: ['channel'], message: 'choose-one' })
	.refine((form) => form.askOn === null || form.askHour !== '', { path: ['askHour'], message: 'hour-wrong' })
export type RequestBanFields = z.output<typeof RequestBanForm>

/** As the rule wants it. @param receiver who writes it down here */
export function requestOf(form: RequestBanFields, at: Date, receiver: string): BanRequest | null {
	if (form.by === 'nobody') return null
	const received = { at, channel: form.channel!, receiver }
	if (form.by !== 'body') return { by: form.by, ...received }
	return { by: 'body', ...received, body: form.body, form06Seen: form.form06, consent: form.consentBy === 'none' ? null : { by: form.consentBy, at, heardBy: receiver } }
}

export const SeparationForm = z.object({
	code, sheet: z.string().default(''), childName: words(120), bornOn: optionalDay, knownHour: hour, knownOn: on, fromAddress: address, fromName: words(120), otherAddress: address, otherName: some(120)
}).refine((form) => form.knownOn === null || form.knownHour !== '', { path: ['knownHour'], message: 'hour-wrong' })

/** Those the child is kept away from. */
export function keptFrom(form: z.output<typeof SeparationForm>): Named[] {
	return [{ address: form.fromAddress, name: form.fromName }, ...form.otherName ? [{ address: form.otherAddress, name: form.otherName }] : []]
}

/** Now, or the moment typed. */
export function askedAt(typed: string, day: string | null, today: string, now: Date): Date {
	return momentOf(typed, day, today) ?? now
}
