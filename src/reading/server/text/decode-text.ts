import { Unreadable, type ReadingWarning } from '../../unreadable.ts'
import { textHealth } from '../syllables.ts'
import { fromTcvn3 } from './tcvn3.ts'

const CERTAIN = 0.85
const FEWEST_WORDS = 8

/** The text of a file: UTF-8, UTF-16, else an old Vietnamese encoding when the words prove it.
 *  Throws Unreadable `not-text`. */
export function decodeText(bytes: Uint8Array, name: string): { text: string; warnings: ReadingWarning[] } {
	const unicode = decodeUnicode(bytes)
	if (unicode !== null) {
		if (isBinary(unicode)) throw new Unreadable('not-text', { name })
		return repaired(unicode)
	}
	if (bytes.includes(0)) throw new Unreadable('not-text', { name })
	const windows = new TextDecoder('windows-1258').decode(bytes)
	const tcvn3 = fromTcvn3(latin1(bytes))
	const choices = [{ encoding: 'Windows-1258', text: windows }, { encoding: 'TCVN3 (ABC)', text: tcvn3 }]
		.map((choice) => ({ ...choice, health: textHealth(choice.text) }))
		.sort((one, other) => other.health.legalShare - one.health.legalShare)
	const best = choices[0]
	if (!best || isBinary(best.text) || best.health.legalShare < 0.6) throw new Unreadable('not-text', { name })
	return { text: best.text, warnings: [{ code: 'old-encoding', params: { encoding: best.encoding } }] }
}

/** TCVN3 bytes are often saved as if they were Latin-1: valid UTF-8, unreadable words. */
function repaired(text: string): { text: string; warnings: ReadingWarning[] } {
	if (!/[\u00a1-\u00ff]/.test(text) || /[\u1ea0-\u1ef9ăđơư]/i.test(text)) return { text, warnings: [] }
	const converted = fromTcvn3(text)
	const before = textHealth(text)
	const after = textHealth(converted)
	if (after.words < FEWEST_WORDS || after.legalShare < CERTAIN || after.legalShare < before.legalShare + 0.15) return { text, warnings: [] }
	return { text: converted, warnings: [{ code: 'old-encoding', params: { encoding: 'TCVN3 (ABC)' } }] }
}

function decodeUnicode(bytes: Uint8Array): string | null {
	const [first, second] = bytes
	try {
		if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
		if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes)
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return null
	}
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A few stray controls occur in text taken from PDFs; more than one in a hundred is no text. */
function isBinary(text: string): boolean {
	const controls = text.match(/[^\P{Cc}\t\n\v\f\r\x80-\x9f]/gu)?.length ?? 0
	return text.includes('\0') || controls * 100 > text.length
}
