import { addDays, type Day } from '../../src/kernel/day.ts'
import { openDocument } from '../../src/documents/server/index.ts'
import { at, speakerOf, type Act } from './acting.ts'

/** Most bodies open the approved plan within some days; every fourth has not looked yet. */
export function openingActs(documentId: string, bodies: readonly string[], approvedOn: Day): Act[] {
	return bodies.filter((_, index) => index % 4 !== 3).map((body, index) => ({
		at: at(addDays(approvedOn, 1 + (index % 5)), 8, (index * 13) % 60), by: speakerOf(body), run: (ctx) => openDocument(ctx, { documentId }),
	}))
}
