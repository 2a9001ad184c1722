import { look } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { SPEAKS_FOR_AGENCY } from '#rights/roles.ts'
import type { Ctx } from '#kernel/context.ts'

export interface KeptFile {
	readonly name: string
	readonly mediaType: string
	readonly bytes: Uint8Array
	readonly sha256: string
}

/** A file's bytes, for those who may see what it belongs to: an agency sees its own files and the ward's common ones.
 *  @throws Refused not-found, the same for what is not there and what is not yours */
export const getFile = look('get-file', async (ctx, which: { fileId: string }): Promise<KeptFile> => {
	const row = await ctx.db.selectFrom('documents.file as f')
		.innerJoin('documents.file_content as c', (join) => join.onRef('c.unit_id', '=', 'f.unit_id').onRef('c.file_id', '=', 'f.id'))
		.select(['f.name', 'f.media_type', 'f.sha256', 'f.agency_id', 'f.owner_kind', 'c.bytes'])
		.where('f.unit_id', '=', ctx.unit).where('f.id', '=', which.fileId).executeTakeFirst()
	if (!row || !maySee(ctx, row.agency_id, row.owner_kind)) throw new Refused('not-found')
	return { name: row.name, mediaType: row.media_type, sha256: row.sha256, bytes: row.bytes }
})

function maySee(ctx: Ctx, agencyId: string | null, ownerKind: string): boolean {
	const roles = ctx.actor.roles
	if (roles.some((role) => role === 'leader' || role === 'officer')) return true
	if (roles.includes('clerk')) return ownerKind === 'document'
	if (roles.includes('front-supervisor')) return ownerKind !== 'source' // the Front reads all of the programme's work
	const speaks = roles.some((role) => (SPEAKS_FOR_AGENCY as readonly string[]).includes(role))
	if (!speaks) return false
	return agencyId === ctx.actor.agencyId || (agencyId === null && ownerKind === 'document')
}
