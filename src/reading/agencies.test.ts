import { describe, expect, it } from 'vitest'
import { namedDuty, splitAgencies } from './agencies.ts'
import { partnersOf, dutyVerbs } from './duty-verbs.ts'
import { linesOfBlock, lowered, type Line } from './line.ts'
import { blocksOfText } from './text-blocks.ts'

const lineOf = (text: string): Line => {
	const line = blocksOfText(text).flatMap(linesOfBlock)[0]
	if (line === undefined) throw new Error('no line')
	return line
}

describe('an agency with its duty', () => {
	it.each([
		['Phòng Quản lý Công nghiệp: Là đầu mối tham mưu', 'Phòng Quản lý Công nghiệp', false],
		['Cục Viễn thám quốc gia chủ trì, phối hợp với các đơn vị', 'Cục Viễn thám quốc gia', false],
		['Giao Sở Nội vụ chủ trì', 'Sở Nội vụ', false],
		['Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường: Tuyên truyền', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', true],
		['Trách nhiệm của Công an xã:', 'Công an xã', false],
		['Ban chỉ đạo phường tham mưu', 'Ban chỉ đạo phường', false],
		['Các tổ chức chính trị - xã hội vận động hội viên', 'Các tổ chức chính trị - xã hội', false],
		['UBND tỉnh yêu cầu các sở, ban, ngành nghiêm túc triển khai', 'các sở, ban, ngành', false],
		['Các cơ quan, đơn vị được kiểm tra chuẩn bị báo cáo', 'Các cơ quan, đơn vị được kiểm tra', false],
		['Ban Quản lý dự án bố trí vốn', 'Ban Quản lý dự án', false],
		['Các cơ quan tham mưu, giúp việc Đảng ủy cử cán bộ tham gia', 'Các cơ quan tham mưu, giúp việc Đảng ủy', false],
		['Các tổ công tác căn cứ Kế hoạch này báo cáo', 'Các tổ công tác', false],
		['Phó Trưởng Công an phường trực tiếp chỉ đạo', 'Phó Trưởng Công an phường', false],
		['UBND các huyện: Thử Một, Thử Hai và Thử Ba', 'UBND các huyện: Thử Một, Thử Hai và Thử Ba', false],
		['Các trường học: Tổ chức ký cam kết', 'Các trường học', false],
	])('%s', (text, agency, request) => {
		expect(namedDuty(lineOf(text), 0)).toMatchObject({ agency, request })
	})

	it.each(['Phòng ngừa tội phạm', 'Hội nghị triển khai kế hoạch', 'Tổ chức tuyên truyền', 'Báo cáo kết quả', 'Bộ máy tinh gọn', 'Xã hội hóa'])('is not %s', (text) => {
		expect(namedDuty(lineOf(text), 0)).toBeNull()
	})

	it('is asked, not ordered, only after Đề nghị', () => {
		expect(namedDuty(lineOf('Phòng Y tế: đề nghị các đơn vị phối hợp'), 0)?.request).toBe(false)
	})
})

describe('partners', () => {
	it.each([
		['Chủ trì, phối hợp với Sở Y tế, Sở Văn hóa, Thể thao và Du lịch và Công an tỉnh triển khai', ['Sở Y tế', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh']],
		['Chủ trì, phối hợp các đơn vị liên quan triển khai', ['các đơn vị liên quan']],
		['Phối hợp với cơ quan cấp trên trong công tác', ['cơ quan cấp trên']],
		['Phối hợp tổ chức các lớp tuyên truyền', []],
		['phối hợp với Trung tâm Chuyển đổi số và các phòng theo dõi', ['Trung tâm Chuyển đổi số', 'các phòng']],
		['phối hợp với Ủy ban nhân dân các xã, phường triển khai', ['Ủy ban nhân dân các xã, phường']],
	])('%s', (text, partners) => {
		expect(partnersOf(text)).toEqual(partners)
	})

	it('are parted at new names only', () => {
		const text = 'Các sở, ban, ngành; UBND các xã, phường'
		expect(splitAgencies(text, lowered(text))).toEqual(['Các sở, ban, ngành', 'UBND các xã, phường'])
	})
})

it('duty verbs stand in order, nouns left out', () => {
	expect(dutyVerbs(lowered('Chủ trì, phối hợp, tham mưu Ban Chỉ đạo; tổng hợp, báo cáo; công tác kiểm tra'))).toEqual(['chủ trì', 'phối hợp', 'tham mưu', 'tổng hợp', 'báo cáo'])
	expect(dutyVerbs(lowered('Tham mưu thành lập các đoàn kiểm tra, giám sát; đôn đốc'))).toEqual(['tham mưu', 'đôn đốc'])
})
