import { error, type RequestEvent } from '@sveltejs/kit'
import { render } from 'svelte/server'
import type { Component } from 'svelte'
import { dayOf } from '#kernel/day.ts'
import type { PageWords } from '#portal/page-words.ts'
import type { PublicTexts } from '#portal/texts.ts'
import { publicUnit, seePublic, type Visit } from '#portal/server/index.ts'
import { formatHour } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import { getLocale } from '#words/runtime.js'
import { SCRIPT, STYLE } from './page-files.server.ts'

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const KEPT_NOWHERE = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
/** Nothing is kept by the browser or found by a search engine. The referrer is set for every page by the hooks. */
const HEADERS = { ...KEPT_NOWHERE, 'X-Robots-Tag': 'noindex, nofollow, noarchive, nosnippet', 'Content-Security-Policy': POLICY }

/** Who looks, at which ward's page, what that page always says, and how it is answered. */
export interface HelpVisit {
	readonly visit: Visit
	readonly page: PageWords
	readonly texts: PublicTexts
	/** The ward at the beginning of a sentence: Phường Đăk Cấm. */
	readonly unitAsName: string
	readonly answer: <Props extends Record<string, unknown>>(component: Component<Props>, props: Props) => Response
}

/** @throws 404 while no ward is set up */
export async function helpVisit({ locals, request }: Pick<RequestEvent, 'locals' | 'request'>): Promise<HelpVisit> {
	const unit = await publicUnit()
	if (!unit) error(404)
	const now = new Date()
	const visit = { unit, now, from: locals.from, locale: getLocale() }
	const { texts, numbers } = await seePublic(visit)
	const title = m.help_title({ unit: unit.phrase })
	const part = isByScript(request)
	return {
		visit, texts, unitAsName: unit.phrase.charAt(0).toUpperCase() + unit.phrase.slice(1),
		page: { frame: { title, leaveTo: texts.leaveTo, exit: '/g/x' }, draft: '', numbers, today: dayOf(now) },
		answer: (component, props) => wholePage(component, props, { title, part })
	}
}

/** Asked by the page's own script, which has the styles and itself already. */
export function isByScript(request: Request): boolean {
	return request.headers.has('x-part')
}

/** A whole page: its words, and the style and the script of the exit that all these pages share. */
export function wholePage<Props extends Record<string, unknown>>(component: Component<Props>, props: Props, { title, script = true, look = 'help', part = false }: { title: string; script?: boolean; look?: 'help' | 'public'; part?: boolean }): Response {
	const body = render(component as Component, { props }).body.replace(/<!--[^>]*-->/g, '') // marks for a script that is not there
	const head = part ? '' : `<meta name="viewport" content="width=device-width, initial-scale=1"><meta property="og:title" content="${safe(title)}"><meta property="og:description" content="">`
		+ `<link rel="icon" href="/favicon.svg"><link rel="preload" href="/fonts/noto-sans-400.woff2" as="font" type="font/woff2" crossorigin="anonymous"><link rel="stylesheet" href="${STYLE.path}">${script ? `<script src="${SCRIPT.path}" defer></script>` : ''}`
	const html = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8"><title>${safe(title)}</title>${head}</head>`
		+ `<body class="${look}" data-here="${safe(m.help_still_here())}">${body}</body></html>`
	return new Response(html, { headers: part ? KEPT_NOWHERE : HEADERS })
}

/** The hour from which pressing again counts, on the clock she can see. */
export function nextMinute(at: Date): string {
	return formatHour(new Date(Math.ceil(at.getTime() / 60_000) * 60_000))
}

function safe(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
