import { z } from 'zod'
import { optionalDay } from '#kernel/form-fields.ts'
import { ROLES } from '#rights/roles.ts'
import { needsBody } from './roles.ts'
import { passwordFault } from './password-rule.ts'

/** Letters without marks, digits and . _ - as typed on any keyboard; a telephone number will do. */
export const USERNAME = /^[a-zA-Z0-9._-]{3,60}$/

// abort: one fault a field, and rules between fields wait until each is whole
const words = (most: number) => z.string('field-empty').min(1, { error: 'field-empty', abort: true }).max(most, 'field-too-long')
const maybe = (most: number) => z.string().max(most, 'field-too-long').default('')
const password = words(200)
const code = words(40).transform((typed) => typed.replace(/[\s-]/g, '').toLowerCase())
	.transform((plain) => (/^\d{6}$/.test(plain) || plain.length !== 8 ? plain : `${plain.slice(0, 4)}-${plain.slice(4)}`))
const ticked = z.literal('yes').optional().transform((given) => given === 'yes')
const lines = (most: number) => maybe(20_000).transform((text) => [...new Set(text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean))])
	.refine((list) => list.length <= most && list.every((line) => line.length <= 200), 'field-too-long')
const id = z.uuid('field-wrong')
const version = z.coerce.number('field-wrong').int()

export const SignInForm = z.object({ username: words(100), password, shared: ticked })
export const CodeForm = z.object({ code })
export const SecondFactorForm = z.object({ code, shared: ticked })
export const PasswordForm = z.object({ password })
export const PersonIdForm = z.object({ personId: id })
export const SessionForm = z.object({ sessionId: words(100) })
export const PasskeyForm = z.object({ passkeyId: words(100) })
export const ResetForm = z.object({ personId: id, dropFactors: ticked })
export const EndUnitForm = z.object({ unitId: id, open: ticked })

export const NewPasswordForm = z.object({ password, newPassword: password, newPasswordAgain: password })
	.refine((form) => form.newPassword === form.newPasswordAgain, { path: ['newPasswordAgain'], message: 'password-differs' })

export const SetUpForm = z.object({
	wardName: words(100), provinceName: words(100), place: words(100), issuer: lines(4), villages: lines(200),
	bodies: z.array(z.string()).default([]),
	name: words(120), username: words(60).regex(USERNAME, 'username-wrong'), password, passwordAgain: password
}).superRefine((form, check) => {
	const fault = passwordFault(form.password, form.username)
	if (fault) check.addIssue({ code: 'custom', path: ['password'], message: fault })
	else if (form.password !== form.passwordAgain) check.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'password-differs' })
}).transform((form) => ({ ...form, issuer: form.issuer.length > 0 ? form.issuer : ['ỦY BAN NHÂN DÂN', form.wardName.toUpperCase()] }))

const held = {
	name: words(120), positionTitle: maybe(120), agencyId: z.union([id, z.literal('')], 'field-wrong').default('').transform((one) => one || null),
	roles: z.array(z.enum(ROLES, 'field-wrong'), 'role-none').min(1, 'role-none').transform((list) => [...new Set(list)]),
	endsOn: optionalDay
}
const bodyGiven = (form: { roles: readonly string[], agencyId: string | null }) => !needsBody(form.roles) || form.agencyId !== null
const BODY = { path: ['agencyId'], message: 'body-needed' }

export const CreateAccountForm = z.object({ ...held, username: words(60).regex(USERNAME, 'username-wrong') }).refine(bodyGiven, BODY)
export const ChangeAccountForm = z.object({ ...held, personId: id, rowVersion: version }).refine(bodyGiven, BODY)

const unitWords = { name: words(200), shortName: maybe(60), symbol: maybe(20), ordered: ticked, aliases: lines(30) }
const shortOf = <Form extends { name: string, shortName: string }>(form: Form) => ({ ...form, shortName: form.shortName || form.name })
export const AddUnitForm = z.object({ ...unitWords, kind: z.enum(['agency', 'village'], 'field-empty') }).transform(shortOf)
export const ChangeUnitForm = z.object({ ...unitWords, unitId: id }).transform(shortOf)
export const ChangeOwnUnitForm = z.object({ name: words(200), shortName: maybe(60), place: words(100), issuer: lines(4) }).transform(shortOf)
