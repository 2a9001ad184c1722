/** A text in NFC together with the way back to the text as the file has it. */
export interface NfcText {
	readonly text: string
	/** Raw UTF-16 offset of an NFC offset (0 … text.length). Inside a letter that does not compose it rounds into that letter. */
	readonly toRaw: (nfcOffset: number) => number
}

/** A letter with its loose marks. Jamo are the only letters besides marks that compose with what stands before. */
const LETTER_WITH_MARKS = /[\s\S][\p{M}\u1160-\u11ff]*/gu

/** NFC for matching, with an offset map for spans: real plans carry loose combining marks. */
export function toNfcWithMap(raw: string): NfcText {
	if (raw.normalize('NFC') === raw) {
		return { text: raw, toRaw: (offset) => Math.max(0, Math.min(offset, raw.length)) }
	}
	const rawOffsets: number[] = []
	let text = ''
	for (const { 0: letter, index } of raw.matchAll(LETTER_WITH_MARKS)) {
		const composed = letter.normalize('NFC')
		for (let unit = 0; unit < composed.length; unit++) {
			rawOffsets.push(index + Math.min(unit, letter.length - 1))
		}
		text += composed
	}
	rawOffsets.push(raw.length)
	return { text, toRaw: (offset) => rawOffsets[Math.max(0, Math.min(offset, text.length))] ?? raw.length }
}
