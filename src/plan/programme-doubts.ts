import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** What may be unclear about a task as read, the gravest first. Words: reading_doubt_<code>. */
export const DOUBTS = [
	'unknown-agency', // a body is named that the ward does not have
	'several-bodies', // a group of bodies is named: each of them, or one for all?
	'general-duty', // a duty of everybody, perhaps no task at all
	'no-agency', // nobody is named
	'said-twice', // the organisation section gives the same work
	'level-unclear', // the text says "cấp tỉnh"
	'several-duties', // more than one duty in one place
	'several-days', // more than one last day
	'days-outside-year', // a day outside the plan's year
	'no-deadline' // no time is named
] as const

export type Doubt = (typeof DOUBTS)[number]

/** Codes as stored: in order, apart by spaces. */
export function doubtText(doubts: readonly Doubt[]): string {
	return DOUBTS.filter((doubt) => doubts.includes(doubt)).join(' ')
}

export function doubtsIn(text: string): Doubt[] {
	return DOUBTS.filter((doubt) => text.split(' ').includes(doubt))
}

export function saysHigherLevel(text: string): boolean {
	const folded = foldVietnamese(text)
	return /\bcap (?:tinh|quoc gia|trung uong)\b/.test(folded) && !/\bcap (?:phuong|xa)\b/.test(folded)
}

export function saysGeneralDuty(text: string): boolean {
	return /^(?:can cu|theo) (?:chuc nang|nhiem vu|noi dung|pham vi)\b/.test(foldVietnamese(text))
}

export function outsideYear(from: string | null, to: string | null, year: number): boolean {
	return [from, to].some((day) => day !== null && Number(day.slice(0, 4)) !== year)
}
