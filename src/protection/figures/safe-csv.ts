/** A CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, everything in quotes; a cell that could be read as a formula
 *  becomes text by a leading apostrophe. */
export function safeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
	const text = /^\s*[=+\-@\t\r|]/.test(value) ? `'${value}` : value
	return `"${text.replaceAll('"', '""')}"`
}
