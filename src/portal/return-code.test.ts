import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { threeWords, typedCode } from './return-code.ts'
import { RETURN_WORDS } from './return-words.ts'

const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 })

test('three words hold at least thirty bits', () => {
	expect(Math.log2(RETURN_WORDS.length ** 3)).toBeGreaterThanOrEqual(30)
	expect(RETURN_WORDS.length).toBeGreaterThanOrEqual(1000)
})

test('no two words are alike without marks, and each is one short syllable in NFC', () => {
	expect(new Set(RETURN_WORDS.map((word) => foldVietnamese(word).replace(/^([^aeiou]*)y$/, '$1i'))).size).toBe(RETURN_WORDS.length)
	expect(RETURN_WORDS.filter((word) => word !== word.normalize('NFC') || !/^[\p{Ll}]{2,7}$/u.test(word))).toEqual([])
})

test('no word of violence, death, the body’s shame or the programme is among them', () => {
	const never = ['đánh', 'chết', 'giết', 'máu', 'dao', 'súng', 'đòn', 'roi', 'ma', 'xác', 'tù', 'tội', 'ngu', 'đau', 'khóc', 'sợ', 'chồng', 'vợ', 'đàn ông', 'nạn']
	expect(never.filter((word) => RETURN_WORDS.includes(word))).toEqual([])
})

test('what is read out can be typed without marks, in capitals, with any sign between', () => {
	fc.assert(fc.property(bytes, fc.constantFrom(' ', '  ', '-', ' – ', ', ', '\n', '.'), fc.boolean(), (random, between, loud) => {
		const words = threeWords(random)
		const bare = words.map(foldVietnamese).join(between)
		const code = typedCode(words.join(' '))
		expect(code).not.toBeNull()
		expect(typedCode(loud ? bare.toUpperCase() : bare)).toBe(code)
		expect(typedCode(words.join(between).normalize('NFD'))).toBe(code)
	}))
})

test('different words are different codes', () => {
	fc.assert(fc.property(bytes, bytes, (one, other) => {
		const [a, b] = [threeWords(one).join(' '), threeWords(other).join(' ')]
		expect(typedCode(a) === typedCode(b)).toBe(a === b)
	}))
})

test('every word is as likely as any other', () => {
	const counts = new Map<string, number>()
	for (let i = 0; i < 30_000; i++) for (const word of threeWords(crypto.getRandomValues(new Uint8Array(8)))) counts.set(word, (counts.get(word) ?? 0) + 1)
	const mean = 90_000 / RETURN_WORDS.length
	expect(counts.size).toBe(RETURN_WORDS.length)
	expect(Math.max(...counts.values())).toBeLessThan(mean * 1.9)
	expect(Math.min(...counts.values())).toBeGreaterThan(mean * 0.4)
})

test.each(['', 'mưa cầu', 'mưa cầu lúa lúa', 'mưa cầu xyz', '1 2 3', 'mưa2cầu lúa nhà', '😀 mưa cầu'])('%j is no code', (typed) => {
	expect(typedCode(typed)).toBeNull()
})

test.each([['mưa cầu lúa', 'mua cau lua'], ['MUA-CAU-LUA', 'mua cau lua'], ['  Mua,cầu  lua. ', 'mua cau lua'], ['ly mưa cầu', 'li mua cau'], ['Đá đò đủ', 'da do du']])('%j is the code %j', (typed, code) => {
	expect(typedCode(typed)).toBe(code)
})
