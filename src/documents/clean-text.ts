/** Text fit for a document: one line, composed letters (TCVN 6909:2001), no control, invisible or
 *  direction-changing characters, which break XML or let a text show something other than it says. */
export function cleanLine(text: string): string {
	return withoutInvisible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' '))
}

/** The same, but line ends stay: what an official typed may have several paragraphs. */
export function cleanParagraphs(text: string): string {
	const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replaceAll('\t', ' ').split('\n')
	return lines.map((line) => withoutInvisible(line).trimEnd()).join('\n').replace(/^\n+|\n+$/gu, '').replace(/\n{2,}/gu, '\n')
}

function withoutInvisible(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '').normalize('NFC')
}
