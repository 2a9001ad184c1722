import * as m from '#words/messages.js'
import type { MayCriticise, OffenderKind } from './measure.ts'

type Words = () => string

// named one by one: a lookup by name would miss a word without a fault
const KINDS: Readonly<Record<OffenderKind, Words>> = {
	'act': m.protection_offender_kind_act, 'stop-demanded': m.protection_offender_kind_stop_demanded, 'summoned': m.protection_offender_kind_summoned,
	'education': m.protection_offender_kind_education, 'criticism-held': m.protection_offender_kind_criticism_held, 'community-work-chosen': m.protection_offender_kind_work_chosen,
	'community-work-done': m.protection_offender_kind_work_done, 'penalised': m.protection_offender_kind_penalised, 'criminal': m.protection_offender_kind_criminal
}
const MAY: Readonly<Record<MayCriticise, Words>> = {
	'may': m.protection_offender_may, 'age-unknown': m.protection_offender_may_age_unknown, 'under-18': m.protection_offender_may_under_18, 'not-yet': m.protection_offender_may_not_yet
}

export const offenderKindWords = (kind: OffenderKind): string => KINDS[kind]()
export const mayCriticiseWords = (may: MayCriticise): string => MAY[may]()
