/** A key as it was pressed; `typing` when the focus is in a box that takes text. */
export interface KeyPress {
	readonly key: string
	readonly ctrl: boolean
	readonly alt: boolean
	readonly composing: boolean
	readonly typing: boolean
}

export interface KeyState {
	/** `g` was the key before. */
	readonly afterGo: boolean
	/** False when the person has switched single keys off. */
	readonly singleKeys: boolean
	/** The letters that mean a place after `g`. */
	readonly letters: readonly string[]
}

export type KeyMeaning = 'nothing' | 'find' | 'await-letter' | 'next-row' | 'previous-row' | 'mark' | 'edit' | 'submit' | 'list' | { readonly go: string }

const SINGLE: Readonly<Record<string, KeyMeaning>> = {
	'/': 'find', g: 'await-letter', j: 'next-row', k: 'previous-row', x: 'mark', e: 'edit', '?': 'list'
}

/** What a key means. An input method (Telex, VNI) at work, or a box being typed in, keeps its letters. */
export function meaningOf(press: KeyPress, state: KeyState): KeyMeaning {
	if (press.composing || press.alt) return 'nothing'
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
	if (press.ctrl) return key === 'k' ? 'find' : key === 'Enter' && press.typing ? 'submit' : 'nothing'
	if (press.typing || !state.singleKeys) return 'nothing'
	if (state.afterGo && state.letters.includes(key)) return { go: key }
	return Object.hasOwn(SINGLE, key) ? SINGLE[key]! : 'nothing'
}
