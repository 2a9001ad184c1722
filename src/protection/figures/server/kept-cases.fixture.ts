import { newId } from '#kernel/id.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { EMPTY, type CaseParts } from '../../cases/case-parts.ts'

type Given = { readonly [Name in keyof CaseParts]?: Partial<CaseParts[Name]> }

export interface KeptCase extends Given {
	readonly openedAt?: string
	readonly state?: 'open' | 'closed'
	readonly closedAt?: string
	readonly needs?: Readonly<Record<string, string>>
}

/** Puts cases into the tables as intake leaves them; a test says only what it is about. */
export async function keepCases(ctx: ProtectionCtx, cases: readonly KeptCase[]): Promise<{ id: string; code: string }[]> {
	return inProtection(ctx, async (ctx) => {
		const kept: { id: string; code: string }[] = []
		for (const { openedAt = '2026-03-10T02:00:00Z', state = 'open', closedAt, needs = {}, ...given } of cases) {
			const id = newId(new Date(openedAt).getTime())
			const code = `KX-${id.slice(-4)}`
			await ctx.keys.begin(ctx.sealedDb, id)
			await ctx.sealedDb.insertInto('protection.case_file').values({
				unit_id: ctx.unit, id, code, opened_at: new Date(openedAt), opened_by: ctx.actor.personId, state, step: 1, case_worker_id: ctx.actor.personId, closed_at: closedAt ? new Date(closedAt) : null
			}).execute()
			const parts: Given = { facts: {}, perpetrator: {}, ...given }
			await ctx.sealedDb.insertInto('protection.case_part').values(await Promise.all((Object.keys(parts) as (keyof CaseParts)[]).map(async (part) => ({
				unit_id: ctx.unit, case_id: id, part, by_person: ctx.actor.personId, at: new Date(openedAt),
				sealed: await ctx.keys.seal(ctx.sealedDb, id, `part/${part}`, JSON.stringify({ ...EMPTY[part], ...usual(part, id), ...parts[part] }))
			})))).execute()
			for (const [need, stands] of Object.entries(needs))
				await ctx.sealedDb.insertInto('protection.need_track').values({ unit_id: ctx.unit, case_id: id, need, state: stands, since: new Date(openedAt), by_person: ctx.actor.personId }).execute()
			kept.push({ id, code })
		}
		return kept
	})
}

/** A domestic case of one unnamed man. */
function usual(part: keyof CaseParts, id: string): object {
	if (part === 'facts') return { domestic: true, lawActs: ['insult'], statForms: ['mental'], typeAnswers: { rape: 'no', 'sexual-assault': 'no', 'physical-assault': 'no', 'forced-marriage': 'no', 'denial-of-resources': 'no', 'psychological-abuse': 'yes' } }
	return part === 'perpetrator' ? { name: `Người ${id}`, sex: 'male' } : {}
}
