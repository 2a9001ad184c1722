import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const PLAN = new URL('../../../shared/plans/dak-cam-2025.txt', import.meta.url)

describe.runIf(existsSync(PLAN))('the real plan of a ward', () => {
	const reading = existsSync(PLAN) ? readPlan(blocksOfText(readFileSync(PLAN, 'utf8'))) : readPlan([])

	it('has its header, with number and day still blank', () => {
		expect(reading).toMatchObject({
			docType: 'KẾ HOẠCH', issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG ĐĂK CẤM', superior: null, number: null, numberBlank: true,
			symbol: 'KH-UBND', place: 'Đăk Cấm', date: null, year: 2025,
			title: 'Triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2025 trên địa bàn phường Đăk Cấm',
		})
	})

	it('names two bases and not the closing paragraph', () => {
		expect(reading.legalBases.map(({ type, number, date, issuer }) => [type, number, date, issuer])).toEqual([
			['Công văn', '540/SNV-CCHCTN&VTLT', '2025-08-07', 'Sở Nội vụ tỉnh Quảng Ngãi'],
			['Kế hoạch', '93/KH-UBND', '2025-04-23', 'Uỷ ban nhân dân tỉnh Quảng Ngãi'],
		])
	})

	it('has four sections, six groups and their activities', () => {
		expect(reading.sections.map(({ label, title, role }) => [label, title, role])).toEqual([
			['I', 'MỤC ĐÍCH, YÊU CẦU', 'purposes-requirements'], ['II', 'NỘI DUNG HOẠT ĐỘNG', 'activities'],
			['III', 'KINH PHÍ THỰC HIỆN', 'funding'], ['IV', 'TỔ CHỨC THỰC HIỆN', 'organisation'],
		])
		expect(reading.purposes).toHaveLength(2)
		expect(reading.requirements).toHaveLength(1)
		expect(reading.activityGroups.map((group) => group.activities.length)).toEqual([3, 4, 2, 2, 2, 2])
	})

	it('gives the month of action its stretch, the year taken from the right', () => {
		expect(reading.activityGroups[4]?.window).toMatchObject({ text: 'từ ngày 15/11 đến 15/12/2025', from: '2025-11-15', to: '2025-12-15' })
	})

	it('gives six agencies their tasks and asks the Front', () => {
		expect(reading.assignments.map(({ agency, request, tasks }) => [agency, request, tasks.length])).toEqual([
			['Các cơ quan, đơn vị, các thôn, tổ dân phố trên địa phường', false, 1], ['Phòng Văn hoá - Xã Hội', false, 4],
			['Văn phòng HĐND&UBND', false, 2], ['Phòng Kinh tế, Hạ tầng và Đô thị', false, 2], ['Công an phường', false, 3],
			['Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội phường', true, 1],
		])
		expect(reading.assignments[1]?.tasks[0]).toMatchObject({ verbs: ['chủ trì', 'phối hợp'], partners: ['các đơn vị liên quan'] })
	})

	it('finds the models, the three sources, the report to the ward and ten recipients', () => {
		expect(reading.models.map(({ name }) => name)).toEqual(['Ngăn ngừa, giảm thiểu tác hại của bạo lực trên cơ sở giới', 'Địa chỉ tin cậy, nhà tạm lánh tại cộng đồng'])
		expect(reading.fundingSources.map(({ text }) => text)).toEqual(['nguồn ngân sách địa phương theo quy định', 'chương trình mục tiêu quốc gia', 'các nguồn kinh phí hỗ trợ hợp pháp khác'])
		expect(reading.reportingDuties.map(({ who, to }) => [who, to])).toEqual([['các đơn vị, bộ phận chuyên môn có liên quan', 'Ủy ban nhân dân phường (qua Phòng Văn hoá - Xã hội)']])
		expect(reading.recipients.map(({ text }) => text)).toEqual([
			'Sở Nội vụ', 'TT Đảng ủy phường (b/c)', 'Chủ tịch, các PCT UBND phường', 'Ủy ban MTTQ và các Đoàn thể phường', 'Các phòng chuyên môn',
			'Các Trường học trên địa bàn phường', 'Công an phường', 'Các thôn, tổ dân phố', 'Trang thông tin điện tử phường', 'Lưu: VT, VX',
		])
		expect(reading.signer).toBeNull()
	})

	it('says each slip once and leaves nothing unread', () => {
		expect(reading.findings.map(({ code }) => code)).toEqual([
			'number-blank', 'date-blank', 'annex-absent', 'no-signature', 'unpaired-quotes', 'stray-full-stop', 'doubled-words',
			'agency-spelt-two-ways', 'agency-spelt-two-ways', 'not-nfc',
		])
		expect(reading.unread).toEqual([])
	})
})
