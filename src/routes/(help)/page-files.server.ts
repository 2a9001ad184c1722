import { createHash } from 'node:crypto'
import styles from '#ui/css/help.css?inline'
import quiet from './quiet.js?raw'

/** The two files that every help page and the front page share. In each page they would be most of it: a journey without the script
 *  is a dozen pages, and all of it is to stay within 45 kB. Their names say nothing, and the exit clears them from the cache. */
interface PageFile { readonly path: string; readonly text: string; readonly type: string }

const called = (path: string, text: string, type: string): PageFile => ({ path: `${path}?${createHash('sha256').update(text).digest('base64url').slice(0, 8)}`, text, type })

export const STYLE = called('/style.css', styles, 'text/css; charset=utf-8')
export const SCRIPT = called('/page.js', quiet, 'text/javascript; charset=utf-8')

/** The file as it may be kept until it changes, which gives it another address. */
export function sendFile({ text, type }: PageFile): Response {
	return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=604800, immutable', 'X-Robots-Tag': 'noindex' } })
}
