import * as m from '#words/messages.js'
import type { BanGround, BanRequest, CancelGround, Channel } from './ban-states.ts'
import type { BREACHES, CANCEL_ASKERS } from './forms.ts'
import type { OrderPaperKind } from './order-file.ts'

type Words = () => string
type Of<Key extends string> = Readonly<Record<Key, Words>>

const KINDS: Of<'contact-ban' | 'child-separation'> = { 'contact-ban': m.orders_kind_ban, 'child-separation': m.orders_kind_separation }
const STATES: Readonly<Record<string, Words | undefined>> = {
	'requested': m.protection_ban_requested, 'asked': m.protection_ban_requested, 'refused': m.protection_ban_refused, 'not-needed': m.orders_state_not_needed,
	'in-force': m.protection_ban_in_force, 'cancelled': m.protection_ban_cancelled, 'expired': m.protection_ban_expired, 'ended': m.orders_state_ended
}
const GROUNDS: Of<BanGround> = { 'harm-or-threat': m.orders_ground_harm, 'threat-to-life': m.orders_ground_life }
const CHANNELS: Of<Channel> = { 'in-person': m.orders_channel_in_person, 'telephone': m.orders_channel_telephone, 'post': m.orders_channel_post, 'electronic': m.orders_channel_electronic }
const ASKERS: Of<BanRequest['by'] | 'nobody'> = { survivor: m.orders_by_survivor, guardian: m.orders_by_guardian, representative: m.orders_by_representative, body: m.orders_by_body, nobody: m.orders_by_nobody }
const CANCELS: Of<CancelGround> = { 'requester-asks': m.orders_cancel_requester, 'survivor-disagrees': m.orders_cancel_disagrees, 'no-longer-needed': m.orders_cancel_needless }
const CANCEL_BY: Of<typeof CANCEL_ASKERS[number]> = { requester: m.orders_by_requester, survivor: m.orders_by_survivor, guardian: m.orders_by_guardian, representative: m.orders_by_representative }
const BREACH: Of<typeof BREACHES[number]> = { 'too-near': m.orders_breach_near, 'telephone': m.orders_breach_telephone, 'e-mail': m.orders_breach_mail, 'other': m.orders_breach_other }
const PAPERS: Of<OrderPaperKind> = { decision: m.orders_paper_decision, refusal: m.orders_paper_refusal, cancellation: m.orders_paper_cancellation, answer: m.orders_paper_answer, renewal: m.orders_paper_renewal, exception: m.orders_paper_exception }
const DEEDS: Readonly<Record<string, Words | undefined>> = {
	'requested': m.orders_deed_requested, 'ban-signed': m.orders_deed_signed, 'ban-refused': m.orders_deed_refused, 'separation-signed': m.orders_deed_separated, 'separation-unneeded': m.orders_deed_unneeded,
	'separation-renewed': m.orders_deed_renewed, 'separation-ended': m.orders_deed_separation_ended, 'received': m.orders_deed_received, 'monitor-named': m.orders_deed_named, 'monitor-assigned': m.orders_deed_assigned,
	'monitoring-announced': m.orders_deed_announced, 'given-perpetrator': m.orders_deed_given_him, 'given-survivor': m.orders_deed_given_her, 'given-commune-police-chief': m.orders_deed_given_police,
	'given-village-head': m.orders_deed_given_village, 'copy-declined': m.orders_deed_copy_declined, 'numbered': m.orders_deed_numbered, 'exception-noticed': m.orders_deed_noticed, 'exception-countersigned': m.orders_deed_countersigned,
	'exception-ended': m.orders_deed_contact_ended, 'breach': m.orders_deed_breach, 'watched': m.orders_deed_watched, 'ban-expired': m.orders_deed_expired, 'cancel-requested': m.orders_deed_cancel_asked,
	'cancel-refused': m.orders_deed_kept, 'ban-cancelled': m.orders_deed_cancelled, 'ending-told': m.orders_deed_ending_told
}

export const kindWords = (kind: 'contact-ban' | 'child-separation') => KINDS[kind]()
/** @param over its time has run out and nobody has written it down */
export const stateWords = (state: string, over: boolean) => (over && state === 'in-force' ? m.protection_ban_over() : STATES[state]?.() ?? state)
export const groundWords = (ground: BanGround) => GROUNDS[ground]()
export const channelWords = (channel: Channel) => CHANNELS[channel]()
export const askerWords = (by: keyof typeof ASKERS) => ASKERS[by]()
export const cancelWords = (ground: CancelGround) => CANCELS[ground]()
export const cancelByWords = (by: keyof typeof CANCEL_BY) => CANCEL_BY[by]()
export const breachWords = (what: typeof BREACHES[number]) => BREACH[what]()
export const paperWords = (paper: OrderPaperKind) => PAPERS[paper]()
export const deedWords = (kind: string) => DEEDS[kind]?.() ?? kind
