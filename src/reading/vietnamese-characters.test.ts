import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { toNfcWithMap } from './vietnamese-characters.ts'

const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyỦỷờẫ Ọ;.'.split(''), '\u0300', '\u0301', '\u0323', '\u031b', '\u00a0', '𝒜', '\u1100', '\u1161')
const texts = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''))

describe('NFC with the way back', () => {
	test('the text is the NFC of the raw text', () => {
		fc.assert(fc.property(texts, (raw) => {
			expect(toNfcWithMap(raw).text).toBe(raw.normalize('NFC'))
		}))
	})

	test('every cut between letters reproduces the raw text on both sides', () => {
		fc.assert(fc.property(texts, texts, (before, after) => {
			const raw = `${before} ${after.normalize('NFD')}`
			const { text, toRaw } = toNfcWithMap(raw)
			const cut = before.normalize('NFC').length
			expect(text[cut]).toBe(' ')
			expect(raw.slice(0, toRaw(cut)).normalize('NFC')).toBe(text.slice(0, cut))
			expect(toRaw(0)).toBe(0)
			expect(toRaw(text.length)).toBe(raw.length)
		}))
	})

	test('offsets never go back', () => {
		fc.assert(fc.property(texts, (raw) => {
			const { text, toRaw } = toNfcWithMap(raw)
			for (let offset = 1; offset <= text.length; offset++) {
				expect(toRaw(offset)).toBeGreaterThanOrEqual(toRaw(offset - 1))
			}
		}))
	})

	test('a word with loose marks is found and given back as the file has it', () => {
		const raw = 'UBND PHƯƠ\u0300NG ĐĂK CẤM'
		const { text, toRaw } = toNfcWithMap(raw)
		const start = text.indexOf('PHƯỜNG')
		expect(raw.slice(toRaw(start), toRaw(start + 6))).toBe('PHƯƠ\u0300NG')
	})
})

describe('folding', () => {
	test.each([
		['Uỷ ban', 'ỦY  BAN'],
		['hoà bình', 'hòa\u00a0bình'],
		['thuỷ lợi', 'thủy lợi'],
		['Đăk Cấm', ' dak\tcam '],
		['phươ\u0300ng', 'phường'],
		['Xã Hội', 'Xã hội'],
	])('%s is %s', (one, other) => {
		expect(foldVietnamese(one)).toBe(foldVietnamese(other))
	})

	test('different agencies stay different', () => {
		expect(foldVietnamese('Sở Nội vụ')).not.toBe(foldVietnamese('Sở Y tế'))
	})
})
