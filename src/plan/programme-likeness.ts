import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** The candidate most like a text, by its place in the list, with how like it is, 0 to 1. */
export type MostAlike = (text: string) => { readonly index: number; readonly score: number } | null

type Vector = ReadonlyMap<string, number>

/** Finds the most alike of `candidates` for texts of one document, by pairs of syllables (a Vietnamese word is mostly
 *  two), where pairs that every text has count little. */
export function mostAlikeOf(candidates: readonly string[], texts: readonly string[]): MostAlike {
	const seenIn = new Map<string, number>()
	for (const text of texts) for (const pair of pairsOf(text)) seenIn.set(pair, (seenIn.get(pair) ?? 0) + 1)
	const vectorOf = (text: string): Vector => {
		const weights = [...pairsOf(text)].map((pair) => [pair, Math.log((texts.length + 1) / (seenIn.get(pair) ?? 1))] as const)
		const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
		return new Map(weights.map(([pair, weight]) => [pair, weight / length]))
	}
	const holders = new Map<string, { index: number; weight: number }[]>()
	for (const [index, text] of candidates.entries()) {
		for (const [pair, weight] of vectorOf(text)) {
			const held = holders.get(pair)
			if (held) held.push({ index, weight })
			else holders.set(pair, [{ index, weight }])
		}
	}
	return (text) => {
		const scores = new Map<number, number>()
		for (const [pair, weight] of vectorOf(text)) {
			const held = holders.get(pair) ?? []
			if (held.length > TOO_COMMON) continue
			for (const holder of held) scores.set(holder.index, (scores.get(holder.index) ?? 0) + weight * holder.weight)
		}
		const best = [...scores].reduce<[number, number]>((top, one) => (one[1] > top[1] || (one[1] === top[1] && one[0] < top[0]) ? one : top), [-1, 0])
		return best[0] < 0 ? null : { index: best[0], score: best[1] }
	}
}

/** A pair so many duties have tells them apart no more; looking at it would only take time in a very long plan. */
const TOO_COMMON = 200

/** Words that plans use for one another. */
const SAME: readonly (readonly [RegExp, string])[] = [[/\b(?:nguon luc|ngan sach)\b/g, 'kinh phi'], [/\btruyen thong\b/g, 'tuyen truyen']]

/** What every plan says in every sentence. */
const COMMON = new Set(['thuc hien', 'co hieu', 'hieu qua', 'trien khai', 'cong tac', 'nhiem vu', 'tren dia', 'dia ban', 'ban phuong', 'ban xa', 'binh dang', 'dang gioi', 'quy dinh', 'theo quy'])

function pairsOf(text: string): Set<string> {
	const folded = SAME.reduce((words, [pattern, word]) => words.replace(pattern, word), foldVietnamese(text))
	const words = folded.match(/[\p{L}\d&]+/gu) ?? []
	return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`).filter((pair) => !COMMON.has(pair)))
}
