import { ctxOf } from '#kernel/action.server.ts'
import { dayOf } from '#kernel/day.ts'
import { isId } from '#kernel/id.ts'
import { parseTypedDay } from '#kernel/typed-day.ts'
import { AUDIT_PAGE, AUDIT_VERBS, reasonWords, seeAudit, thingWords, verbWords } from '#identity/server/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = ctxOf({ locals })
	const given = (name: string) => (url.searchParams.get(name) ?? '').trim()
	const page = Math.min(10_000, Math.max(1, Number.parseInt(given('page'), 10) || 1))
	const asked = {
		personId: isId(given('person')) ? given('person') : undefined, verb: AUDIT_VERBS.includes(given('verb')) ? given('verb') : undefined,
		day: parseTypedDay(given('day'), dayOf(ctx.now)) ?? undefined, refused: given('refused') === 'yes'
	}
	const { lines, people, total } = await seeAudit(ctx, { ...asked, page })
	const kept = new URLSearchParams(Object.entries({ person: asked.personId ?? '', verb: asked.verb ?? '', day: asked.day ?? '', refused: asked.refused ? 'yes' : '' }).filter(([, value]) => value))
	const to = (number: number) => `/admin/audit?${new URLSearchParams([...kept, ['page', String(number)]])}`
	return {
		asked: { personId: asked.personId ?? '', verb: asked.verb ?? '', day: asked.day ?? given('day'), refused: asked.refused },
		lines: lines.map(({ id, at, personName, verb, outcome, reason, thingKind, thing, from }) => ({
			id, at, personName, from, refused: outcome === 'refused', verb: verbWords(verb, ctx.locale),
			reason: reason && reasonWords(reason, ctx.locale), thing: thing || (thingKind && thingWords(thingKind, ctx.locale))
		})),
		people,
		verbs: AUDIT_VERBS.map((verb) => ({ value: verb, words: verbWords(verb, ctx.locale) })),
		pager: {
			from: (page - 1) * AUDIT_PAGE + 1, to: (page - 1) * AUDIT_PAGE + lines.length, total,
			...(page > 1 && { previous: to(page - 1) }), ...(page * AUDIT_PAGE < total && { next: to(page + 1) })
		}
	}
}
