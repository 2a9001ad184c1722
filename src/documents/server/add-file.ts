import { createHash } from 'node:crypto'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { mediaTypeOf, nameFitting } from './file-type.ts'

/** 20 MB, as the ward's post allows; reading a plan allows 30. */
export const FILE_LIMIT = 20 * 1024 * 1024

export interface ToKeep {
	readonly name: string
	readonly bytes: Uint8Array
	/** What it belongs to: 'source', 'event', 'document'. */
	readonly ownerKind: string
	readonly ownerId: string
	/** The body whose file it is, for the rights check; null for the ward's own. */
	readonly agencyId: string | null
	readonly limit?: number
	/** Plans may be plain text; evidence may not. */
	readonly plainText?: boolean
}

/** Keeps a file with what it belongs to, in the caller's transaction.
 *  @throws Refused file-empty, file-too-large, file-kind */
export async function addFile(ctx: Ctx, asked: ToKeep): Promise<{ id: string; sha256: string; mediaType: string }> {
	if (asked.bytes.length === 0) throw new Refused('file-empty')
	const limit = asked.limit ?? FILE_LIMIT
	if (asked.bytes.length > limit) throw new Refused('file-too-large', { megabytes: Math.floor(limit / 1024 / 1024) })
	const mediaType = await mediaTypeOf(asked.bytes, asked.name, asked.plainText)
	if (!mediaType) throw new Refused('file-kind')
	const id = newId(ctx.now.getTime())
	const sha256 = createHash('sha256').update(asked.bytes).digest('hex')
	await ctx.db.insertInto('documents.file').values({
		unit_id: ctx.unit, id, name: nameFitting(plainName(asked.name), mediaType), media_type: mediaType, byte_size: asked.bytes.length, sha256,
		owner_kind: asked.ownerKind, owner_id: asked.ownerId, agency_id: asked.agencyId,
		uploaded_by: ctx.actor.personId, uploaded_at: ctx.now
	}).execute()
	await ctx.db.insertInto('documents.file_content').values({ unit_id: ctx.unit, file_id: id, bytes: Buffer.from(asked.bytes) }).execute()
	return { id, sha256, mediaType }
}

/** No folders, no control characters, nothing that turns the writing round, not endless. */
function plainName(name: string): string {
	const last = name.normalize('NFC').split(/[\\/]/).pop() ?? ''
	return last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '').slice(-150).trim() || 'tep'
}
