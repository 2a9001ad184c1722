import { addMonths } from '#calendar/counting.ts'
import type { Day } from '#kernel/day.ts'
import { Refused } from '#kernel/refused.ts'

/** A child is a person under 16 (Luật Trẻ em, Điều 1): from the sixteenth birthday on the path is another. */
export function isChild(bornOn: Day, on: Day): boolean {
	return on < addMonths(bornOn, 16 * 12)
}

interface Period { readonly signedAt: Date; readonly endsAt: Date; readonly by: string }
interface Told { readonly informedAt: Date; /** Milliseconds of earlier separations that belong to the same harm. */ readonly before: number }

export type AskedSeparation = Told & { readonly state: 'asked' }
export type UnneededSeparation = Told & { readonly state: 'not-needed'; readonly decided: { readonly at: Date; readonly by: string; readonly reasons: string } }
export type SignedSeparation = Told & { readonly state: 'in-force'; readonly periods: readonly Period[] }
export type EndedSeparation = Told & { readonly state: 'ended'; readonly periods: readonly Period[]; readonly ended: { readonly at: Date; readonly by: string; readonly how: SeparationEnd } }
export type ChildSeparation = AskedSeparation | UnneededSeparation | SignedSeparation | EndedSeparation

export const SEPARATION_ENDS = ['returned-home', 'with-relatives', 'alternative-care', 'no-longer-needed'] as const
export type SeparationEnd = (typeof SEPARATION_ENDS)[number]

/** Nghị định 56/2017/NĐ-CP: 15 days in all, renewals included; to the hour, and no day off makes it longer. */
export const LONGEST_SEPARATION = 15 * 24 * 3_600_000

/** Serious risk to a child was reported: the Chair's 12 hours run from here.
 *  @param child.bornOn null when unknown: whoever seems under 16 is treated as a child
 *  @throws Refused not-a-child */
export function askForSeparation(child: { bornOn: Day | null; today: Day; informedAt: Date; before?: number }): AskedSeparation {
	if (child.bornOn !== null && !isChild(child.bornOn, child.today)) throw new Refused('not-a-child')
	return { state: 'asked', informedAt: child.informedAt, before: child.before ?? 0 }
}

/** The first decision. @throws Refused separation-decided, before-request, end-after-limit */
export function signSeparation(separation: ChildSeparation, period: Period): SignedSeparation {
	if (separation.state !== 'asked') throw new Refused('separation-decided')
	if (period.signedAt < separation.informedAt) throw new Refused('before-request')
	mustFit(period, separation.before)
	return { ...separation, state: 'in-force', periods: [period] }
}

/** A renewal follows on; what is left of the 15 days is all it can have. A renewal after a gap is a new separation.
 *  @throws Refused separation-not-in-force, renewal-too-late, end-after-limit */
export function renewSeparation(separation: ChildSeparation, period: Period): SignedSeparation {
	const signed = mustBeSigned(separation)
	const last = signed.periods.at(-1)!
	if (period.signedAt > last.endsAt) throw new Refused('renewal-too-late')
	if (period.endsAt <= last.endsAt) throw new Refused('end-after-limit')
	const used = signed.before + (last.endsAt.getTime() - signed.periods[0]!.signedAt.getTime())
	mustFit({ ...period, signedAt: last.endsAt }, used)
	return { ...signed, periods: [...signed.periods, period] }
}

/** The moment the 15 days are used up if the child stays away. */
export function latestSeparationEnd(separation: SignedSeparation): Date {
	return new Date(separation.periods[0]!.signedAt.getTime() + LONGEST_SEPARATION - separation.before)
}

/** Milliseconds the child has really been away by then, earlier separations included: `before` of a next one. */
export function separationUsed(separation: SignedSeparation | EndedSeparation, now: Date): number {
	const end = separation.state === 'ended' ? separation.ended.at : now
	return separation.before + Math.max(0, end.getTime() - separation.periods[0]!.signedAt.getTime())
}

/** @throws Refused separation-decided, reasons-missing */
export function findSeparationUnneeded(separation: ChildSeparation, decided: UnneededSeparation['decided']): UnneededSeparation {
	if (separation.state !== 'asked') throw new Refused('separation-decided')
	if (decided.reasons.trim() === '') throw new Refused('reasons-missing')
	return { ...separation, state: 'not-needed', decided: { ...decided, reasons: decided.reasons.trim() } }
}

/** Where the child went is written in the case; here only how it ended. @throws Refused separation-not-in-force */
export function endSeparation(separation: ChildSeparation, ended: EndedSeparation['ended']): EndedSeparation {
	const signed = mustBeSigned(separation)
	if (ended.at < signed.periods[0]!.signedAt) throw new Refused('before-request')
	return { ...signed, state: 'ended', ended }
}

function mustFit(period: Pick<Period, 'signedAt' | 'endsAt'>, used: number): void {
	const length = period.endsAt.getTime() - period.signedAt.getTime()
	if (length <= 0 || used + length > LONGEST_SEPARATION) throw new Refused('end-after-limit')
}

function mustBeSigned(separation: ChildSeparation): SignedSeparation {
	if (separation.state !== 'in-force') throw new Refused('separation-not-in-force')
	return separation
}
