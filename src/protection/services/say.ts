import * as m from '#words/messages.js'
import type { Need, ServiceKind } from './service.ts'
import type { SupportItem } from './support.ts'

type Say<Code extends string> = Readonly<Record<Code, () => string>>

export const NEED_WORDS: Say<Need> = {
	safety: m.services_need_safety, reception: m.services_need_reception, shelter: m.services_need_shelter, counselling: m.services_need_counselling,
	health: m.services_need_health, emergency: m.services_need_emergency
}
export const KIND_WORDS: Say<ServiceKind> = {
	'trusted-address': m.services_kind_trusted_address, shelter: m.services_kind_shelter, health: m.services_kind_health, 'legal-aid': m.services_kind_legal_aid,
	counselling: m.services_kind_counselling, 'social-facility': m.services_kind_social_facility, police: m.services_kind_police, other: m.services_kind_other
}
export const ITEM_WORDS: Say<SupportItem> = {
	food: m.services_item_food, allowance: m.services_item_allowance, 'allowance-under-4': m.services_item_allowance_under_4, fare: m.services_item_fare, treatment: m.services_item_treatment,
	counselling: m.services_item_counselling, clothes: m.services_item_clothes, cash: m.services_item_cash, other: m.services_item_other
}

/** The name of a receiver or service on a page; a shelter has none, only its keeper's code. */
export function sayPlace(place: { kind: ServiceKind; name: string; keeperCode: string }): string {
	if (place.kind === 'shelter') return place.keeperCode ? m.services_kept_by({ code: place.keeperCode }) : KIND_WORDS.shelter()
	return place.name || KIND_WORDS[place.kind]()
}
