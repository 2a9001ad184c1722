import { z } from 'zod'
import { some, version, words } from '#kernel/form-fields.ts'
import { NUMBER_KINDS } from './numbers.ts'

/** A page anybody may have open; the exit leads there. */
const page = words(200).refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'address-wrong')
const days = z.string('field-empty').trim().regex(/^\d{1,3}$/, 'code-days-wrong').transform(Number).refine((count) => count >= 1 && count <= 365, 'code-days-wrong')
/** 1800 5999 stands in a public code sample as a national line, without any source and against the three-digit rule of
 *  Nghị định 76/2023/NĐ-CP: it is never shown to anybody who needs help. */
const NEVER = '18005999'
const digits = words(40).transform((text) => text.replace(/[\s.\-()]/g, '').replace(/^\+84/, '0'))
	.refine((text) => /^\d{3,15}$/.test(text), 'digits-wrong').refine((text) => text !== NEVER, 'hotline-never')

export const KeepTextsForm = z.object({ about: some(800), address: some(200), hours: some(200), whoReads: some(160), leaveTo: page, codeDays: days, rowVersion: version })
/** `key` is what the page gave: the id, or the digits of a number every ward starts with; empty for a new number. */
export const KeepNumberForm = z.object({
	key: z.string().default(''), name: words(80), digits, kind: z.enum(NUMBER_KINDS, 'field-empty'), note: some(120), source: some(120),
	shown: z.string().optional().transform((value) => value === 'yes'), rowVersion: version
})
export const NumberForm = z.object({ key: words(40), rowVersion: version })
