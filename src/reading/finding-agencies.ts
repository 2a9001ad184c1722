import type { Line } from './line.ts'
import { sourceOf } from './line.ts'
import type { Finding, Source } from './plan-reading.ts'

/** An agency's name where it was read. */
export interface Mention {
	readonly name: string
	readonly span: Source['span']
}

/** Names meet when case, tone place, i/y and the spaces round dashes do not count; tones do: Sở Y tế is not sở ý tế. */
export function sameNameKey(name: string): string {
	const marks = name.normalize('NFD').toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s*-\s*/g, '-').replace(/\s+/g, ' ').trim()
	// Sorting the marks behind each word frees the key of where the tone stands.
	return marks.split(/(?<=[ -])|(?=[ -])/).map((word) => {
		const tones = (word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).sort().join('')
		return word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').replace(/y(?=$)/, 'i') + tones
	}).join('')
}

const allUpper = (text: string): boolean => text === text.toUpperCase()

/** How a name is spelt, apart from the capital a sentence or a list gives its first letter. */
function spelling(name: string): string {
	const text = name.normalize('NFC').replace(/[–—]/g, '-')
	return text.charAt(0).toLowerCase() + text.slice(1)
}

const NAMED = /(?<!\p{L})(?:ủy ban nhân dân|ubnd|phòng|sở|công an|ủy ban mặt trận tổ quốc|hội đồng nhân dân|ban chỉ huy|văn phòng|đảng ủy)(?:\s[\p{L}&]+|\s?-\s?[\p{L}]+|,\s\p{Lu}[\p{L}]+){1,8}/gu

/** Mentions of the known names in running text: the same letters apart from tone place, case and i/y. */
export function mentionsIn(lines: readonly Line[], known: readonly string[]): Mention[] {
	const lengths = new Map<string, string>()
	for (const name of known) if (name.split(' ').length >= 2 && name.length <= 80) lengths.set(sameNameKey(name), name)
	const mentions: Mention[] = []
	const keys = new Map<string, string>()
	const keyOf = (text: string): string => {
		const key = keys.get(text) ?? sameNameKey(text)
		keys.set(text, key)
		return key
	}
	if (lengths.size === 0) return mentions
	for (const line of lines) {
		for (const found of line.low.matchAll(NAMED)) {
			const words = line.text.slice(found.index, found.index + found[0].length).split(' ')
			for (let count = words.length; count >= 2; count--) {
				const text = words.slice(0, count).join(' ').replace(/[,\s-]+$/, '')
				if (!lengths.has(keyOf(text))) continue
				mentions.push({ name: text, span: sourceOf(line, found.index, found.index + text.length, '', 'sure').span })
				break
			}
		}
	}
	return mentions
}

/** One finding for each name written in two ways. Capitals throughout (a header, a signature) are no second spelling. */
export function agencyFindings(mentions: readonly Mention[]): Finding[] {
	const groups = new Map<string, Mention[]>()
	for (const mention of mentions) {
		// `Các Sở` beside `các sở` is a habit of lists, not a second name.
		if (allUpper(mention.name) || /^(?:các|từng|mỗi)\s/iu.test(mention.name)) continue
		const key = sameNameKey(mention.name)
		groups.set(key, [...(groups.get(key) ?? []), mention])
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group
		const other = first === undefined ? undefined : group.find((mention) => spelling(mention.name) !== spelling(first.name))
		return first === undefined || other === undefined ? [] : [{
			code: 'agency-spelt-two-ways' as const, span: other.span,
			text: `Một cơ quan viết hai cách: “${first.name.normalize('NFC')}” và “${other.name.normalize('NFC')}”.`,
		}]
	})
}

