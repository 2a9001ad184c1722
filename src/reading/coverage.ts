import type { Block } from './block.ts'
import type { PlanReading } from './plan-reading.ts'

/** Ids of the blocks that stand in some item of a reading. */
export function coveredBlocks(reading: Omit<PlanReading, 'unread' | 'findings'>): ReadonlySet<string> {
	const covered = new Set<string>()
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) {
			for (const one of value) visit(one)
			return
		}
		if (typeof value !== 'object' || value === null) return
		if ('block' in value && typeof value.block === 'string') covered.add(value.block)
		for (const one of Object.values(value)) visit(one)
	}
	visit(reading)
	return covered
}

/** Blocks with words that no item holds: shown to the officer, never dropped. */
export function unreadBlocks(blocks: readonly Block[], covered: ReadonlySet<string>): { readonly block: string; readonly text: string }[] {
	return blocks
		.filter((block) => block.text.trim() !== '' && !covered.has(block.id))
		.map((block) => ({ block: block.id, text: block.text.normalize('NFC').replace(/\s+/g, ' ').trim() }))
}
