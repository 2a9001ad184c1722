import { afterNavigate } from '$app/navigation'
import type { WaitingCounts } from '#reporting/waiting-counts.ts'

/** Where the side list stands beside the page; on a phone it is not shown and nothing is asked. */
const BESIDE = '(min-width: 720px)'

/** Asks after each page what waits for this person, so that no page waits for it. Without JavaScript, or when the answer
 *  does not come, there are no numbers. Call while the frame is being made. */
export function waitingFor(hasToday: () => boolean): { readonly counts: WaitingCounts | null } {
	let counts = $state<WaitingCounts | null>(null)
	afterNavigate(async () => {
		if (!hasToday() || !matchMedia(BESIDE).matches) return
		const answer = await fetch('/today/waiting').catch(() => null)
		counts = answer?.ok && !answer.redirected ? await answer.json() as WaitingCounts : null
	})
	return { get counts() { return counts } }
}
