import { Refused } from '#kernel/refused.ts'

/** Luật 13/2022/QH15, Điều 25 khoản 1: harm or a threat, at somebody's request; or a life in danger, without one. */
export type BanGround = 'harm-or-threat' | 'threat-to-life'
export type Channel = 'in-person' | 'telephone' | 'post' | 'electronic'

interface Received {
	readonly at: Date
	readonly channel: Channel
	/** Id of the person who took it. */
	readonly receiver: string
}
/** She, her guardian or representative asks in any form, without a paper. A body or another person asks on Mẫu số 06
 *  and only with the consent of her side. */
export type BanRequest =
	| Received & { readonly by: 'survivor' | 'guardian' | 'representative' }
	| Received & { readonly by: 'body'; readonly body: string; readonly form06Seen: boolean; readonly consent: Consent | null }
interface Consent { readonly by: 'survivor' | 'guardian' | 'representative'; readonly at: Date; readonly heardBy: string }

interface Asked {
	readonly ground: BanGround
	/** null: the Chair acts unasked, where a life is in danger. */
	readonly request: BanRequest | null
	readonly openedAt: Date
	/** The ban before this one. The law puts no limit on how often. */
	readonly follows: string | null
}
export interface Decision {
	readonly signedAt: Date
	readonly endsAt: Date
	readonly by: string
	/** When she was told her rights and duties, or why that could not be (Nghị định 76/2023/NĐ-CP, Điều 14). */
	readonly rightsTold: { readonly at: Date } | { readonly notPossible: string }
}
interface Decided extends Asked {
	readonly decision: Decision
	readonly given: readonly Given[]
	readonly monitoring: Monitoring
	readonly exceptions: readonly Exception[]
	readonly breaches: readonly Breach[]
	readonly cancelRequest: CancelRequest | null
}
/** How her copy reached her: never by a letter to an address that others know. */
export const COPY_WAYS = ['in-hand', 'read-out', 'safe-address', 'not-at-all'] as const
export type CopyWay = typeof COPY_WAYS[number]
export interface Given {
	readonly to: BanRecipient
	readonly at: Date
	readonly way?: CopyWay
}

export type RequestedBan = Asked & { readonly state: 'requested' }
export type RefusedBan = Asked & { readonly state: 'refused'; readonly refusal: { readonly at: Date; readonly by: string; readonly reasons: string } }
/** Signed. Whether it still binds at a moment says `bindsAt`: nobody has to record the end for it to end. */
export type SignedBan = Decided & { readonly state: 'in-force' }
export type CancelledBan = Decided & { readonly state: 'cancelled'; readonly cancellation: Cancellation }
export type ExpiredBan = Decided & { readonly state: 'expired'; readonly recordedAt: Date }
export type ContactBan = RequestedBan | RefusedBan | SignedBan | CancelledBan | ExpiredBan

/** Those who get the decision by law: Điều 25. The village is that of her residence, never that of a shelter. */
export const BAN_RECIPIENTS = ['perpetrator', 'survivor', 'commune-police-chief', 'village-head'] as const
export type BanRecipient = (typeof BAN_RECIPIENTS)[number]

/** Thông tư 66/2025/TT-BCA: the police chief names a monitor at once by the fastest means, assigns in writing with a plan
 *  within the hour, and announces rights and duties within the hour after that. */
export interface Monitoring {
	readonly receivedAt: Date | null
	readonly named: { readonly at: Date; readonly monitor: string } | null
	readonly assigned: { readonly at: Date; readonly monitor: string; readonly plan: string } | null
	readonly announced: { readonly at: Date; readonly commitmentSigned: boolean } | null
}

/** Nghị định 76/2023/NĐ-CP, Điều 18: the three reasons for which contact is allowed in a ban. */
export const EXCEPTION_GROUNDS = ['wedding-or-funeral', 'accident-or-illness', 'disaster-fire-epidemic'] as const
export type ExceptionGround = (typeof EXCEPTION_GROUNDS)[number]

/** A notice on Mẫu số 09; it allows nothing until the monitor has countersigned it. */
export interface Exception {
	readonly id: string
	readonly ground: ExceptionGround
	readonly noticeAt: Date
	readonly from: Date
	readonly until: Date
	readonly countersigned: { readonly at: Date; readonly by: string } | null
	readonly endedAt: Date | null
}

/** Nearer than 100 m with no safe wall between; or violence by telephone, e-mail or other means, which no exception allows. */
export type Breach =
	| { readonly id: string; readonly at: Date; readonly kind: 'too-near'; readonly safeWall: boolean; readonly reportedBy: string }
	| { readonly id: string; readonly at: Date; readonly kind: 'by-means'; readonly means: 'telephone' | 'e-mail' | 'other'; readonly reportedBy: string }

/** The same Chair lifts a ban when the one who asked for it asks again, when her side disagrees with a ban nobody asked
 *  for, or when it is no longer needed (Luật 13/2022/QH15, Điều 25; Nghị định 76/2023/NĐ-CP, Điều 18–20). */
export type CancelGround = 'requester-asks' | 'survivor-disagrees' | 'no-longer-needed'

export interface CancelRequest {
	readonly at: Date
	readonly by: 'requester' | 'survivor' | 'guardian' | 'representative'
	readonly channel: Channel
	readonly receiver: string
	/** Was she heard alone? Written down, so that pressure on her can be seen. */
	readonly heardAlone: boolean
	readonly answer: { readonly at: Date; readonly by: string; readonly reasons: string } | null
}
export interface Cancellation { readonly at: Date; readonly by: string; readonly ground: CancelGround; readonly reasons: string }

/** Does it bind at this moment? Also when its end has not been recorded yet. */
export function bindsAt(ban: ContactBan, at: Date): boolean {
	if (ban.state === 'requested' || ban.state === 'refused') return false
	const end = ban.state === 'cancelled' ? ban.cancellation.at : ban.decision.endsAt
	return at >= ban.decision.signedAt && at < end
}

/** @throws Refused ban-not-in-force */
export function mustBeSigned(ban: ContactBan): SignedBan {
	if (ban.state !== 'in-force') throw new Refused('ban-not-in-force')
	return ban
}
