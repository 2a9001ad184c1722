import { expect, test } from 'vitest'
import { SEALED_RIGHTS } from '../access/rights.ts'
import { SEALED_ROLES } from '../access/holders.ts'
import { roleWords, verbWords } from './trace-words.ts'

/** Lines that are left without a right in the table: at the door, by the clock, from outside. */
const BESIDE = ['unlock', 'lock', 'receive-alert', 'read-reply', 'expire-referral', 'watch-order', 'release-counts']

test('every line of the trace and every role is said in words, never by its code', () => {
	expect([...Object.keys(SEALED_RIGHTS), ...BESIDE].filter((verb) => verbWords(verb) === verb)).toEqual([])
	expect(SEALED_ROLES.filter((role) => roleWords(role) === role)).toEqual([])
})
