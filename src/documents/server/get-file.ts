import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import { SPEAKS_FOR_AGENCY } from '#rights/roles.ts'
import type { Ctx } from '#kernel/context.ts'
import { visible } from './visible.ts'

export interface KeptFile {
	readonly name: string
	readonly mediaType: string
	readonly bytes: Uint8Array
	readonly sha256: string
}

/** A file's bytes, for those who may see what it belongs to: an agency sees its own files and those of a document
 *  addressed to it.
 *  @throws Refused not-found, the same for what is not there and what is not yours */
export const getFile = look('get-file', async (ctx, which: { fileId: string }): Promise<KeptFile> => {
	const { rows } = await sql<Found>`
		select f.name, f.media_type as "mediaType", f.sha256, f.agency_id as "agencyId", f.owner_kind as "ownerKind", c.bytes,
			exists (select from documents.document d where d.unit_id = f.unit_id and d.id = f.owner_id and f.owner_kind = 'document' and ${visible(ctx)}) as addressed
		from documents.file f join documents.file_content c on c.unit_id = f.unit_id and c.file_id = f.id
		where f.unit_id = ${ctx.unit} and f.id = ${which.fileId}`.execute(ctx.db)
	const found = rows[0]
	if (!found || !maySee(ctx, found)) throw new Refused('not-found')
	return { name: found.name, mediaType: found.mediaType, sha256: found.sha256, bytes: found.bytes }
})

interface Found extends KeptFile { readonly agencyId: string | null; readonly ownerKind: string; readonly addressed: boolean }

function maySee(ctx: Ctx, file: Found): boolean {
	const roles = ctx.actor.roles
	if (roles.some((role) => role === 'leader' || role === 'officer')) return true
	if (file.ownerKind === 'document') return file.addressed
	if (roles.includes('front-supervisor')) return file.ownerKind !== 'source' // the Front reads all of the programme's work
	const speaks = roles.some((role) => (SPEAKS_FOR_AGENCY as readonly string[]).includes(role))
	return speaks && file.agencyId !== null && file.agencyId === ctx.actor.agencyId
}
