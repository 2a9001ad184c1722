import type { LawActCode } from '#protection/classification/law-acts.ts'
import type { StatForm } from '#protection/classification/stat-forms.ts'
import type { GbvimsType } from '#protection/classification/gbvims-type.ts'
import type { NeedState } from '#protection/cases/needs.ts'
import type { Need } from '#protection/services/service.ts'

/** One plainly fictional case of the sample ward; nobody's story. */
export interface SampleCase {
	/** Days before today. */
	readonly ago: number
	readonly callMe: string
	readonly sex: 'female' | 'male'
	/** Full years at most. */
	readonly age: number
	readonly acts: readonly LawActCode[]
	readonly forms: readonly StatForm[]
	readonly type: GbvimsType
	readonly needs: Readonly<Partial<Record<Need, NeedState>>>
	readonly statistics: boolean
	/** Which of the six questions were answered yes, by their place; null: not asked yet. */
	readonly danger: readonly number[] | null
	/** How far it went; what is behind it was done. */
	readonly until: 'engagement' | 'assessment' | 'plan' | 'approved' | 'working' | 'follow-up' | 'stopped' | 'closing' | 'closed'
	readonly why?: 'goals-met' | 'she-asks' | 'moved-away'
	readonly child?: 'approved' | 'waiting'
}

const one = (ago: number, callMe: string, age: number, told: [acts: readonly LawActCode[], forms: readonly StatForm[], type: GbvimsType], needs: SampleCase['needs'],
	until: SampleCase['until'], danger: SampleCase['danger'] = null, more: Partial<SampleCase> = {}): SampleCase =>
	({ ago, callMe, sex: 'female', age, acts: told[0], forms: told[1], type: told[2], needs, statistics: true, danger, until, ...more })

const BEATEN = [['physical-abuse', 'insult'], ['physical', 'mental'], 'physical-assault'] as const
const INSULTED = [['insult', 'isolation-social'], ['mental'], 'psychological-abuse'] as const
const DENIED = [['economic-control', 'insult'], ['economic', 'mental'], 'denial-of-resources'] as const
type Told = Parameters<typeof one>[3]
const told = (kind: readonly [readonly LawActCode[], readonly StatForm[], GbvimsType]): Told => [kind[0], kind[1], kind[2]]

/** The year of the sample ward behind the lock, the oldest first. The last but one of those that are worked on is the one
 *  that shows most. */
export const SAMPLE_CASES: readonly SampleCase[] = [
	one(301, 'chị Một', 34, told(BEATEN), { safety: 'received', shelter: 'received', health: 'received', counselling: 'received' }, 'closed', [0, 1, 2, 5], { why: 'goals-met' }),
	one(268, 'chị Hai', 41, told(INSULTED), { counselling: 'received', shelter: 'declined' }, 'closed', [5], { why: 'she-asks' }),
	one(236, 'chị Ba', 29, told(DENIED), { emergency: 'received', counselling: 'received' }, 'closed', [0], { why: 'moved-away' }),
	one(205, 'chị Tư', 52, told(BEATEN), { safety: 'declined', health: 'received' }, 'stopped', [1], { statistics: false }),
	one(174, 'chị Năm', 38, told(BEATEN), { safety: 'received', health: 'received', counselling: 'under-way' }, 'follow-up', [0, 3]),
	one(143, 'chị Sáu', 45, told(INSULTED), { counselling: 'received', emergency: 'unavailable' }, 'follow-up', [5]),
	one(112, 'em Bảy', 13, told(INSULTED), { safety: 'received', counselling: 'received' }, 'working', null, { child: 'approved' }),
	one(86, 'anh Tám', 47, told(INSULTED), { counselling: 'declined', shelter: 'not-wanted' }, 'stopped', [0], { sex: 'male' }),
	one(61, 'chị Chín', 31, told(BEATEN), { safety: 'under-way', shelter: 'declined', health: 'received' }, 'working', [0, 1, 3]),
	one(34, 'chị Mười', 36, told(DENIED), { emergency: 'received', counselling: 'wanted' }, 'closing', [0], { why: 'goals-met' }),
	one(18, 'chị Mười Một', 27, told(BEATEN), { safety: 'under-way', shelter: 'wanted', health: 'under-way', counselling: 'declined' }, 'working', [0, 1, 2, 4]),
	one(9, 'chị Mười Hai', 58, told(INSULTED), { reception: 'received', counselling: 'wanted' }, 'plan', [5]),
	one(5, 'em Mười Ba', 11, told(INSULTED), { safety: 'wanted', reception: 'received' }, 'assessment', null, { child: 'waiting' }),
	one(0, 'chị Mười Bốn', 33, told(BEATEN), {}, 'engagement')
]
