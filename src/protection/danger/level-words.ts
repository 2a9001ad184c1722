import type { DangerOutcome } from './instrument.ts'

/** The level in a few words, as the head of the case and a referral tell it: never a number, never "safe". */
export const LEVEL_WORDS: Readonly<Record<DangerOutcome, string>> = {
	'not-safe-to-go-home': 'Cao: về nhà lúc này là nguy hiểm',
	'danger-not-ruled-out': 'Chưa loại trừ nguy hiểm'
}
