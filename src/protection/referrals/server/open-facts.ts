import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { readParts } from '../../cases/server/part-store.ts'
import { partOf, readFrom, type ToldFact } from '../read-facts.ts'
import type { FactCode } from '../what-may-go.ts'

/** Opens only the parts the facts stand in. One statement; the case's key came with its door. */
export async function readFacts(ctx: ProtectionCtx, caseId: string, facts: readonly FactCode[]): Promise<ToldFact[]> {
	const wanted = [...new Set(facts.map(partOf))]
	return wanted.length === 0 ? [] : readFrom(await readParts(ctx, caseId, wanted), facts)
}

/** Which facts the case knows at all, so that a form offers no empty one. */
export async function knownFacts(ctx: ProtectionCtx, caseId: string, facts: readonly FactCode[]): Promise<FactCode[]> {
	return (await readFacts(ctx, caseId, facts)).map((one) => one.fact)
}
