import * as m from '#words/messages.js'
import { bindsAt, type BanRecipient, type ContactBan, type CopyWay, type ExceptionGround } from './ban-states.ts'
import type { SeparationEnd } from './child-separation.ts'

type Words = () => string

const RECIPIENTS: Readonly<Record<BanRecipient, Words>> = {
	'perpetrator': m.protection_ban_to_perpetrator, 'survivor': m.protection_ban_to_survivor,
	'commune-police-chief': m.protection_ban_to_commune_police_chief, 'village-head': m.protection_ban_to_village_head
}
const GROUNDS: Readonly<Record<ExceptionGround, Words>> = {
	'wedding-or-funeral': m.protection_exception_wedding_or_funeral, 'accident-or-illness': m.protection_exception_accident_or_illness,
	'disaster-fire-epidemic': m.protection_exception_disaster_fire_epidemic
}
const WAYS: Readonly<Record<CopyWay, Words>> = {
	'in-hand': m.orders_copy_in_hand, 'read-out': m.orders_copy_read_out, 'safe-address': m.orders_copy_safe_address, 'not-at-all': m.orders_copy_not_at_all
}
const ENDS: Readonly<Record<SeparationEnd, Words>> = {
	'returned-home': m.protection_separation_returned_home, 'with-relatives': m.protection_separation_with_relatives,
	'alternative-care': m.protection_separation_alternative_care, 'no-longer-needed': m.protection_separation_no_longer_needed
}

/** Where a ban stands at a moment; one whose time has run out is never called in force. */
export function banStateWords(ban: ContactBan, now: Date): string {
	switch (ban.state) {
		case 'requested': return m.protection_ban_requested()
		case 'refused': return m.protection_ban_refused()
		case 'cancelled': return m.protection_ban_cancelled()
		case 'expired': return m.protection_ban_expired()
		case 'in-force': return bindsAt(ban, now) ? m.protection_ban_in_force() : m.protection_ban_over()
	}
}

export function recipientWords(to: BanRecipient): string {
	return RECIPIENTS[to]()
}

/** How her copy was handed over. */
export function copyWayWords(way: CopyWay): string {
	return WAYS[way]()
}

export function exceptionWords(ground: ExceptionGround): string {
	return GROUNDS[ground]()
}

export function separationEndWords(how: SeparationEnd): string {
	return ENDS[how]()
}
