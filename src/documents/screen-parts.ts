import { splitParagraphs } from './compose-body.ts'
import type { Run } from './composition.ts'

/** What stands on screen for one block: paragraphs of runs, and between them the fields an official types in. */
export type ScreenPart = { readonly type: 'runs'; readonly runs: readonly Run[] } | { readonly type: 'field'; readonly field: string; readonly text: string }

/** Cuts a block at its typed parts when they can be typed in, at their line ends otherwise. A ./. that would stand
 *  alone under a field is left to the printed document. */
export function screenParts(runs: readonly Run[], typing: boolean): ScreenPart[] {
	if (!typing) return splitParagraphs(runs).map((list) => ({ type: 'runs', runs: list }))
	const parts: ScreenPart[] = []
	let open: Run[] = []
	for (const run of runs) {
		if (run.from?.type !== 'prose') {
			open.push(run)
			continue
		}
		if (open.length > 0) parts.push({ type: 'runs', runs: open })
		parts.push({ type: 'field', field: run.from.field, text: run.from.text })
		open = []
	}
	const lone = parts.length > 0 && /^\.?\/?\.?$/u.test(open.map((run) => run.text).join('').trim())
	return open.length === 0 || lone ? parts : [...parts, { type: 'runs', runs: open }]
}
