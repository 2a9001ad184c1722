import type { Piece } from './piece.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** The numbers Word would show before each paragraph: I., 1., -, or nothing. */
export function numbersOf(pieces: readonly Piece[]): string[] {
	let sections = 0
	let groups = 0
	return pieces.map(({ kind }) => {
		if (kind === 'section') {
			groups = 0
			return `${ROMAN[sections++] ?? ''}.`
		}
		if (kind === 'group') return `${++groups}.`
		return kind === 'dash' ? '-' : ''
	})
}
