import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { mayDo, type VerbName } from '#rights/rights.ts'
import * as m from '#words/messages.js'
import { placesFor } from '../places.ts'

const INSIDE: readonly { href: string; right: VerbName; words: typeof m.find_page_chase }[] = [
	{ href: '/plan/read', right: 'read-document', words: m.find_page_read },
	{ href: '/tasks/new', right: 'give-task', words: m.find_page_give },
	{ href: '/tasks/chase', right: 'chase-agency', words: m.find_page_chase },
	{ href: '/documents/new', right: 'register-incoming', words: m.find_page_incoming },
	{ href: '/account', right: 'end-own-sessions', words: m.find_page_account }
]

/** Pages this person may open whose name, in the reader's language, holds every word asked for. */
export function foundPages(roles: readonly string[], asked: string): { href: string; words: string }[] {
	const words = foldVietnamese(asked).split(' ').filter(Boolean)
	const inside = INSIDE.filter((page) => mayDo(roles, page.right)).map((page) => ({ href: page.href, words: page.words() }))
	const pages = [...placesFor(roles).map(({ href, words }) => ({ href, words })), ...inside]
	return words.length === 0 ? [] : pages.filter((page) => words.every((word) => foldVietnamese(page.words).includes(word)))
}
