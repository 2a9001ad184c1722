import { AsyncLocalStorage } from 'node:async_hooks'
import { baseLocale, cookieName, isLocale, overwriteServerAsyncLocalStorage } from '#words/runtime.js'

type Locale = 'vi' | 'en'

const speaking = new AsyncLocalStorage<{ locale?: Locale, origin?: string, messageCalls?: Set<string> }>()
overwriteServerAsyncLocalStorage(speaking)

/** Answers a request in the language of its cookie. What Paraglide's own middleware does for our strategy, without its
 *  copy of every request. */
export function inItsLanguage<T>({ cookies, url }: { cookies: { get(name: string): string | undefined }, url: URL }, answer: (locale: Locale) => Promise<T>): Promise<T> {
	const asked = cookies.get(cookieName)
	const locale = isLocale(asked) ? asked : baseLocale
	return speaking.run({ locale, origin: url.origin, messageCalls: new Set() }, () => answer(locale))
}
