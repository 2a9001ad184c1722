import { dayOf } from '#kernel/day.ts'

const CLOCK = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** The account with what was told later under it, each addition with its day, hour and who wrote it down. */
export function appended(before: string, text: string, { at, by }: { readonly at: Date; readonly by: string }): string {
	const mark = `[${dayOf(at).split('-').reverse().join('/')} ${CLOCK.format(at)}${by ? `, ${by}` : ''}]`
	return [before.trimEnd(), `${mark}\n${text.trim()}`].filter(Boolean).join('\n\n')
}
