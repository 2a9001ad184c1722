import { z } from 'zod'
import { day, id, some, version, words } from '#kernel/form-fields.ts'
import { NEEDS } from '../services/service.ts'
import { ANSWERS } from './answer.ts'
import { GIVEN_HOW } from './consent.ts'
import { LEGAL_GROUND_IDS } from './legal-grounds.ts'
import { FACTS } from './what-may-go.ts'

const code = z.string()
/** a-<id> a body of the ward, s-<id> a service. */
const to = z.string('choose-one').regex(/^[as]-[0-9a-f-]{36}$/, 'choose-one')
const need = z.enum(NEEDS, 'choose-one')
const facts = z.array(z.enum(FACTS, 'field-wrong')).default([])
const how = z.enum(GIVEN_HOW, 'choose-one')
const yes = z.literal('yes').optional().transform((said) => said === 'yes')
const request = words(500)

export const ConsentForm = z.object({ code, to, need, facts, how, untilOn: day })
export const AskAndReferForm = ConsentForm.extend({ request, criminal: yes })
export const ReferByConsentForm = z.object({ code, consentId: id, facts, request, criminal: yes, untilOn: day })
export const EmergencyForm = z.object({ code, to, need, facts, request, criminal: yes, untilOn: day, ground: z.enum(LEGAL_GROUND_IDS, 'choose-one'), reason: words(1000) })
export const WithdrawForm = z.object({ code, consentId: id })
export const RemindForm = z.object({ code, referralId: id })
export const RecordAnswerForm = z.object({ code, referralId: id, version, answer: z.enum(ANSWERS, 'choose-one'), reason: some(500) })
export const AnswerForm = z.object({ code, version, answer: z.enum(ANSWERS, 'choose-one'), reason: some(500) })
export const ReviewEmergencyForm = z.object({ code, referralId: id, finding: z.enum(['justified', 'not-justified'], 'choose-one'), words: some(1000) })
