import { redirect } from '@sveltejs/kit'
import { sentFields } from '#kernel/form.ts'
import { cookieName, isLocale } from '#words/runtime.js'
import type { RequestHandler } from './$types'

const YEAR = 60 * 60 * 24 * 365

/** The switch in every page: a plain form, so it works without JavaScript. Returns to where it was pressed. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const { locale = '', back = '/' } = (await sentFields(request)) as Record<string, string>
	if (isLocale(locale)) cookies.set(cookieName, locale, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: false })
	const there = URL.canParse(String(back), url) ? new URL(String(back), url) : url
	const ours = there.origin === url.origin && !there.pathname.startsWith('//') && String(back).startsWith('/')
	redirect(303, ours ? there.pathname + there.search : '/')
}
