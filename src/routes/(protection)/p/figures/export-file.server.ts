import { error, type RequestEvent } from '@sveltejs/kit'
import { Refused, statusOf } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { YearForm } from '#protection/figures/forms.ts'
import type { ProtectionCtx } from '#protection/server/index.ts'
import { enterProtection } from '../../sealed.server.ts'

/** A file that leaves, asked for by a press: never by an address somebody may be sent. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each route has its own params
export async function exportFile(event: RequestEvent<any, any>, make: (ctx: ProtectionCtx, asked: { year: number }) => Promise<string | Uint8Array>, name: (year: number) => string, mediaType: string): Promise<Response> {
	const ctx = await enterProtection(event)
	const asked = YearForm.safeParse(Object.fromEntries(await event.request.formData()))
	if (!asked.success) error(400, wordsFor('field-wrong', {}, ctx.locale))
	try {
		const made = await make(ctx, asked.data)
		return new Response(typeof made === 'string' ? made : Buffer.from(made), { headers: { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${name(asked.data.year)}"` } })
	} catch (refused) {
		if (refused instanceof Refused) error(statusOf(refused), wordsFor(refused.code, refused.params, ctx.locale))
		throw refused
	}
}
