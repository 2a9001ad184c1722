import type { Block } from './block.ts'
import type { Finding } from './plan-reading.ts'

const LETTER_WITH_MARKS = /[\s\S]\p{M}+/gu

/** One finding for all letters not in NFC: the first place and how many there are. */
export function nfcFindings(blocks: readonly Block[]): Finding[] {
	let count = 0
	let first: Finding['span'] | null = null
	for (const block of blocks) {
		if (block.text.normalize('NFC') === block.text) continue
		for (const letter of block.text.matchAll(LETTER_WITH_MARKS)) {
			if (letter[0].normalize('NFC') === letter[0]) continue
			count++
			first ??= { block: block.id, start: letter.index, end: letter.index + letter[0].length, text: letter[0] }
		}
	}
	return first === null ? [] : [{ code: 'not-nfc', text: `Có ${String(count)} chữ viết bằng dấu rời (không theo dạng dựng sẵn NFC); phần mềm tìm kiếm có thể bỏ sót.`, span: first }]
}
