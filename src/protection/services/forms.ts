import { z } from 'zod'
import { day, id, optionalDay, some, version, words } from '#kernel/form-fields.ts'
import { parseTypedNumber } from '#kernel/typed-number.ts'
import { NEEDS, SERVICE_KINDS } from './service.ts'
import { SUPPORT_ITEMS } from './support.ts'

const code = z.string()
const countOr = (empty: 'field-empty' | null, most: number) => z.string().default('').transform((text, check) => {
	if (text === '' && empty === null) return null
	const number = parseTypedNumber(text)
	if (number !== null && Number.isInteger(number) && number >= 1 && number <= most) return number
	check.addIssue({ code: 'custom', message: text === '' ? 'field-empty' : 'number-wrong' })
	return z.NEVER
})
const count = (most: number) => countOr('field-empty', most).transform((number) => number ?? 1)
const optionalId = z.union([z.literal('').transform(() => null), id]).default(null)

const service = {
	needs: z.array(z.enum(NEEDS, 'field-wrong')).default([]), name: some(200), phone: some(100), area: some(200), hours: some(200), contactPerson: some(200), note: some(500),
	place: some(300), capacity: countOr(null, 500), keeperId: optionalId, agencyId: optionalId
}
const asked = ({ name, phone, area, hours, contactPerson, note, ...rest }: z.output<z.ZodObject<typeof service>>) => ({ ...rest, words: { name, phone, area, hours, contactPerson, note } })

export const AddServiceForm = z.object({ kind: z.enum(SERVICE_KINDS, 'choose-one'), ...service, name: words(200) }).transform(({ kind, ...rest }) => ({ kind, ...asked(rest) }))
export const ChangeServiceForm = z.object({ serviceId: id, version, ...service }).transform(({ serviceId, version, ...rest }) => ({ serviceId, version, ...asked(rest) }))
export const ServiceForm = z.object({ serviceId: id })
export const PublishForm = z.object({ serviceId: id, on: day, how: z.enum(['spoken', 'written', 'signed'], 'choose-one') })
export const BeginStayForm = z.object({ code, serviceId: id, people: count(20), movingOn: z.literal('yes').optional().transform((said) => said === 'yes'), reason: some(500) })
export const EndStayForm = z.object({ code, stayId: id, reason: some(500) })
export const ProlongForm = z.object({ code, stayId: id, onDay: day, until: optionalDay, decidedBy: words(300), why: words(1000), reason: some(500) })
export const KeeperEndForm = z.object({ stayId: id, reason: some(500) }).transform((sent) => ({ ...sent, code: null }))
export const OpenPlaceForm = z.object({ code, serviceId: id })
export const SupportForm = z.object({ code, item: z.enum(SUPPORT_ITEMS, 'choose-one'), onDay: day, people: count(20), times: count(400), amount: countOr(null, 1_000_000_000), note: some(300) })
