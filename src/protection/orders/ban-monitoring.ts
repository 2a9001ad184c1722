import { Refused } from '#kernel/refused.ts'
import { mustBeSigned, type ContactBan, type Monitoring, type SignedBan } from './ban-states.ts'

/** The police have the decision: their clocks start here. @throws Refused ban-not-in-force, step-done */
export function receiveByPolice(ban: ContactBan, at: Date): SignedBan {
	const signed = mustBeSigned(ban)
	if (signed.monitoring.receivedAt) throw new Refused('step-done')
	if (at < signed.decision.signedAt) throw new Refused('before-request')
	return { ...signed, monitoring: { ...signed.monitoring, receivedAt: at } }
}

/** @param naming.isParty either of the two, or close to the one who is watched
 *  @throws Refused ban-not-in-force, step-missing, monitor-is-party */
export function nameMonitor(ban: ContactBan, naming: { at: Date; monitor: string; isParty: boolean }): SignedBan {
	const signed = after(ban, 'receivedAt')
	if (naming.isParty) throw new Refused('monitor-is-party')
	return { ...signed, monitoring: { ...signed.monitoring, named: { at: naming.at, monitor: naming.monitor } } }
}

/** The written assignment with the plan of monitoring. @throws Refused ban-not-in-force, step-missing, plan-missing */
export function assignMonitor(ban: ContactBan, assignment: { at: Date; plan: string }): SignedBan {
	const signed = after(ban, 'named')
	if (assignment.plan.trim() === '') throw new Refused('plan-missing')
	return { ...signed, monitoring: { ...signed.monitoring, assigned: { at: assignment.at, plan: assignment.plan.trim(), monitor: signed.monitoring.named!.monitor } } }
}

/** The watched person was told; whether the commitment was signed is written down, not required. She is invited, never
 *  obliged to come. @throws Refused ban-not-in-force, step-missing */
export function announceMonitoring(ban: ContactBan, announced: { at: Date; commitmentSigned: boolean }): SignedBan {
	const signed = after(ban, 'assigned')
	return { ...signed, monitoring: { ...signed.monitoring, announced } }
}

function after(ban: ContactBan, step: keyof Monitoring): SignedBan {
	const signed = mustBeSigned(ban)
	if (!signed.monitoring[step]) throw new Refused('step-missing')
	return signed
}
