import { inkBox, lineWidth, tinosHas } from './fonts-tinos.ts'

/** A letter or mark, the space after it and its lift above the base line, in em. */
export interface Piece { readonly glyphs: string; readonly space: number; readonly raise: number }

/** A text as Typst is to set it: itself, or, where a mark has no composed letter (Bahnar ơ̆), stretches of text
 *  and words in pieces. Set whole, Tinos would hang such a mark beside its letter and the PDF would lose the plain
 *  letter from its text layer; so letter and mark are set apart, the mark centred over the letter by their ink. */
export function typstText(text: string): string | readonly (string | readonly Piece[])[] {
	const shown = Array.from(text, (character) => (tinosHas(character.codePointAt(0) ?? 0) ? character : '□')).join('')
	if (!/\p{M}/u.test(shown)) return shown
	return shown.split(/(?<=\s)|(?=\s)/u).map((word) => (/\p{M}/u.test(word) ? wordPieces(word) : word))
}

function wordPieces(word: string): Piece[] {
	return [...word.matchAll(/(\P{M}*?)(\P{M}?)(\p{M}+)|\P{M}+/gu)].flatMap(([all, before = '', base = '', marks]) => {
		if (marks === undefined) return [{ glyphs: all, space: 0, raise: 0 }]
		return [{ glyphs: before, space: 0, raise: 0 }, ...setMarks(base, Array.from(marks))].filter((piece) => piece.glyphs !== '')
	})
}

function setMarks(base: string, marks: readonly string[]): Piece[] {
	const shifts = marks.map((mark) => shift(base, mark))
	const over = marks.map((mark, i) => ({ glyphs: mark, space: (shifts[i + 1] ?? 0) - (shifts[i] ?? 0) - lineWidth(mark, 1, 'regular'), raise: lift(base, mark) + i * 0.18 }))
	return [{ glyphs: base, space: shifts[0] ?? 0, raise: 0 }, ...over]
}

/** How far after the letter's end the mark must start to stand over the middle of it (of o, for ơ). */
function shift(base: string, mark: string): number {
	const ink = inkBox(mark)
	const bowl = inkBox(base.normalize('NFD').charAt(0))
	if (ink === null || bowl === null) return 0
	return (bowl.left + bowl.right) / 2 - (ink.left + ink.right) / 2 - lineWidth(base, 1, 'regular')
}

/** Marks are drawn for a small letter; over a taller one they go up by the difference. */
function lift(base: string, mark: string): number {
	const ink = inkBox(mark)
	const top = inkBox(base)?.top ?? 0
	if (ink === null || ink.bottom <= 0) return 0
	return Math.max(0, top - (inkBox('o')?.top ?? 0))
}
