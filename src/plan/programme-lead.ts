import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import type { Confidence } from '../reading/plan-reading.ts'
import { addressedBy, type Addressable } from './recipients.ts'

/** Which bodies of the ward a name in the document means: none, one, or a group of them. */
export interface Meant {
	readonly ids: readonly string[]
	readonly confidence: Confidence
}

/** Bodies by a name as a document writes it, through folded names and aliases; a shortened or longer name is taken with care. */
export function bodiesMeant(name: string, bodies: readonly Addressable[]): Meant {
	const { ids: exact } = meantExactly(name, bodies)
	if (exact.length > 0) return { ids: exact, confidence: 'sure' }
	const folded = plain(name)
	if (folded.length < 6) return { ids: [], confidence: 'guess' }
	const near = bodies.filter((body) => body.names.some((one) => startsAlike(plain(one), folded)))
	return near.length === 1 ? { ids: [near[0]!.id], confidence: 'check' } : { ids: [], confidence: 'guess' }
}

/** Finds the bodies a name means, each name once. */
export type Meaning = (name: string) => Meant

export function meaningOf(bodies: readonly Addressable[]): Meaning {
	const known = new Map<string, Meant>()
	return (name) => {
		const meant = known.get(name) ?? bodiesMeant(name, bodies)
		known.set(name, meant)
		return meant
	}
}

function meantExactly(name: string, bodies: readonly Addressable[]): { ids: readonly string[] } {
	const found = addressedBy(name, bodies)
	return { ids: found.kind === 'bodies' ? found.agencyIds : [] }
}

function startsAlike(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one]
	return short.length >= 6 && short.includes(' ') && (long === short || long.startsWith(`${short} `) || long.startsWith(`${short},`))
}

function plain(name: string): string {
	return foldVietnamese(name).replace(/\b(?:phuong|xa|thi tran)\b(?! hoi)/g, ' ').replace(/\s+/g, ' ').trim()
}
