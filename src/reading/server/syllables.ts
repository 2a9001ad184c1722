import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** How far a text looks like Vietnamese that came through whole. Shares are 0 … 1. */
export interface TextHealth {
	readonly words: number
	/** Words that are legal Vietnamese syllables. */
	readonly legalShare: number
	/** Letters standing alone (`Ph l c III ụ ụ`), the sign of a scattered text layer. */
	readonly loneShare: number
	/** Letters that no Vietnamese document has: the Cyrillic and private-use signs of a font without a character map. */
	readonly foreignShare: number
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?'
const RIME = '(?:'
	+ 'uye|uya|uyu|ieu|yeu|oai|oay|oao|oeo|uoi|uou|uay|uai|uao|'
	+ 'ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy]'
	+ ')(?:ch|ng|nh|[cmnpt])?'
const SYLLABLE = new RegExp(`^(?:${ONSET}${RIME}|gi|gin)$`)
const LETTERS = /^[a-zăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]+$/
const SEPARATORS = /[\s\u2000-\u206f\-/.,;:()[\]{}"'“”‘’«»!?%&+*=|_<>@#•…]+/u
const ABBREVIATION = /^[A-ZĐ0-9]{1,10}$/
const FOREIGN = /[\u0400-\u04ff\ue000-\uf8ff\ufffd]/gu

/** Judges words only: numbers and abbreviations (UBND, KH) say nothing either way. */
export function textHealth(text: string): TextHealth {
	let words = 0
	let legal = 0
	let lone = 0
	for (const token of text.normalize('NFC').split(SEPARATORS)) {
		if (token === '' || /^\d+$/.test(token) || (token.length > 1 && ABBREVIATION.test(token))) continue
		words++
		if ([...token].length === 1) lone++
		else if (isSyllable(token)) legal++
	}
	const solid = text.replace(/\s+/g, '').length
	return {
		words,
		legalShare: words === 0 ? 0 : legal / Math.max(1, words - lone),
		loneShare: words === 0 ? 0 : lone / words,
		foreignShare: solid === 0 ? 0 : (text.match(FOREIGN)?.length ?? 0) / solid,
	}
}

function isSyllable(token: string): boolean {
	const lower = token.toLowerCase()
	return LETTERS.test(lower) && SYLLABLE.test(foldVietnamese(lower))
}
