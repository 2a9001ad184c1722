const COLLATOR = new Intl.Collator('vi')

/** People are listed by the given name, the last word, then by the rest (interface.md §6). */
export function compareNames(a: string, b: string): number {
	const [x, y] = [a.trim().split(/\s+/), b.trim().split(/\s+/)]
	return COLLATOR.compare(x.at(-1) ?? '', y.at(-1) ?? '') || COLLATOR.compare(x.join(' '), y.join(' '))
}

/** One field, as on the identity card: NFC, single spaces. */
export function tidyName(name: string): string {
	return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}
