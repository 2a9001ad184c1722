import { Refused } from '#kernel/refused.ts'
import type { Need } from '../services/service.ts'
import type { ReceiverKind } from './receiver.ts'

/** Every fact of a case that can be shared at all. There is no code for a shelter's place, for who reported, or for what
 *  another receiver did: they cannot be asked for. */
export const FACTS = ['call-name', 'full-name', 'birth-year', 'safe-contact', 'address', 'language', 'children', 'disability', 'health', 'danger', 'incident', 'perpetrator', 'account'] as const
export type FactCode = (typeof FACTS)[number]

/** yes; for-safety: only where the need is safety (watching over a ban); if-criminal: only where the law makes the act a
 *  crime, said so by the worker. What is missing is never. */
export type MayGo = 'yes' | 'for-safety' | 'if-criminal'

/** Who may be told what, whatever anybody agreed to. Luật 13/2022/QH15 Điều 9 (secrecy of shelter and private life):
 *  police never the part of health, health never the part of the police. */
export const WHAT_MAY_GO: Readonly<Record<ReceiverKind, Partial<Record<FactCode, MayGo>>>> = {
	police: {
		'call-name': 'yes', language: 'yes', danger: 'yes', incident: 'yes', perpetrator: 'yes', account: 'if-criminal',
		'full-name': 'for-safety', 'birth-year': 'for-safety', 'safe-contact': 'for-safety', address: 'for-safety', children: 'for-safety'
	},
	health: { 'call-name': 'yes', 'full-name': 'yes', 'birth-year': 'yes', 'safe-contact': 'yes', address: 'yes', language: 'yes', children: 'yes', disability: 'yes', health: 'yes' },
	shelter: { 'call-name': 'yes', 'birth-year': 'yes', 'safe-contact': 'yes', language: 'yes', children: 'yes', disability: 'yes', danger: 'yes' },
	'trusted-address': { 'call-name': 'yes', 'safe-contact': 'yes', language: 'yes', children: 'yes', disability: 'yes' },
	'legal-aid': { 'call-name': 'yes', 'full-name': 'yes', 'birth-year': 'yes', 'safe-contact': 'yes', language: 'yes', disability: 'yes' },
	counselling: { 'call-name': 'yes', 'birth-year': 'yes', 'safe-contact': 'yes', language: 'yes', disability: 'yes' },
	'social-facility': { 'call-name': 'yes', 'full-name': 'yes', 'birth-year': 'yes', 'safe-contact': 'yes', language: 'yes', children: 'yes', disability: 'yes', danger: 'yes' },
	other: { 'call-name': 'yes', 'safe-contact': 'yes', language: 'yes' }
}

/** May this fact go to such a receiver for this need? */
export function mayGo(fact: FactCode, to: { kind: ReceiverKind; need: Need; criminal: boolean }): boolean {
	const rule = WHAT_MAY_GO[to.kind][fact]
	return rule === 'yes' || (rule === 'for-safety' && to.need === 'safety') || (rule === 'if-criminal' && to.criminal)
}

/** The facts that can be ticked for such a receiver, in the order of FACTS. */
export function factsFor(to: { kind: ReceiverKind; need: Need; criminal: boolean }): FactCode[] {
	return FACTS.filter((fact) => mayGo(fact, to))
}

/** @throws Refused fact-not-for-receiver */
export function checkMayGo(facts: readonly FactCode[], to: { kind: ReceiverKind; need: Need; criminal: boolean }): void {
	if (!facts.every((fact) => mayGo(fact, to))) throw new Refused('fact-not-for-receiver')
}
