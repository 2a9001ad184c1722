import type { BodyNode, Inline } from '#documents/official-document.ts'
import { refOf, textOf, valueOf } from './refs.ts'
import type { ReportFacts } from './report-facts.ts'
import { waitingWords } from './waiting.ts'

/** Writes sentences in which every number is named by its ref: s`Đã tổ chức ${'f:sessions:total'} buổi`. What is
 *  not a ref goes in as the text or the pieces it is. */
export interface Writer {
	(parts: TemplateStringsArray, ...values: (string | readonly Inline[])[]): Inline[]
	/** The number as a field, or a gap that names whom it waits for. */
	number(ref: string): Inline
	/** The number itself; null when nobody sent it. */
	value(ref: string): number | null
	/** Is the number there, and not 0? */
	some(ref: string): boolean
}

export function writerFor(facts: ReportFacts): Writer {
	const number = (text: string): Inline => {
		const ref = refOf(text)
		if (!ref) return plain(text)
		const printed = textOf(facts, ref)
		return printed === null ? { type: 'gap', text: waitingWords(facts, ref) } : { type: 'figure', text: printed, ref: text }
	}
	const write = (parts: TemplateStringsArray, ...values: (string | readonly Inline[])[]): Inline[] => parts.flatMap((part, index) => {
		const value = values[index]
		return [...(part === '' ? [] : [plain(part)]), ...(value === undefined ? [] : typeof value === 'string' ? [number(value)] : value)]
	})
	const value = (text: string) => {
		const ref = refOf(text)
		return ref && valueOf(facts, ref)
	}
	return Object.assign(write, { number, value, some: (text: string) => (value(text) ?? 0) !== 0 })
}

export function plain(text: string): Inline {
	return { type: 'text', text }
}

export function paragraph(inline: readonly Inline[]): BodyNode {
	return { type: 'paragraph', inline }
}

export function item(inline: readonly Inline[]): BodyNode {
	return { type: 'item', marker: '-', inline }
}

/** An agency's own words, quoted: '- Trạm Y tế phường: “…”.' Lines become one paragraph. */
export function quoted(place: string, words: string): BodyNode {
	return item([plain(`${place}: “${tidy(words)}”.`)])
}

/** Typed words as they stand inside a quotation: one line, without the last full stop, inner quotes single. */
export function tidy(words: string): string {
	return words.trim().replace(/\s*\n+\s*/gu, ' ').replace(/[.;]+$/u, '').replaceAll('“', '‘').replaceAll('”', '’')
}
