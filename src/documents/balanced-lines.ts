/** A title broken over as few lines as fit in the room, of as even a length as words allow.
 *  width measures a line, in the unit of room. Returns the narrowest room that keeps that number of lines and
 *  the widest line in it. */
export function balance(text: string, room: number, width: (line: string) => number): { readonly room: number; readonly widest: number } {
	const words = text.split(' ')
	const wanted = breakLines(words, room, width).length
	let narrow = 0
	let wide = room
	while (wide - narrow > 1) {
		const middle = (narrow + wide) / 2
		if (breakLines(words, middle, width).length <= wanted && words.every((word) => width(word) <= middle)) wide = middle
		else narrow = middle
	}
	const widest = Math.max(...breakLines(words, wide, width).map(width))
	return { room: Math.min(room, wide), widest: Math.min(room, widest) }
}

function breakLines(words: readonly string[], room: number, width: (line: string) => number): string[] {
	const lines: string[] = []
	for (const word of words) {
		const longer = `${lines.at(-1) ?? ''} ${word}`
		if (lines.length > 0 && width(longer) <= room) lines[lines.length - 1] = longer
		else lines.push(word)
	}
	return lines
}
