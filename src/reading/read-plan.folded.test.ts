import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const reading = readPlan(blocksOfText(readFileSync(new URL('./fixtures/folded-page.txt', import.meta.url), 'utf8')))

describe('a plan copied from a web page that broke its lines anywhere', () => {
	it('has a whole head', () => {
		expect(reading).toMatchObject({
			docType: 'KẾ HOẠCH', issuer: 'ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM', superior: null, number: '27/KH-UBND', place: 'Thử Nghiệm', date: '2026-12-11', year: 2027,
			title: 'CHĂM SÓC NGƯỜI CAO TUỔI “SỐNG VUI, SỐNG KHỎE” TRÊN ĐỊA BÀN TỈNH NĂM 2027',
		})
	})
	it('has whole bases', () => {
		expect(reading.legalBases.map(({ number, date, issuer, title }) => [number, date, issuer, title])).toEqual([
			['12/NQ-CP', '2026-05-04', 'Chính phủ', 'sửa đổi, bổ sung Chương trình chăm sóc người cao tuổi'],
			['90/QĐ-TTg', '2026-06-06', 'Thủ tướng Chính phủ', 'giao nhiệm vụ'],
		])
	})
	it('has whole work, targets and money', () => {
		expect(reading.activityGroups.map(({ title, activities }) => [title, activities.map(({ text, window }) => [text, window?.from])])).toEqual([
			['Khám sức khỏe', [['Lập hồ sơ sức khỏe cho người cao tuổi tại các xã', '2027-04-01']]],
		])
		expect(reading.targets.map(({ value, by }) => [value, by])).toEqual([[85, 'đến hết năm 2027']])
		expect(reading.fundingSources.map(({ text }) => text)).toEqual(['dự toán ngân sách nhà nước năm 2027'])
	})
	it('names each agency whole, with its partners', () => {
		expect(reading.assignments.map(({ agency, request, tasks }) => [agency, request, tasks[0]?.partners])).toEqual([
			['Sở Y tế', false, []],
			['Sở Y tế', false, ['Trung tâm Chuyển đổi số tỉnh', 'Hội Người cao tuổi tỉnh']],
			['UBND các xã: An Thử, Bình Thử, Cát Thử', false, []],
			['UBMTTQVN tỉnh', true, []],
			['Trạm Y tế xã An Thử', false, []],
			['Hội Người cao tuổi xã Bình Thử', false, []],
		])
	})
	it('has the signature of one line and the typed table', () => {
		expect(reading.signer).toMatchObject({ authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Thị Thử' })
		expect(reading.recipients).toEqual([])
		expect(reading.annexes.map(({ label, columns, rows }) => [label, columns, rows.map((row) => row[0])])).toEqual([['PHỤ LỤC', ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'], ['1', '2']]])
	})
	it('finds no slip, not even in work asked before New Year, and leaves only the drawn line', () => {
		expect(reading.findings).toEqual([])
		expect(reading.unread.map(({ text }) => text.replace(/[-|]+/g, ''))).toEqual([''])
	})
})

const withTail = (tail: string): unknown => {
	const { recipients, signer } = readPlan(blocksOfText(`KẾ HOẠCH\nThử\nI. MỤC ĐÍCH\n1. Một việc.\n${tail}`))
	return [recipients.map(({ text }) => text), signer?.authority ?? null, signer?.positions, signer?.name]
}

it('takes the capitals under the date for the title when a page left the type out', () => {
	const text = 'ỦY BAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 4/KH-UBND |\nBà Thử - Vũng Nghiệm, ngày 09 tháng 05 năm 2026 |\nTRIỂN KHAI THÁNG AN TOÀN NĂM 2026\nCăn cứ Luật An toàn năm 2025;\nI. MỤC ĐÍCH\n1. Một việc.'
	expect(readPlan(blocksOfText(text))).toMatchObject({ docType: null, issuer: 'ỦY BAN NHÂN DÂN', number: '4/KH-UBND', place: 'Bà Thử - Vũng Nghiệm', date: '2026-05-09', title: 'TRIỂN KHAI THÁNG AN TOÀN NĂM 2026', unread: [] })
})

describe('a signature', () => {
	it.each<[string, unknown]>([
		['Nơi nhận:- Như trên;- Lưu: VT. | GIÁM ĐỐC (Đã ký) Lê Thị Thử', [['Như trên', 'Lưu: VT'], null, ['GIÁM ĐỐC'], 'Lê Thị Thử']],
		['KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Đại tá Trần Văn Mẫu', [[], null, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'Đại tá Trần Văn Mẫu']],
		['TM. BAN CHỈ ĐẠO TRƯỞNG BAN CHỦ TỊCH UBND TỈNH Lê Văn Mẫu', [[], 'TM. BAN CHỈ ĐẠO', ['TRƯỞNG BAN', 'CHỦ TỊCH UBND TỈNH'], 'Lê Văn Mẫu']],
		['Nơi nhận:\n- Sở Y tế (b/c); (đã ký)\n- Lưu: VT.\nGIÁM ĐỐC\nBSCKII. Lê Văn Mẫu', [['Sở Y tế (b/c)', 'Lưu: VT'], null, ['GIÁM ĐỐC'], 'BSCKII. Lê Văn Mẫu']],
		['KT. CHỦ\nTỊCH\nPHÓ CHỦ TỊCH\nLê Thị Thử', [[], null, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Lê Thị Thử']],
		['KT. TRƯỞNG CÔNG AN PHƯỜNG\nPHÓ TRƯỞNG CÔNG AN PHƯỜNG\nTrần Văn Mẫu', [[], null, ['KT. TRƯỞNG CÔNG AN PHƯỜNG', 'PHÓ TRƯỞNG CÔNG AN PHƯỜNG'], 'Trần Văn Mẫu']],
	])('%s', (tail, read) => {
		expect(withTail(tail)).toEqual(read)
	})
})
