import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { readFrom, STANDS_IN, type ToldFact } from '../read-facts.ts'
import type { FactCode } from '../what-may-go.ts'

/** Opens only the parts the facts stand in. One statement; the case's key came with its door. */
export async function readFacts(ctx: ProtectionCtx, caseId: string, facts: readonly FactCode[]): Promise<ToldFact[]> {
	const wanted = [...new Set(facts.map((fact) => STANDS_IN[fact].part))]
	if (wanted.length === 0) return []
	const rows = await ctx.sealedDb.selectFrom('protection.case_part').select(['part', 'sealed']).where('unit_id', '=', ctx.unit)
		.where('case_id', '=', caseId).where('part', 'in', wanted).execute()
	const parts: Record<string, unknown> = {}
	for (const row of rows) {
		const text = await ctx.keys.open(ctx.sealedDb, caseId, `part/${row.part}`, row.sealed)
		if (text !== null) parts[row.part] = JSON.parse(text)
	}
	return readFrom(parts, facts)
}

/** Which facts the case knows at all, so that a form offers no empty one. */
export async function knownFacts(ctx: ProtectionCtx, caseId: string, facts: readonly FactCode[]): Promise<FactCode[]> {
	return (await readFacts(ctx, caseId, facts)).map((one) => one.fact)
}
