import { Refused } from '#kernel/refused.ts'
import type { ReceiverKind } from './receiver.ts'

/** What allows a referral without her consent. Only grounds whose law was verified; there is no "other". */
export interface LegalGround {
	readonly citation: string
	/** To whom it allows something; undefined: to any that may be told anything. */
	readonly to?: readonly ReceiverKind[]
	/** Only where the case runs on the path of child law. */
	readonly child?: true
}

export const LEGAL_GROUNDS = {
	'threat-to-life': { citation: 'Luật Phòng, chống bạo lực gia đình 13/2022/QH15, Điều 25', to: ['police'] },
	'child-under-16': { citation: 'Nghị định 56/2017/NĐ-CP', to: ['police', 'health', 'social-facility', 'shelter'], child: true },
	'emergency-life-health': { citation: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 19 khoản 1 điểm a', to: ['police', 'health', 'shelter', 'social-facility'] }
} as const satisfies Record<string, LegalGround>

export type LegalGroundId = keyof typeof LEGAL_GROUNDS
export const LEGAL_GROUND_IDS = Object.keys(LEGAL_GROUNDS) as LegalGroundId[]

/** How long what was sent without her consent may be seen: our own choice, short on purpose; she is asked meanwhile. */
export const EMERGENCY_LONGEST_DAYS = 7
/** In how many working days the supervisor has looked at it. */
export const REVIEW_WORKING_DAYS = 3

/** May this ground be named for such a receiver in such a case? */
export function groundAllows(id: LegalGroundId, on: { kind: ReceiverKind; childPath: boolean }): boolean {
	const ground: LegalGround = LEGAL_GROUNDS[id]
	return (ground.to === undefined || ground.to.includes(on.kind)) && (!ground.child || on.childPath)
}

/** @throws Refused ground-not-here, reason-missing */
export function checkGround(id: LegalGroundId, reason: string, on: { kind: ReceiverKind; childPath: boolean }): void {
	if (!groundAllows(id, on)) throw new Refused('ground-not-here')
	if (reason.trim() === '') throw new Refused('reason-missing')
}
