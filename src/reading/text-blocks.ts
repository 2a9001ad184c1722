import type { Block } from './block.ts'

/** Blocks of pasted text: one for each line that is not blank, named by its number, exactly as it stands. */
export function blocksOfText(text: string): Block[] {
	return text.split(/\r\n|\r|\n/).flatMap((line, at) => line.trim() === '' ? [] : [{
		id: `l${String(at + 1)}`, kind: 'para' as const, label: '', text: line, bold: false, italic: false, caps: false, align: 'left' as const, cell: null, page: null,
	}])
}
