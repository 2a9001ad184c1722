import { z } from 'zod'
import { optionalDay, some, version, words } from '#kernel/form-fields.ts'
import { parseTypedDay } from '#kernel/typed-day.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { CHILD_DECISIONS } from '../alerts/alert.ts'
import { WHO_SIX } from '../danger/who-six.ts'
import { NEEDS } from '../services/service.ts'
import { casecode } from './forms.ts'
import { NEED_STATES } from './needs.ts'

const checked = z.literal('yes').optional().transform((value) => value === 'yes')
/** yes, no, or nothing said. */
const saidOrNot = z.enum(['yes', 'no', '']).default('').transform((value) => (value === '' ? null : value === 'yes'))
const LONG = 6000
/** What the page showed, as it was given to it; unreadable is nothing shown. */
const seen = z.string().default('{}').transform((text): Readonly<Record<string, string>> => {
	try {
		return z.record(z.string(), z.string()).parse(JSON.parse(text))
	} catch {
		return {}
	}
})

export const NeedForm = z.object({ code: casecode, need: z.enum(NEEDS, 'choose-one'), state: z.enum(NEED_STATES, 'choose-one'), note: some(600), version })

export const AssessmentForm = z.object({
	code: casecode, seen, safety: some(LONG), health: some(LONG), urgent: saidOrNot, within72Hours: saidOrNot, psychosocial: some(LONG), legal: some(LONG), work: some(LONG)
}).transform(({ code, seen, health, urgent, within72Hours, ...assessment }) => ({ code, seen, written: { assessment, health: { state: health, urgent, within72Hours } } }))

/** Before any question is asked. */
export const MayAskForm = z.object({ code: casecode, alone: checked, partnerTold: checked })

const answer = z.enum(['yes', 'no', 'no-answer']).default('no-answer')
export const DangerForm = z.object({
	code: casecode, alone: checked, partnerTold: checked, reassessOn: optionalDay, overrideTo: z.enum(['', 'not-safe-to-go-home', 'danger-not-ruled-out']).default(''), reason: some(1000),
	...Object.fromEntries(WHO_SIX.items.map(({ code }) => [code, answer]))
}).transform(({ code, alone, partnerTold, reassessOn, overrideTo, reason, ...answers }) => ({
	code, alone, partnerTold, reassessOn, override: overrideTo === '' ? null : { to: overrideTo, reason }, answers: answers as unknown as Record<string, z.output<typeof answer>>
}))

const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([])

/** Rows of a plan; one without words is no line. `done` names the rows that are done by their place, `seen` how each was shown. */
export const PlanForm = z.object({ code: casecode, seen: list, what: list, who: list, on: list, done: list }).transform(({ code, seen, what, who, on, done }, check) => {
	const today = dayOf(new Date())
	const lines = what.map((text, index) => {
		if (text.trim() === '') return null
		const typed = on[index]?.trim() ?? ''
		const day: Day | null = typed === '' ? null : parseTypedDay(typed, today)
		if (typed !== '' && day === null) check.addIssue({ code: 'custom', path: ['on'], message: 'day-wrong' })
		if (text.length > 600) check.addIssue({ code: 'custom', path: ['what'], message: 'field-too-long' })
		return { what: text.trim().replaceAll(/\s+/g, ' '), who: (who[index] ?? '').trim().slice(0, 200), on: day, done: done.includes(String(index)) }
	})
	return { code, seen, lines }
})

const box = some(1500)
export const SafetyPlanForm = z.object({ code: casecode, seen, waysOut: box, signal: box, people: box, bag: box, children: box, phone: box, places: box })
	.transform(({ code, seen, ...words }) => ({ code, seen, words }))
export const PrintForm = z.object({ code: casecode, reason: words(500) })

export const OpenForm = z.object({ code: casecode })
export const AccountForm = z.object({ code: casecode, text: words(20_000) })

export const AssessChildForm = z.object({ code: casecode, seen, assessment: words(LONG), wishes: some(LONG), parentsWishes: some(LONG) })
export const ChildPlanForm = z.object({ code: casecode, seen, plan: words(LONG), lateReason: some(1000) })

const matter = z.string().regex(/^TE-[0-9A-F]{6}$/, 'not-found')
export const ApproveChildPlanForm = z.object({ matter, version, lateReason: some(1000) })
export const ChildEmergencyForm = z.object({ matter, decision: z.enum(CHILD_DECISIONS, 'choose-one'), reason: words(1000) })
