import { describe, expect, it } from 'vitest'
import { findBlankNumber, findNumber } from './document-numbers.ts'

describe('a document number', () => {
	it.each([
		['Công văn số 540/SNV-CCHCTN&VTLT ngày 07/8/2025', '540/SNV-CCHCTN&VTLT', 'SNV-CCHCTN&VTLT'],
		['Nghị quyết số 34-NQ/TU của Tỉnh ủy', '34-NQ/TU', 'NQ/TU'],
		['Luật số 72/2025/QH15', '72/2025/QH15', 'QH15'],
		['Quyết định 1883/QĐ-UBND', '1883/QĐ-UBND', 'QĐ-UBND'],
		['Quyết định số: 866/QĐ-Tg', '866/QĐ-Tg', 'QĐ-Tg'],
		['Tờ trình 562-TTr/ĐU', '562-TTr/ĐU', 'TTr/ĐU'],
		['Kế hoạch số 118/KH-CAT-PC08 ngày', '118/KH-CAT-PC08', 'KH-CAT-PC08'],
		['Nghị định số 56/2017/NĐ- CP ngày', '56/2017/NĐ-CP', 'NĐ-CP'],
		['Số : 39/KH -THDT', '39/KH-THDT', 'KH-THDT'],
	])('%s', (text, number, symbol) => {
		expect(findNumber(text)).toMatchObject({ number, symbol })
	})

	it.each(['ngày 07/8/2025', 'giai đoạn 2021-2030', 'tỷ lệ 60-70%', '24/24 giờ'])('is not in %s', (text) => {
		expect(findNumber(text)).toBeNull()
	})

	it.each([['Số:        /KH-UBND', 'KH-UBND'], ['Số: ....../KH-UBND', 'KH-UBND'], ['Số …-KH/ĐU', 'KH/ĐU'], ['Số:     /2026/QĐ-UBND', 'QĐ-UBND']])('is blank in %s', (text, symbol) => {
		expect(findBlankNumber(text)).toMatchObject({ number: null, symbol })
	})
})
