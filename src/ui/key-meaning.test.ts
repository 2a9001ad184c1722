import { describe, expect, test } from 'vitest'
import { meaningOf, type KeyPress, type KeyState } from './key-meaning.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrl: false, alt: false, composing: false, typing: false, ...more })
const state = (more: Partial<KeyState> = {}): KeyState => ({ afterGo: false, singleKeys: true, letters: ['h', 'k', 'n', 'b', 'v'], ...more })

describe('the meaning of a key', () => {
	test.each([['/', 'find'], ['g', 'await-letter'], ['j', 'next-row'], ['k', 'previous-row'], ['?', 'list'], ['J', 'next-row'], ['x', 'mark'], ['e', 'edit'], ['z', 'nothing'],
		['toString', 'nothing'], ['Enter', 'nothing']])('%s alone means %s', (key, meaning) => expect(meaningOf(press(key), state())).toBe(meaning))

	test('after g, k goes to the plan and does not walk the rows', () => {
		expect(meaningOf(press('k'), state({ afterGo: true }))).toEqual({ go: 'k' })
		expect(meaningOf(press('j'), state({ afterGo: true }))).toBe('next-row')
	})

	test.each(['/', 'g', 'j', 'x', 'e', '?'])('%s is a letter for whoever is typing, composing or has switched single keys off', (key) => {
		expect(meaningOf(press(key, { typing: true }), state())).toBe('nothing')
		expect(meaningOf(press(key, { composing: true }), state())).toBe('nothing')
		expect(meaningOf(press(key), state({ singleKeys: false }))).toBe('nothing')
	})

	test('Ctrl K finds from anywhere, also with single keys off; the browser keeps its other chords', () => {
		expect(meaningOf(press('k', { ctrl: true, typing: true }), state({ singleKeys: false }))).toBe('find')
		expect(meaningOf(press('g', { ctrl: true }), state())).toBe('nothing')
		expect(meaningOf(press('j', { alt: true }), state())).toBe('nothing')
	})

	test('Ctrl Enter sends only from within a box, and not while composing', () => {
		expect(meaningOf(press('Enter', { ctrl: true, typing: true }), state())).toBe('submit')
		expect(meaningOf(press('Enter', { ctrl: true }), state())).toBe('nothing')
		expect(meaningOf(press('Enter', { ctrl: true, typing: true, composing: true }), state())).toBe('nothing')
	})
})
