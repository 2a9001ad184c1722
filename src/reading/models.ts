import { sourceOf, type Line } from './line.ts'
import type { Source } from './plan-reading.ts'

type Model = Source & { readonly name: string }

const OPEN = /["“”«‘]/u
const QUOTED = /["“”«]\s?([^"“”«»]{2,160}?)\s?["“”»]/gu

/** A plan names a model wherever it has work for it; the first place stands for it, a sure one before a guess. */
export function onceEach(models: readonly Model[]): Model[] {
	const found = new Map<string, Model>()
	for (const model of models) {
		const key = model.name.normalize('NFC').toLocaleLowerCase('vi').replace(/[\s,]+/gu, ' ')
		const known = found.get(key)
		if (!known || (known.confidence === 'guess' && model.confidence === 'sure')) found.set(key, model)
	}
	return [...found.values()]
}

/** Models named in quotes after "mô hình", several in a row too; one quote may be missing its pair's shape. */
export function modelsOf(line: Line): Model[] {
	const models: Model[] = []
	const seen = new Set<number>()
	let until = 0
	for (const word of line.low.matchAll(/(?:mô hình|câu lạc bộ|clb)(?![\p{L}])/gu)) {
		// `mô hình “Câu lạc bộ …”`: the second word is inside the name.
		if (word.index < until) continue
		const from = word.index + word[0].length
		const rest = line.text.slice(from, from + 2000)
		const first = rest.search(OPEN)
		if (first < 0 || first > 60 || /[.;]/.test(rest.slice(0, first))) continue
		let at = 0
		for (const quoted of rest.matchAll(QUOTED)) {
			const between = rest.slice(at, quoted.index)
			if (at > 0 && !/^[\s,;]*(?:(?:và|hoặc|mô hình|câu lạc bộ|các)\s?)*(?:mô hình|câu lạc bộ)?[\s:]*$/u.test(between)) break
			if (at === 0 && quoted.index > first + 1) break
			const name = (quoted[1] ?? '').trim()
			const start = from + quoted.index + quoted[0].indexOf(name)
			at = quoted.index + quoted[0].length
			until = from + at
			if (seen.has(start)) continue
			seen.add(start)
			models.push({ ...sourceOf(line, start, start + name.length, 'model.quoted', 'sure'), name })
		}
		if (at === 0) {
			const name = rest.slice(first + 1).split(/[;.]/u)[0]?.trim() ?? ''
			if (name.length > 2 && name.length < 160 && !seen.has(from + first + 1)) {
				seen.add(from + first + 1)
				const start = line.text.indexOf(name, from + first)
				models.push({ ...sourceOf(line, start, start + name.length, 'model.unclosed-quote', 'guess'), name })
			}
		}
	}
	return models
}
