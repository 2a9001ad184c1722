import type { Block } from '../../reading/block.ts'

/** Blocks as jsonb can hold them: a zero character or half a surrogate pair becomes U+FFFD, so offsets stay. */
export function storableBlocks(blocks: readonly Block[]): Block[] {
	return blocks.map((block) => ({ ...block, text: block.text.replace(/\u0000/g, '\ufffd').toWellFormed(), label: block.label.replace(/\u0000/g, '').toWellFormed() }))
}
