import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { EMPTY, type CaseParts, type PartName } from '../case-parts.ts'

/** The parts asked for, opened; what nobody has written is empty. One statement. After enterCase only. */
export async function readParts<Name extends PartName>(ctx: ProtectionCtx, caseId: string, names: readonly Name[]): Promise<Pick<CaseParts, Name>> {
	const rows = await ctx.sealedDb.selectFrom('protection.case_part').select(['part', 'sealed']).where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', 'in', names).execute()
	const parts = Object.fromEntries(names.map((name) => [name, EMPTY[name]])) as unknown as Pick<CaseParts, Name>
	for (const row of rows) {
		const text = await ctx.keys.open(ctx.sealedDb, caseId, `part/${row.part}`, row.sealed)
		const name = row.part as Name
		if (text !== null) (parts as Record<string, unknown>)[name] = { ...EMPTY[name], ...(JSON.parse(text) as object) }
	}
	return parts
}

/** Writes into one part what was answered and leaves the rest of it as it stands. The case's row is held meanwhile: two
 *  first answers to one part have no row of their own to wait for. */
export async function writePart<Name extends PartName>(ctx: ProtectionCtx, caseId: string, name: Name, answered: Partial<CaseParts[Name]>): Promise<void> {
	await ctx.sealedDb.selectFrom('protection.case_file').select('id').where('unit_id', '=', ctx.unit).where('id', '=', caseId).forNoKeyUpdate().executeTakeFirstOrThrow()
	await keepPart(ctx, caseId, name, { ...EMPTY[name], ...await openPart(ctx, caseId, name), ...answered })
}

/** Who wrote a part last; null when nobody has. */
export async function writerOf(ctx: ProtectionCtx, caseId: string, name: PartName): Promise<string | null> {
	const row = await ctx.sealedDb.selectFrom('protection.case_part').select('by_person').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', '=', name).executeTakeFirst()
	return row?.by_person ?? null
}

/** Keeps a part as it is given, in place of what stood there. Who calls it holds the case. */
export async function keepPart(ctx: ProtectionCtx, caseId: string, part: string, whole: unknown): Promise<void> {
	const sealed = await ctx.keys.seal(ctx.sealedDb, caseId, `part/${part}`, JSON.stringify(whole))
	await ctx.sealedDb.insertInto('protection.case_part').values({ unit_id: ctx.unit, case_id: caseId, part, sealed, by_person: ctx.actor.personId, at: ctx.now })
		.onConflict((conflict) => conflict.columns(['unit_id', 'case_id', 'part'])
			.doUpdateSet((column) => ({ sealed, by_person: ctx.actor.personId, at: ctx.now, row_version: column('protection.case_part.row_version', '+', 1) }))).execute()
}

/** A part as it was kept; undefined when nobody has written it, or its key is gone. */
export async function openPart(ctx: ProtectionCtx, caseId: string, part: string): Promise<object | undefined> {
	const row = await ctx.sealedDb.selectFrom('protection.case_part').select('sealed').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', '=', part).executeTakeFirst()
	const text = row ? await ctx.keys.open(ctx.sealedDb, caseId, `part/${part}`, row.sealed) : null
	return text === null ? undefined : (JSON.parse(text) as object)
}
