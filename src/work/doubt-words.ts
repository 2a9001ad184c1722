import { formatDay } from '#ui/say-date.ts'
import { formatNumber } from '#ui/say-number.ts'
import * as m from '#words/messages.js'
import { getLocale } from '#words/runtime.js'
import type { DoubtReason } from './told-twice.ts'

type Earlier = { readonly total: number; readonly onDay: string; readonly taskNumber: number }
const WORDS: Record<DoubtReason, (earlier: { total: string; day: string; task: number }) => string> = {
	'same-numbers': m.work_doubt_same_numbers, 'same-day': m.work_doubt_same_day, 'holds-earlier': m.work_doubt_holds_earlier, overlap: m.work_doubt_overlap
}

/** 'Cùng số với 157 ngày 29/05/2026 (nhiệm vụ 17).' */
export function doubtWords(reason: DoubtReason, { total, onDay, taskNumber }: Earlier): string {
	return WORDS[reason]({ total: formatNumber(total, getLocale()), day: formatDay(onDay), task: taskNumber })
}
