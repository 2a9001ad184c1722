import { createHash } from 'node:crypto'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import type { CaseParts, PartName } from '../case-parts.ts'
import { mergeShown } from '../meanwhile.ts'
import { readParts, writePart } from './part-store.ts'

/** What a page showed, field by field, as marks that tell the words to nobody. */
export type Seen = Readonly<Record<string, string>>

const markOf = (caseId: string, field: string, value: unknown) => createHash('sha256').update(JSON.stringify([caseId, field, value ?? null])).digest('base64url').slice(0, 16)

export function seenOf(caseId: string, ...parts: readonly object[]): Seen {
	return Object.fromEntries(parts.flatMap((part) => Object.entries(part).map(([field, value]) => [field, markOf(caseId, field, value)])))
}

/** The mark of one line of the plan. */
export const lineMark = (caseId: string, line: CaseParts['plan']['lines'][number]) => markOf(caseId, 'line', [line.what, line.who, line.on, line.done])

/** Writes the fields of a form into a part, without losing what another wrote there meanwhile. The caller holds the case.
 *  @param seen what the page showed; without it the fields are written as they come @returns whether two texts met */
export async function writeShown<Name extends PartName>(ctx: ProtectionCtx, caseId: string, name: Name, sent: Partial<CaseParts[Name]>, seen?: Seen): Promise<boolean> {
	const stored = (await readParts(ctx, caseId, [name]))[name]
	const was = (field: string, value: unknown) => seen === undefined || seen[field] === markOf(caseId, field, value)
	const { written, both } = mergeShown(stored as Readonly<Record<string, unknown>>, sent as Readonly<Record<string, unknown>>, was, { at: ctx.now, by: ctx.actor.code })
	if (Object.keys(written).length > 0) await writePart(ctx, caseId, name, written as Partial<CaseParts[Name]>)
	return both
}

/** How often these parts were written; another number than the page had means that somebody wrote meanwhile. */
export async function versionOfParts(ctx: ProtectionCtx, caseId: string, names: readonly string[]): Promise<number> {
	if (names.length === 0) return 0
	const row = await ctx.sealedDb.selectFrom('protection.case_part').select(({ fn }) => fn.sum<string | null>('row_version').as('n'))
		.where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', 'in', names).executeTakeFirst()
	return Number(row?.n ?? 0)
}
