/** Two lists of the Incident Recorder have empty slots that the ward fills itself: how many there are in each. No list of our own is
 *  shipped: which peoples live here and which customs are meant is for the ward to say, and for its supervisor to check. */
export const WARD_LISTS = { ethnicity: 10, harmful_traditional_practice: 5 } as const
export type WardList = keyof typeof WARD_LISTS
export type WardWords = Readonly<Record<WardList, readonly string[]>>
/** Before the ward has said any. */
export const NO_WORDS: WardWords = { ethnicity: [], harmful_traditional_practice: [] }

const LONGEST = 60

/** One word or name a line, each once, in the order typed. */
export function wordsByLine(text: string): string[] {
	return [...new Set(text.normalize('NFC').split(/\r?\n/).map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== ''))]
}

/** No more words than there are slots, none too long, none a number: this is a list of kinds, never of people. */
export function fitsSlots(list: WardList, words: readonly string[]): boolean {
	return words.length <= WARD_LISTS[list] && words.every((word) => word.length <= LONGEST && !/\d/.test(word))
}

/** What may be answered: for customs also that there was none. */
export function wardChoices(list: WardList, words: WardWords): string[] {
	return list === 'ethnicity' ? [...words[list]] : ['no', ...words[list]]
}
