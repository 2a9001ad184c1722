import { describe, expect, it } from 'vitest'
import { sameNameKey } from './finding-agencies.ts'
import { doubledWordFindings, quoteFindings, quotesOver, strayStopFindings } from './finding-words.ts'
import { linesOfBlock, type Line } from './line.ts'
import { blocksOfText } from './text-blocks.ts'

const lines = (text: string): Line[] => blocksOfText(text).flatMap(linesOfBlock)
const spans = (found: readonly { span: { text: string } }[]): string[] => found.map((one) => one.span.text)

describe('a stray full stop', () => {
	it.each([['phòng. ngừa ứng phó', 'phòng. ngừa'], ['mưa. lũ', 'mưa. lũ']])('%s', (text, at) => {
		expect(spans(lines(text).flatMap(strayStopFindings))).toEqual([at])
	})
	it.each(['ở TP. Hồ Chí Minh', 'v.v. và', 'và v.v...', 'dự án... của đơn vị', 'ThS. Lê Thị Thử', 'tại quangngai.gov.vn', '2.989,5 MW', 'xong. Tiếp tục', 'tp. mẫu', 'a.b@c.vn', 'đồng thời.'])('not in %s', (text) => {
		expect(lines(text).flatMap(strayStopFindings)).toEqual([])
	})
})

describe('doubled words', () => {
	it.each([['của công tác công tác bình đẳng', 'công tác công tác'], ['các các đơn vị', 'các các'], ['tổ chức thực hiện tổ chức thực hiện', 'tổ chức thực hiện tổ chức thực hiện']])('%s', (text, at) => {
		expect(spans(lines(text).flatMap(doubledWordFindings))).toEqual([at])
	})
	it.each(['giảm dần dần', 'luôn luôn', 'ngày ngày', 'cây xanh xanh', 'quản lý, quản lý', 'đi từ từ', 'nhà nhà thi đua, ngành ngành thi đua', 'xã hội, xã hội hóa'])('not in %s', (text) => {
		expect(lines(text).flatMap(doubledWordFindings)).toEqual([])
	})
})

describe('quotes', () => {
	it.each([['“Địa chỉ tin cậy"', 1], ['mô hình “A ở cơ sở', 1], ['“A” và "B"', 0], ['A” B', 1], ['«A»', 0]])('%s', (text, count) => {
		expect(lines(text).flatMap(quoteFindings)).toHaveLength(count)
	})
})

it('lets a quote run over the lines of a title', () => {
	expect(quotesOver(lines('ĐỀ ÁN “CHUNG TAY VÌ\nTRẺ EM GÁI VÙNG CAO\nNĂM 2026”')).flatMap(quoteFindings)).toEqual([])
	expect(quotesOver(lines('mô hình “Nhà an toàn.\nCác thôn “Tự quản”')).flatMap(quoteFindings)).toHaveLength(1)
})

describe('one name in two spellings', () => {
	it.each([['Phòng Văn hoá - Xã Hội', 'Phòng văn hóa – Xã hội'], ['Uỷ ban', 'Ủy ban'], ['Sở Công thương - mỹ', 'Sở Công thương-mĩ']])('%s = %s', (one, other) => {
		expect(sameNameKey(one)).toBe(sameNameKey(other))
	})
	it.each([['Sở Y tế', 'Sở Ý tế'], ['Phòng Nội vụ', 'Phòng Nội vũ'], ['Công an xã', 'Công an phường']])('%s ≠ %s', (one, other) => {
		expect(sameNameKey(one)).not.toBe(sameNameKey(other))
	})
})
