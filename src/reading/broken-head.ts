import { HEADING_TYPE_AT_START } from './document-types.ts'
import { isLine, type Item } from './document-items.ts'
import { joined, type Line } from './line.ts'

const upper = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)

/** The fixed phrases of a head, whole. */
const PHRASES: readonly RegExp[] = [
	/^cộng hòa xã hội chủ nghĩa việt nam$/, /^độc lập\s?-\s?tự do\s?-\s?hạnh phúc$/, /^đảng cộng sản việt nam$/,
	/^ủy ban(?: nhân(?: dân)?)?$/, /^ủy ban mặt trận(?: tổ quốc)?.*$/, /^hội đồng nhân dân$/,
]
const DAY = /ngày\s?[\d.…_ ]{0,12}\s?tháng\s?[\d.…_ ]{0,12}\s?năm\s?[\d.…_]{0,8}$/u

/** Without the bar a page draws between its columns. */
const bare = (low: string): string => low.replace(/[\s|]+$/u, '')

const heading = (low: string): boolean => HEADING_TYPE_AT_START.exec(low)?.[0] === low

/** Whether lines a page broke apart are one: a fixed phrase, the number, the place and date, or the document type. */
function areOne(lines: readonly Line[], whole: Line): boolean {
	const low = bare(whole.low)
	const [first] = lines
	const last = lines.at(-1)
	if (first === undefined || last === undefined) return false
	if (lines.every((line) => upper(line.text)) && (heading(low) || PHRASES.some((phrase) => phrase.test(low)))) {
		return !lines.some((line) => heading(line.low) || (PHRASES.some((phrase) => phrase.test(bare(line.low))) && !/^ủy ban/.test(line.low)))
	}
	if (/^(?:độc lập|độc)/.test(first.low) && PHRASES[1]?.test(low)) return true
	if (lines.length === 2 && /^số\s?:?$/.test(first.low)) return /^(?:\d|\/|[.…]{2,})/.test(last.text)
	if (!DAY.test(low) || DAY.test(first.low) || upper(first.text) || whole.text.length > 90) return false
	return /[,]$|ngày$|tháng$|năm$|\d$/.test(first.low) || (lines.length === 2 && first.text.split(' ').length <= 2 && /^\p{Lu}\p{Ll}/u.test(first.text) && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2},/u.test(last.text))
}

/** Joins the lines of a head that a web page or a narrow column broke inside a fixed phrase. */
export function mendHead(items: readonly Item[], reach: number): Item[] {
	const out: Item[] = []
	for (let at = 0; at < items.length; at++) {
		const item = items[at]
		if (item === undefined) break
		let taken = 1
		let merged: Item = item
		for (let count = 4; count >= 2 && at < reach; count--) {
			const run = items.slice(at, at + count)
			const lines = run.flatMap((one) => (isLine(one) && one.line.block.cell === null ? [one.line] : []))
			const [first, ...others] = lines
			if (first === undefined || lines.length !== count) continue
			const whole = others.reduce(joined, first)
			if (!areOne(lines, whole)) continue
			merged = { line: whole }
			taken = count
			break
		}
		out.push(merged)
		at += taken - 1
	}
	return out
}
