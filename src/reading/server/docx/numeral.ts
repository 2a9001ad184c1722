const ROMAN: readonly (readonly [number, string])[] = [
	[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
	[50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** A counter as Word prints it in the given `w:numFmt` (ECMA-376 part 1, 17.18.59). Letters are Latin: a, b, c, d, e. */
export function numeral(value: number, format: string): string {
	switch (format) {
		case 'none': return ''
		case 'upperRoman': return roman(value).toUpperCase()
		case 'lowerRoman': return roman(value)
		case 'upperLetter': return letter(value).toUpperCase()
		case 'lowerLetter': return letter(value)
		case 'decimalZero': return String(value).padStart(2, '0')
		case 'numberInDash': return `- ${value} -`
		default: return String(value)
	}
}

function roman(value: number): string {
	let rest = value
	let text = ''
	for (const [worth, digits] of ROMAN) {
		while (rest >= worth && text.length < 40) {
			text += digits
			rest -= worth
		}
	}
	return text
}

/** After z come aa, bb, cc: the same letter repeated. */
function letter(value: number): string {
	if (value < 1) return ''
	const times = Math.min(Math.ceil(value / 26), 40)
	return String.fromCharCode(97 + ((value - 1) % 26)).repeat(times)
}
