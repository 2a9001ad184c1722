import { getFile } from '#documents/server/index.ts'
import { ctxOf } from '#kernel/action.server.ts'
import { orRefusal } from '../../official-file.server.ts'
import type { RequestHandler } from './$types'

/** Every file goes through the rights check, as a download: nothing a person uploads is shown as a page of ours. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const ctx = ctxOf({ locals })
	const file = await orRefusal(ctx, getFile(ctx, { fileId: params.fileId }))
	return new Response(Buffer.from(file.bytes), {
		headers: {
			'Content-Type': file.mediaType, 'Content-Length': String(file.bytes.length), 'Cache-Control': 'private, no-store',
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff'
		}
	})
}
