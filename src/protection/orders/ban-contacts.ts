import { endOfMaximum } from '#calendar/counting.ts'
import { Refused } from '#kernel/refused.ts'
import { bindsAt, mustBeSigned, type Breach, type ContactBan, type Exception, type ExceptionGround, type SignedBan } from './ban-states.ts'

/** At most four hours. @throws Refused ban-not-in-force, exception-too-long, exception-outside-ban */
export function noticeException(ban: ContactBan, notice: { id: string; ground: ExceptionGround; at: Date; from: Date; until: Date }): SignedBan {
	const signed = mustBeSigned(ban)
	if (notice.until <= notice.from || notice.until > fourHoursFrom(notice.from)) throw new Refused('exception-too-long')
	if (notice.from < notice.at || !bindsAt(signed, notice.from)) throw new Refused('exception-outside-ban')
	const { at, ...rest } = notice
	return { ...signed, exceptions: [...signed.exceptions, { ...rest, noticeAt: at, countersigned: null, endedAt: null }] }
}

/** Only the monitor may; contact begins no earlier than that and does not get longer by it.
 *  @throws Refused ban-not-in-force, not-found, step-done, exception-not-monitor, exception-too-late */
export function countersign(ban: ContactBan, asked: { id: string; at: Date; by: string }): SignedBan {
	const signed = mustBeSigned(ban)
	if (signed.monitoring.assigned?.monitor !== asked.by) throw new Refused('exception-not-monitor')
	return change(signed, asked.id, (one) => {
		if (one.countersigned) throw new Refused('step-done')
		if (asked.at >= one.until) throw new Refused('exception-too-late')
		return { ...one, from: later(one.from, asked.at), countersigned: { at: asked.at, by: asked.by } }
	})
}

/** The contact is over. @throws Refused ban-not-in-force, not-found, step-missing */
export function endException(ban: ContactBan, asked: { id: string; at: Date }): SignedBan {
	return change(mustBeSigned(ban), asked.id, (one) => {
		if (!one.countersigned) throw new Refused('step-missing')
		return { ...one, endedAt: asked.at }
	})
}

function change(ban: SignedBan, id: string, how: (one: Exception) => Exception): SignedBan {
	if (!ban.exceptions.some((one) => one.id === id)) throw new Refused('not-found')
	return { ...ban, exceptions: ban.exceptions.map((one) => (one.id === id ? how(one) : one)) }
}

/** Was contact allowed at this moment? */
export function contactAllowedAt(ban: SignedBan, at: Date): boolean {
	return ban.exceptions.some((one) => one.countersigned !== null && at >= one.from && at < (one.endedAt ?? one.until))
}

type Decided = Exclude<ContactBan, { state: 'requested' | 'refused' }>

/** May be recorded after the ban has ended, for a moment when it bound.
 *  @throws Refused ban-not-in-force, not-a-breach, contact-was-allowed */
export function recordBreach<Ban extends ContactBan>(ban: Ban, breach: Breach): Ban {
	if (!bindsAt(ban, breach.at)) throw new Refused('ban-not-in-force')
	const decided = ban as Ban & Decided
	if (breach.kind === 'too-near' && breach.safeWall) throw new Refused('not-a-breach')
	if (breach.kind === 'too-near' && contactAllowedAt({ ...decided, state: 'in-force' } as SignedBan, breach.at)) throw new Refused('contact-was-allowed')
	return { ...decided, breaches: [...decided.breaches, breach] }
}

function fourHoursFrom(from: Date): Date {
	return endOfMaximum(from, { unit: 'hours', count: 4 }).at
}

function later(one: Date, other: Date): Date {
	return one > other ? one : other
}
