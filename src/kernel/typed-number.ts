/**
 * The number a person typed in the Vietnamese way, or null when it is not certain which number is meant.
 * The comma is decimal; dots and spaces part the thousands: 1234,5 · 1.234,5 · 1 234 · 15.000.000. A lone dot
 * followed by three digits is a thousand (1.234 is 1234); followed by fewer or more it is decimal (12.5).
 * A unit of money or a per cent sign after the number is passed over.
 */
export function parseTypedNumber(text: string): number | null {
	const typed = text.normalize('NFC').trim().replace(/[\u2212\u2013]/g, '-').replace(/\s*(đồng|đ|₫|vnđ|vnd|%)$/iu, '')
	const digits =
		match(/^(-?)(\d+)(?:,(\d+))?$/, typed) ??
		match(/^(-?)([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/, typed) ??
		match(/^(-?)([1-9]\d{0,2}(?:\s\d{3})+)(?:,(\d+))?$/, typed) ??
		match(/^(-?)(\d+)\.(\d+)$/, typed)
	if (digits === null || digits.replace(/\D/g, '').length > 15) return null
	const value = Number(digits)
	return value === 0 ? 0 : value
}

function match(shape: RegExp, typed: string): string | null {
	const found = shape.exec(typed)
	return found && `${found[1]}${found[2]!.replace(/\D/g, '')}.${found[3] ?? '0'}`
}
