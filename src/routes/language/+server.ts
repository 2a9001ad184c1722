import { redirect } from '@sveltejs/kit'
import { cookieName, isLocale } from '#words/runtime.js'
import type { RequestHandler } from './$types'

const YEAR = 60 * 60 * 24 * 365

/** The switch in every page: a plain form, so it works without JavaScript. Returns to where it was pressed. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData()
	const locale = String(form.get('locale'))
	if (isLocale(locale)) cookies.set(cookieName, locale, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: false })
	const back = String(form.get('back') ?? '/')
	redirect(303, back.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? new URL(back, url).pathname + new URL(back, url).search : '/')
}
