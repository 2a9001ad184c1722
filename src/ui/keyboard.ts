import type { Attachment } from 'svelte/attachments'
import { meaningOf, type KeyPress } from './key-meaning.ts'

/** After `g`: the letter, the place, its name in the list of keys. */
export interface GoKey {
	readonly key: string
	readonly href: string
	readonly words: string
}

export const KEYS_DIALOG = 'keys'
const SWITCH = 'sv-single-keys'
const ROWS = '[data-row] a[href], .todo__title a, .got__title, .table tbody td:first-child a[href]'

/** Single keys may be switched off (WCAG 2.1.4); the choice stays in this browser. */
export function singleKeysOn(): boolean {
	return localStorage.getItem(SWITCH) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
	if (on) localStorage.removeItem(SWITCH)
	else localStorage.setItem(SWITCH, 'off')
}

/**
 * The keys of the office pages, for the outermost element of the staff layout: `{@attach keyboard(go)}`.
 * `/` or Ctrl K finds, `g` and a letter goes, `j` `k` walk the rows, `x` marks the row, `e` edits it or the page's thing,
 * Ctrl Enter sends, `?` opens the list.
 */
export function keyboard(go: readonly GoKey[]): Attachment<HTMLElement> {
	return (frame) => {
		const page = frame.ownerDocument
		let afterGo = false
		const onKey = (event: KeyboardEvent) => {
			const meaning = meaningOf(pressOf(event), { afterGo, singleKeys: singleKeysOn(), letters: go.map((place) => place.key) })
			if (meaning === 'nothing' && ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
			afterGo = meaning === 'await-letter'
			if (meaning === 'nothing' || meaning === 'await-letter') return
			if (page.querySelector('dialog[open]') && meaning !== 'submit') return
			event.preventDefault()
			if (meaning === 'find') find(page)
			else if (meaning === 'next-row') walk(page, 1)
			else if (meaning === 'previous-row') walk(page, -1)
			else if (meaning === 'mark') rowOf(page)?.querySelector<HTMLElement>('[data-mark], input[type=checkbox]')?.click()
			else if (meaning === 'edit') (rowOf(page)?.querySelector<HTMLElement>('[data-edit]') ?? page.querySelector<HTMLElement>('.head__acts [data-edit]'))?.click()
			else if (meaning === 'list') page.querySelector<HTMLDialogElement>(`dialog#${KEYS_DIALOG}`)?.showModal()
			else if (meaning === 'submit') page.activeElement?.closest('form')?.requestSubmit()
			else visit(page, go.find((place) => place.key === meaning.go)!.href)
		}
		page.addEventListener('keydown', onKey)
		return () => page.removeEventListener('keydown', onKey)
	}
}

function pressOf(event: KeyboardEvent): KeyPress {
	const at = event.target instanceof HTMLElement ? event.target : null
	return {
		key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey,
		composing: event.isComposing || event.keyCode === 229, // 229: an input method at work, in older browsers
		typing: !!at && (at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])'))
	}
}

function find(page: Document): void {
	const here = page.querySelector<HTMLElement>('input[data-find]') ?? page.querySelector<HTMLElement>('[data-find]')
	here?.focus()
	if (here instanceof HTMLInputElement) here.select()
	else here?.click()
}

function walk(page: Document, step: 1 | -1): void {
	const rows = [...page.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility())
	const now = rows.indexOf(page.activeElement as HTMLElement)
	rows[now === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + step))]?.focus()
}

/** The row the focus is in: a line of a table or a list, or one of a group of boxes to tick. */
function rowOf(page: Document): Element | null | undefined {
	return page.activeElement?.closest('[data-row], tr, li, .choice')
}

/** Through a link that is on the page when there is one, so the page is changed without loading everything anew. */
function visit(page: Document, href: string): void {
	const link = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].find((known) => known.getAttribute('href') === href)
	if (link) link.click()
	else page.location.assign(href)
}
