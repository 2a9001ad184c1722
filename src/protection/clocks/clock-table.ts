import type { Limit } from '#calendar/counting.ts'
import type { SealedRole } from '../access/holders.ts'

/** Who answers for a clock. Codes of posts in the law, not of roles in this system. */
export type Holder = 'receiver' | 'chair' | 'police-chief' | 'monitor' | 'child-worker' | 'case-worker' | 'health-facility' | 'host' | 'social-facility' | 'data-owner'

export interface ClockRule {
	readonly trigger: string
	/** at-once: the law gives no number; the ward's own service level, in minutes, stands in its place. */
	readonly limit: Limit | 'at-once'
	/** duty: to be done by then. maximum: somebody must have ended the measure by then. term: ends by itself. */
	readonly kind: 'duty' | 'maximum' | 'term'
	/** A longest time that protects somebody: no day off lengthens it. */
	readonly protective: boolean
	readonly holder: Holder
	/** Events that stop it. */
	readonly stops: readonly string[]
	readonly next: readonly string[]
	readonly citation: string
	/** check: shown with "cần kiểm tra", never printed as law. */
	readonly status: 'verified' | 'check'
	/** Minutes before the end, or half of the time. */
	readonly warnBefore: number | 'half'
}

const LAW = 'Luật Phòng, chống bạo lực gia đình 2022'
const DECREE = 'Nghị định 76/2023/NĐ-CP'
const CHILDREN = 'Nghị định 56/2017/NĐ-CP'
const POLICE = 'Thông tư 66/2025/TT-BCA'
const SOCIAL = 'Nghị định 20/2021/NĐ-CP'
const DAY = 1440

const duty = { kind: 'duty', protective: false, status: 'verified' } as const
const maximum = { kind: 'maximum', protective: true, status: 'verified' } as const

/** Every limit the ward works under. Nights and days off count in those of hours (Bộ luật Dân sự 2015, Điều 147 khoản 1). */
export const CLOCKS = {
	'notify-chair': { ...duty, trigger: 'report-received', limit: 'at-once', holder: 'receiver', stops: ['chair-told', 'told-in-place-of-chair'], next: ['chair-assign'], citation: `${LAW}, Điều 20`, warnBefore: 'half' },
	'chair-assign': { ...duty, trigger: 'chair-told', limit: 'at-once', holder: 'chair', stops: ['handling-assigned', 'chair-handles'], next: ['ban-decide', 'child-emergency'], citation: `${LAW}, Điều 20`, warnBefore: 'half' },
	'ban-decide': { ...duty, trigger: 'ban-requested', limit: { unit: 'hours', count: 12 }, holder: 'chair', stops: ['ban-signed', 'ban-refused'], next: ['ban-expire', 'monitor-name', 'monitor-assign'], citation: `${LAW}, Điều 25`, warnBefore: 240 },
	'ban-expire': { ...maximum, kind: 'term', trigger: 'ban-signed', limit: { unit: 'calendar-days', count: 3 }, holder: 'chair', stops: ['ban-expired', 'ban-cancelled'], next: ['ban-decide'], citation: `${LAW}, Điều 25`, warnBefore: 720 },
	'monitor-name': { ...duty, trigger: 'ban-received', limit: 'at-once', holder: 'police-chief', stops: ['monitor-named', 'ban-expired', 'ban-cancelled'], next: ['monitor-assign'], citation: POLICE, warnBefore: 'half' },
	'monitor-assign': { ...duty, trigger: 'ban-received', limit: { unit: 'hours', count: 1 }, holder: 'police-chief', stops: ['monitor-assigned', 'ban-expired', 'ban-cancelled'], next: ['monitor-announce'], citation: POLICE, warnBefore: 20 },
	'monitor-announce': { ...duty, trigger: 'monitor-assigned', limit: { unit: 'hours', count: 1 }, holder: 'police-chief', stops: ['monitoring-announced', 'ban-expired', 'ban-cancelled'], next: ['ban-expire'], citation: POLICE, warnBefore: 20 },
	'contact-exception': { ...maximum, trigger: 'exception-began', limit: { unit: 'hours', count: 4 }, holder: 'monitor', stops: ['exception-ended', 'ban-expired', 'ban-cancelled'], next: ['ban-expire'], citation: `${DECREE}, Điều 18`, warnBefore: 30 },
	'ban-cancel': { ...duty, trigger: 'cancel-requested', limit: { unit: 'hours', count: 12 }, holder: 'chair', stops: ['ban-cancelled', 'cancel-refused', 'ban-expired'], next: [], citation: `${DECREE}, Điều 18–20`, warnBefore: 240 },
	'child-emergency': { ...duty, trigger: 'child-harm-reported', limit: { unit: 'hours', count: 12 }, holder: 'chair', stops: ['child-measure-decided', 'separation-signed', 'child-measure-not-needed'], next: ['child-plan', 'child-separation-max'], citation: CHILDREN, warnBefore: 240 },
	'child-plan': { ...duty, trigger: 'child-assessed', limit: { unit: 'working-days', count: 5 }, holder: 'child-worker', stops: ['child-plan-drafted'], next: ['child-approve'], citation: CHILDREN, warnBefore: DAY },
	'child-approve': { ...duty, trigger: 'child-plan-drafted', limit: { unit: 'working-days', count: 2 }, holder: 'chair', stops: ['child-plan-approved'], next: [], citation: CHILDREN, warnBefore: DAY },
	'child-separation-max': { ...maximum, trigger: 'separation-signed', limit: { unit: 'calendar-days', count: 15 }, holder: 'chair', stops: ['separation-ended'], next: [], citation: CHILDREN, warnBefore: 3 * DAY },
	'health-shelter-max': { ...maximum, trigger: 'health-shelter-began', limit: { unit: 'calendar-days', count: 1 }, holder: 'health-facility', stops: ['health-shelter-ended'], next: ['community-shelter-max', 'facility-shelter-max'], citation: `${LAW}, Điều 29`, warnBefore: 360 },
	'community-shelter-max': { ...maximum, trigger: 'community-shelter-began', limit: { unit: 'months', count: 3 }, holder: 'host', stops: ['community-shelter-ended'], next: ['facility-shelter-max'], citation: SOCIAL, status: 'check', warnBefore: 7 * DAY },
	'facility-shelter-max': { ...maximum, trigger: 'facility-shelter-began', limit: { unit: 'months', count: 3 }, holder: 'social-facility', stops: ['facility-shelter-ended', 'facility-shelter-prolonged'], next: [], citation: SOCIAL, status: 'check', warnBefore: 7 * DAY },
	'facility-papers': { ...duty, trigger: 'facility-shelter-began', limit: { unit: 'working-days', count: 10 }, holder: 'social-facility', stops: ['facility-papers-complete'], next: [], citation: SOCIAL, status: 'check', warnBefore: 2 * DAY },
	'db-access-answer': { ...duty, trigger: 'data-asked', limit: { unit: 'working-days', count: 5 }, holder: 'data-owner', stops: ['data-answered'], next: [], citation: 'Nghị định 110/2025/NĐ-CP', warnBefore: DAY },
	'criticism-window': { ...duty, kind: 'term', trigger: 'first-act', limit: { unit: 'months', count: 12 }, holder: 'case-worker', stops: ['window-over', 'criticism-held', 'community-work-chosen'], next: [], citation: `${LAW}, Điều 32`, warnBefore: 30 * DAY }
} as const satisfies Record<string, ClockRule>

export type ClockId = keyof typeof CLOCKS

export function ruleOf(id: ClockId): ClockRule {
	return CLOCKS[id]
}

const ROLES: Readonly<Record<Holder, SealedRole>> = {
	'receiver': 'duty-officer', 'chair': 'chair', 'police-chief': 'police', 'monitor': 'police', 'child-worker': 'case-worker', 'case-worker': 'case-worker',
	'health-facility': 'health', 'host': 'shelter-keeper', 'social-facility': 'case-worker', 'data-owner': 'supervisor'
}

/** Who in this system sees to it: the post of the law, or whoever answers for it here. */
export function roleOf(holder: Holder): SealedRole {
	return ROLES[holder]
}
