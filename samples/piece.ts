/** One paragraph of the sample plan, before any file format. The numbers of `section`, `group` and `dash` are not
 *  part of the words: each format numbers them in its own way. */
export interface Piece {
	readonly kind: 'section' | 'group' | 'dash' | 'text' | 'basis'
	readonly words: string
}

const piece = (kind: Piece['kind']) => (words: string): Piece => ({ kind, words })

export const section = piece('section')
export const group = piece('group')
export const dash = piece('dash')
export const text = piece('text')
export const basis = piece('basis')

/** Letters and their marks apart, as some keyboards of phones and Macs write them: a slip real documents have. */
export const loose = (words: string): string => words.normalize('NFD')
