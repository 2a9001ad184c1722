import { isDeepStrictEqual } from 'node:util'
import { whoIsThere, type Present } from './who-is-there.ts'

const MOST_KEPT = 500
/** What the last question about a token was answered. Not the ground of any answer that leaves. */
const lastAnswers = new Map<string, Present>()

/** Serves whoever holds the session now; null serves nobody. With `presume`, for what only reads: begun for whom it was last
 *  time while that is being asked, so that both questions travel together. What was begun for another than it proves to be is
 *  thrown away unseen and served anew (decision 0013). */
export async function servedTo(token: string | null, now: Date, presume: boolean, serve: (present: Present | null) => Promise<Response>): Promise<Response> {
	if (!token) return serve(null)
	const presumed = presume ? lastAnswers.get(token) : undefined
	if (!presumed) return serve(remembered(token, await whoIsThere(token, now)))
	const [sure, begun] = await Promise.allSettled([whoIsThere(token, now), serve(presumed)])
	if (sure.status === 'rejected') throw sure.reason
	if (!isDeepStrictEqual(sure.value, presumed)) return serve(remembered(token, sure.value))
	if (begun.status === 'rejected') throw begun.reason
	return begun.value
}

function remembered(token: string, present: Present | null): Present | null {
	lastAnswers.delete(token)
	// who is due to be noted as seen is noted by an answer that was waited for
	if (present && !present.unseen) lastAnswers.set(token, present)
	if (lastAnswers.size > MOST_KEPT) lastAnswers.delete(lastAnswers.keys().next().value!)
	return present
}
