import { expect, test } from 'vitest'
import { BAN_RECIPIENTS, EXCEPTION_GROUNDS } from './ban-states.ts'
import { SEPARATION_ENDS } from './child-separation.ts'
import { askForBan, signBan } from './contact-ban.ts'
import { banStateWords, exceptionWords, recipientWords, separationEndWords } from './order-words.ts'

const at = new Date('2026-11-24T00:00:00Z')
const signed = signBan(askForBan({ ground: 'threat-to-life', request: null, at, actInThisWard: true }), { signedAt: at, by: 'p', rightsTold: { at } })

test('a ban whose 72 hours have run out is not called in force, recorded or not', () => {
	expect(banStateWords(signed, new Date('2026-11-26T23:59:00Z'))).toBe('Đang có hiệu lực')
	expect(banStateWords(signed, new Date('2026-11-27T00:00:00Z'))).toBe('Đã hết thời hạn, chờ ghi nhận')
})

test('recipients, reasons and ends all have words', () => {
	const all = [...BAN_RECIPIENTS.map(recipientWords), ...EXCEPTION_GROUNDS.map(exceptionWords), ...SEPARATION_ENDS.map(separationEndWords)]
	expect(new Set(all.filter((words) => words.length > 4)).size).toBe(11)
})
