import type { Standing } from './task.ts'

/** Tag class of a standing: shape and colour; the word comes from the messages. */
export const TAG_CLASS: Readonly<Record<Standing['tone'], string>> = {
	ok: 'tag tag--ok', doing: 'tag tag--doing', late: 'tag tag--late', soon: 'tag tag--soon', wait: 'tag'
}
