/** Lower case, no marks, đ as d, one space between words: `Uỷ ban` and `ỦY  BAN` become the same `uy ban`.
 *  The same folding as app.fold() in the database. */
export function foldVietnamese(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replace(/\s+/gu, ' ')
		.trim()
}
