import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const BODY = '\nKẾ HOẠCH\nThử nghiệm năm 2026\nI. MỤC ĐÍCH, YÊU CẦU\n'
const read = (header: string) => readPlan(blocksOfText(header + BODY))

describe('a header, in whatever order its columns were flattened', () => {
	it.each([
		['left column first', 'ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 07/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVí Dụ, ngày 05 tháng 02 năm 2026'],
		['row by row with tabs', 'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc\nSố: 07/KH-UBND\tVí Dụ, ngày 05 tháng 02 năm 2026'],
		['row by row with spaces', 'ỦY BAN NHÂN DÂN      CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ VÍ DỤ     Độc lập – Tự do – Hạnh phúc\nSố: 07/KH-UBND      Ví Dụ, ngày 05 tháng 02 năm 2026'],
		['bars between', 'ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ VÍ DỤ | Độc lập - Tự do - Hạnh phúc\nSố: 07/KH-UBND | Ví Dụ, ngày 05 tháng 02 năm 2026'],
		['rules drawn with dashes', 'ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 07/KH-UBND\nVí Dụ, ngày 05 tháng 02 năm 2026'],
	])('%s', (_, header) => {
		expect(read(header)).toMatchObject({
			issuer: 'ỦY BAN NHÂN DÂN XÃ VÍ DỤ', superior: null, number: '07/KH-UBND', place: 'Ví Dụ', date: '2026-02-05', title: 'Thử nghiệm năm 2026', unread: [],
		})
	})

	it.each([
		['UBND TỈNH VÍ DỤ\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH', 'UBND TỈNH VÍ DỤ', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'],
		['ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\nSỞ NỘI VỤ', 'ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', 'SỞ NỘI VỤ'],
		['PHÒNG GD&ĐT VÍ DỤ\nTRƯỜNG TIỂU HỌC\nLÊ LỢI', 'PHÒNG GD&ĐT VÍ DỤ', 'TRƯỜNG TIỂU HỌC LÊ LỢI'],
		['ĐẢNG BỘ TỈNH VÍ DỤ\nĐẢNG ỦY PHƯỜNG MẪU\n*', 'ĐẢNG BỘ TỈNH VÍ DỤ', 'ĐẢNG ỦY PHƯỜNG MẪU'],
		['UBND PHƯỜNG MẪU\nBAN CHỈ ĐẠO\nPHÒNG, CHỐNG TỘI PHẠM', 'UBND PHƯỜNG MẪU', 'BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM'],
		['ỦY BAN MTTQ VIỆT NAM\nXÃ VÍ DỤ\nBAN THƯỜNG TRỰC', 'ỦY BAN MTTQ VIỆT NAM XÃ VÍ DỤ', 'BAN THƯỜNG TRỰC'],
	])('%s', (header, superior, issuer) => {
		expect(read(header)).toMatchObject({ superior, issuer })
	})

	it('keeps the year of a blank date and the symbol of a blank number', () => {
		const reading = read('ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố:      /KH-UBND\nTP. Ví Dụ, ngày     tháng     năm 2026')
		expect(reading).toMatchObject({ number: null, numberBlank: true, symbol: 'KH-UBND', place: 'TP. Ví Dụ', date: null, year: 2026 })
		expect(reading.findings.map(({ code }) => code)).toEqual(['number-blank', 'date-blank', 'no-signature'])
	})
})
