import { NEEDS, type Need } from '#protection/services/service.ts'

/** What the first of the two questions was answered with; null where it was not, or not with anything that exists. */
export function askedOf(url: URL): { need: Need | null; to: string | null } {
	const need = url.searchParams.get('need'), to = url.searchParams.get('to')
	return { need: NEEDS.find((one) => one === need) ?? null, to: /^[as]-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(to ?? '') ? to : null }
}
