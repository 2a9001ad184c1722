import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropDraft, isToken, keepDraft, newToken, openDraft } from './draft.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.runOnlyPendingTimers(); vi.useRealTimers() })

test('what was kept opens under its own token only, and the later takes the place of the earlier', () => {
	const [hers, anothers] = [newToken(), newToken()]
	expect(keepDraft(hers, { number: '0900000001' }, 15)).toBe(true)
	expect(keepDraft(hers, { number: '0900000002' }, 15)).toBe(true)
	expect(openDraft(hers)).toEqual({ number: '0900000002' })
	expect(openDraft(anothers)).toBeNull()
})

test('it is gone when its minutes are over, and a new keeping begins them anew', () => {
	const token = newToken()
	keepDraft(token, 1, 15)
	vi.advanceTimersByTime(14 * 60_000)
	keepDraft(token, 2, 15)
	vi.advanceTimersByTime(14 * 60_000)
	expect(openDraft(token)).toBe(2)
	vi.advanceTimersByTime(60_001)
	expect(openDraft(token)).toBeNull()
})

test('the exit drops it at once', () => {
	const token = newToken()
	keepDraft(token, 1, 15)
	dropDraft(token)
	expect(openDraft(token)).toBeNull()
})

test('a flood fills no memory: beyond a number no more is kept, and what lies there goes on', () => {
	const hers = newToken()
	keepDraft(hers, 'hers', 15)
	const kept = Array.from({ length: 6000 }, () => keepDraft(newToken(), 'x', 1)).filter(Boolean).length
	expect(kept).toBe(4999)
	expect(keepDraft(hers, 'still hers', 15)).toBe(true)
	vi.advanceTimersByTime(60_001)
	expect(keepDraft(newToken(), 'after', 1)).toBe(true)
	expect(openDraft(hers)).toBe('still hers')
})

test('a token is 32 signs of an address and no other text', () => {
	expect(isToken(newToken())).toBe(true)
	for (const other of ['', 'x', 't', '../../../../../../../../../../etc', `${newToken()}a`, undefined, 7]) expect(isToken(other)).toBe(false)
})
