import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { RETURN_WORDS } from './return-words.ts'

/** One word as it is compared: no marks, and `ly` as `li`. */
function plain(word: string): string {
	return foldVietnamese(word).replace(/^([^aeiou]*)y$/, '$1i')
}

const KNOWN = new Set(RETURN_WORDS.map(plain))

/** Three words from at least eight random bytes; every three are as likely as any others.
 *  There are more than 2^30 of them. */
export function threeWords(random: Uint8Array): [string, string, string] {
	if (random.length < 8) throw new Error('three words need eight random bytes')
	let number = random.subarray(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
	const size = BigInt(RETURN_WORDS.length)
	const take = () => {
		const word = RETURN_WORDS[Number(number % size)]!
		number /= size
		return word
	}
	return [take(), take(), take()]
}

/** What was typed as the three words it is compared by, `mua cau lua`: with or without marks, in capitals, with
 *  dashes, commas or more spaces. Null when it is not three words of ours, so that nobody need ask the database. */
export function typedCode(typed: string): string | null {
	const words = typed.normalize('NFC').split(/[^\p{L}\p{M}]+/u).filter(Boolean).map(plain)
	return words.length === 3 && words.every((word) => KNOWN.has(word)) ? words.join(' ') : null
}
