import { ctxOf } from '#kernel/action.server.ts'
import { find, FOUND_OF_A_KIND } from '#reporting/server/index.ts'
import type { PageServerLoad } from './$types'
import { foundPages } from './found-pages.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	const words = (url.searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
	const found = await find(ctx, { words })
	const of = (kind: string) => found.filter((one) => one.kind === kind)
	return {
		words, pages: foundPages(ctx.actor.roles, words), most: FOUND_OF_A_KIND,
		tasks: of('task'), documents: of('document'), people: of('person'), bodies: of('body')
	}
}
