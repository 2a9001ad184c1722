/** One line of a list of things that wait. `day` is yyyy-mm-dd; `act` is the verb on its button, which leads to `href`. */
export interface TodoItem {
	readonly href: string
	readonly title: string
	readonly sub?: readonly string[]
	readonly day?: string | null
	readonly state?: { readonly kind: 'ok' | 'soon' | 'late' | 'doing' | 'wait' | 'ask', readonly words: string }
	readonly act?: string
}
