import { describe, expect, it } from 'vitest'
import { readLegalBases } from './legal-bases.ts'
import { linesOfBlock } from './line.ts'
import { blocksOfText } from './text-blocks.ts'

const read = (text: string): unknown[] => blocksOfText(text).flatMap(linesOfBlock).flatMap(readLegalBases).map(({ type, number, date, issuer, title }) => [type, number, date, issuer, title])

describe('legal bases', () => {
	it.each<[string, unknown[]]>([
		['Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;', [['Luật', null, '2006-11-29', null, 'Bình đẳng giới']]],
		['Căn cứ Luật Lâm nghiệp năm 2017;', [['Luật', null, null, null, 'Lâm nghiệp']]],
		['Căn cứ Quyết định 1883/QĐ-UBND ngày 01/02/2026 của UBND tỉnh Ví Dụ về việc giao dự toán.', [['Quyết định', '1883/QĐ-UBND', '2026-02-01', 'UBND tỉnh Ví Dụ', 'giao dự toán']]],
		['Căn cứ Quyết định số: 2339/QĐ-BVHTTDL ngày 12/7/2025 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch ban hành Quy chế A;', [['Quyết định', '2339/QĐ-BVHTTDL', '2025-07-12', 'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch', 'ban hành Quy chế A']]],
		['Căn cứ Thông tư số 03/2025/TT-VPCP ngày 15 tháng 9 năm 2025 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn thi hành Nghị định số 118/2025/NĐ-CP;', [['Thông tư', '03/2025/TT-VPCP', '2025-09-15', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', 'hướng dẫn thi hành Nghị định số 118/2025/NĐ-CP']]],
		['Thực hiện Nghị quyết số 35-NQ/TU ngày 03/3/2025 của Tỉnh ủy về A và Quyết định số 101/QĐ-TTg ngày 23/01/2026 của Thủ tướng Chính phủ phê duyệt B, UBND xã xây dựng Kế hoạch như sau:', [
			['Nghị quyết', '35-NQ/TU', '2025-03-03', 'Tỉnh ủy', 'A'], ['Quyết định', '101/QĐ-TTg', '2026-01-23', 'Thủ tướng Chính phủ', 'phê duyệt B'],
		]],
		['Căn cứ Luật A ngày 16/6/2025; Luật sửa đổi, bổ sung một số điều của Luật A ngày 25/6/2025;', [
			['Luật', null, '2025-06-16', null, 'A'], ['Luật', null, '2025-06-25', null, 'sửa đổi, bổ sung một số điều của Luật A'],
		]],
		['Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14/11/2022, Luật Trẻ em năm 2016 và Nghị định số 56/2017/NĐ-CP;', [['Luật', null, '2022-11-14', null, 'Phòng, chống bạo lực gia đình'], ['Luật', null, null, null, 'Trẻ em'], ['Nghị định', '56/2017/NĐ-CP', null, null, null]]],
		['Xét đề nghị của 28 đơn vị tại Văn bản số YBB-SA032/26-LR, 21.4/GĐN,', []],
		['Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 01/02/2026.', []],
		['Thực hiện Quyết định số 90/QĐ-TTg ngày 18/01/2026 của Thủ tướng Chính phủ phê duyệt A và Kế hoạch số       /KH-UBND ngày    /    /2026 của UBND tỉnh;', [['Quyết định', '90/QĐ-TTg', '2026-01-18', 'Thủ tướng Chính phủ', 'phê duyệt A'], ['Kế hoạch', null, null, 'UBND tỉnh', null]]],
		['Căn cứ Chiến lược phát triển trường, tầm nhìn đến năm 2040;', [['Chiến lược', null, null, null, 'phát triển trường, tầm nhìn đến năm 2040']]],
		['Căn cứ tình hình thực tế của địa phương,', []],
		['Căn cứ nội dung Kế hoạch, các đơn vị báo cáo kết quả', []],
	])('%s', (text, bases) => {
		expect(read(text)).toEqual(bases)
	})
})
