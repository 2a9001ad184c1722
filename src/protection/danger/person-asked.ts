import { dayOf, yearOf } from '#kernel/day.ts'
import type { CaseParts } from '../cases/case-parts.ts'
import type { AskedPerson } from './instrument.ts'

/** Whom the questions concern, from what the case knows; only the year of birth is asked, so the age is the greatest it can be. */
export function personAsked({ sex, birthYear }: Pick<CaseParts['person'], 'sex' | 'birthYear'>, now: Date): AskedPerson {
	return { sex: sex || 'unknown', age: /^(19|20)\d\d$/.test(birthYear) ? yearOf(dayOf(now)) - Number(birthYear) : null }
}
