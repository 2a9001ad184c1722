import type { BodyNode } from '#documents/official-document.ts'

/** The parts of the report an official types. Everything else is built from what the agencies sent. */
export const PROSE_FIELDS = ['direction', 'communication', 'mainstreaming', 'officials', 'response', 'models', 'supervision', 'coordination',
	'action-month', 'targets', 'strengths', 'weaknesses', 'causes', 'directions', 'proposals'] as const

export type ProseField = (typeof PROSE_FIELDS)[number]

export const PROSE_LIMIT = 8000

export function proseNode(prose: Readonly<Record<string, string>>, field: ProseField): BodyNode {
	return { type: 'paragraph', anchor: `prose-${field}`, inline: [{ type: 'prose', field, text: prose[field] ?? '' }] }
}

/** A paragraph that waits for words: shown on screen as a box to fill, nothing in the document. */
export function isEmptyProse(node: BodyNode): boolean {
	return node.type === 'paragraph' && node.inline.length > 0 && node.inline.every((piece) => piece.type === 'prose' && piece.text.trim() === '')
}
