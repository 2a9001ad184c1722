import type { Ctx } from '../../src/kernel/context.ts'
import { addDays, type Day } from '../../src/kernel/day.ts'
import { openDocument } from '../../src/documents/server/index.ts'
import { at, speakerOf, type Act } from './acting.ts'

/** Most bodies open a document within some days of its issue; every fourth has not looked yet. */
export function openingActs(documentOf: (ctx: Ctx) => Promise<string>, bodies: readonly string[], issuedOn: Day): Act[] {
	return bodies.filter((_, index) => index % 4 !== 3).map((body, index) => ({
		at: at(addDays(issuedOn, 1 + (index % 5)), 8, (index * 13) % 60), by: speakerOf(body),
		run: async (ctx) => openDocument(ctx, { documentId: await documentOf(ctx) }),
	}))
}
