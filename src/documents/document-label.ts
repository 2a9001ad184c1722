/** What a document is called by in the register. */
export interface Numbered {
	readonly direction: string
	readonly number: number | null
	readonly symbol: string
	readonly numberText: string
}

/** "05/KH-UBND" of our own, the number as written of one that came in, '' while there is none. */
export function documentLabel(document: Numbered): string {
	if (document.direction === 'in') return document.numberText
	return document.number === null ? '' : `${String(document.number).padStart(2, '0')}/${document.symbol}`
}

/** A name for the file of a download: letters, digits and dashes only, "05-KH-UBND". */
export function fileNameOf(label: string, subject: string): string {
	const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
		.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
	return plain(label) || plain(subject).slice(0, 60) || 'van-ban'
}
