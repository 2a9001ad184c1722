import type { Composition } from '#documents/composition.ts'
import type { Sheets } from '#documents/official-document.ts'

/** What a file says it is called, which programs show in place of its name. */
export function fileTitle(sheet: Composition, sheets: Sheets): string {
	const [annex] = sheet.annexes
	const parts = sheets === 'annexes' ? [annex?.heading, annex?.title] : [sheet.title?.name, sheet.title?.subject ?? sheet.head.about]
	return parts.filter((part) => part).join(' ')
}
