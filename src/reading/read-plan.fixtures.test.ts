import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const read = (name: string): PlanReading => readPlan(blocksOfText(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')))
const sections = (reading: PlanReading): string[] => reading.sections.map(({ label, title, role }) => `${label} ${title} (${role})`)
const who = (reading: PlanReading): [string, number][] => reading.assignments.map(({ agency, tasks }) => [agency, tasks.length])
const codes = (reading: PlanReading): string[] => reading.findings.map(({ code }) => code)
const duties = (reading: PlanReading): (string | null)[][] => reading.reportingDuties.map(({ who: from, to, deadline }) => [from, to, deadline])

describe('a province plan with Roman sections', () => {
	const reading = read('province-roman')
	it('has its header, six bases and no slips', () => {
		expect(reading).toMatchObject({ issuer: 'ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', number: '215/KH-UBND', date: '2026-02-05', year: 2026, unread: [] })
		expect(reading.legalBases.map(({ type, number }) => [type, number])).toEqual([
			['Luật', null], ['Luật', '72/2025/QH15'], ['Nghị định', '56/2017/NĐ-CP'], ['Quyết định', '1248/QĐ-TTg'], ['Chỉ thị', '17/CT-TTg'], ['Kế hoạch', '34-KH/TU'],
		])
		expect(codes(reading)).toEqual([])
	})
	it('keeps decimal groups and their parent', () => {
		expect(reading.activityGroups.map(({ label, activities }) => [label, activities.length])).toEqual([['1', 0], ['1.1', 2], ['1.2', 1], ['2', 2], ['3', 1]])
	})
	it('finds agencies as headings, with a colon and before a verb', () => {
		expect(who(reading)).toEqual([['Sở Y tế', 2], ['Sở Giáo dục và Đào tạo', 1], ['Sở Tài chính', 1], ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh', 1], ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Tỉnh đoàn và các tổ chức thành viên', 1], ['Ủy ban nhân dân các xã, phường', 2]])
		expect(reading.assignments[0]?.tasks[0]?.partners).toEqual(['Sở Giáo dục và Đào tạo', 'Sở Văn hóa, Thể thao và Du lịch', 'Ủy ban nhân dân các xã, phường'])
		expect(reading.assignments[4]?.request).toBe(true)
	})
	it('reads targets, reports and the signer beside the recipients', () => {
		expect(reading.targets.map(({ value, upTo, unit, comparison }) => [value, upTo, unit, comparison])).toEqual([
			[70, null, '%', 'at-least'], [95, null, '%', 'more-than'], [60, 70, '%', 'about'], [5, null, '%', 'equal'], [100, null, '%', 'equal'], [2, null, 'cộng tác viên', 'at-least'],
			[2, null, 'đợt kiểm tra', 'equal'], [4, null, 'tin, bài', 'at-least'], [30, null, 'lớp', 'equal'],
		])
		expect(duties(reading)).toEqual([
			['Sở Y tế', 'Ủy ban nhân dân tỉnh và Bộ Y tế', 'trước ngày 15/12/2026'],
			['Ủy ban nhân dân các xã, phường', 'Sở Y tế', 'định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 01/12)'],
			['các cơ quan, đơn vị', 'Sở Y tế', null],
		])
		expect(reading.signer).toMatchObject({ authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Văn Mẫu' })
		expect(reading.recipients.at(-1)?.text).toBe('Lưu: VT, KGVX(02b)')
	})
})

describe('a department plan without Roman numerals', () => {
	const reading = read('department-no-roman')
	it('takes 1., 2., … as its sections', () => {
		expect(reading).toMatchObject({ superior: 'UBND TỈNH VÍ DỤ', issuer: 'SỞ NỘI VỤ', unread: [], findings: [] })
		expect(sections(reading)).toEqual([
			'1 Mục đích, yêu cầu (purposes-requirements)', '2 Đối tượng, thời kỳ kiểm tra (other)', '3 Nội dung kiểm tra (activities)',
			'4 Thời gian và phương pháp kiểm tra (other)', '5 Kinh phí (funding)', '6 Tổ chức thực hiện (organisation)',
		])
	})
	it('cuts an agency before its first verb and knows who reports to whom', () => {
		expect(who(reading)).toEqual([['Phòng Cải cách hành chính', 2], ['Văn phòng Sở', 1], ['Các cơ quan, đơn vị được kiểm tra', 1]])
		expect(duties(reading)).toEqual([
			['Phòng Cải cách hành chính', 'Ủy ban nhân dân tỉnh', 'chậm nhất ngày 30/11/2026'],
			['Các cơ quan, đơn vị được kiểm tra', 'Sở Nội vụ (qua Phòng Cải cách hành chính)', null],
		])
		expect(reading.signer).toMatchObject({ authority: null, positions: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lê Thị Thử' })
	})
})

describe('a school plan', () => {
	const reading = read('school')
	it('judges purposes and requirements by their words where no heading does', () => {
		expect(reading.purposes.map(({ rule, confidence }) => [rule, confidence])).toEqual([['purposes.by-words', 'guess']])
		expect(reading.requirements).toHaveLength(1)
	})
	it('reads who and when from labelled lines', () => {
		expect(reading.activityGroups.map(({ title, window }) => [title, window?.at ?? null])).toEqual([['Lễ phát động', '2025-10-01'], ['Ngày hội đọc sách', null]])
		expect(who(reading)).toEqual([['Tổng phụ trách Đội', 1], ['Giáo viên chủ nhiệm các lớp', 1], ['Ban giám hiệu', 1], ['Tổ trưởng chuyên môn', 1], ['Đồng chí Nguyễn Thị Ví Dụ - Kế toán', 1]])
		expect(reading.assignments[1]?.tasks[0]).toMatchObject({ text: 'Ngày hội đọc sách', partners: ['Cán bộ thư viện', 'Ban đại diện cha mẹ học sinh'] })
	})
})

describe('a Party plan', () => {
	const reading = read('party')
	it('has its own form of number, base and signature', () => {
		expect(reading).toMatchObject({ superior: 'ĐẢNG BỘ TỈNH VÍ DỤ', issuer: 'ĐẢNG ỦY PHƯỜNG MẪU', number: '42-KH/ĐU', symbol: 'KH/ĐU', place: 'Mẫu', date: '2026-01-18', unread: [] })
		expect(reading.legalBases.map(({ number, date }) => [number, date])).toEqual([['22-QĐ/TW', '2021-07-28'], ['05-CTr/TU', '2026-01-02']])
		expect(reading.signer).toMatchObject({ authority: 'T/M BAN CHẤP HÀNH', positions: ['PHÓ BÍ THƯ'] })
		expect(reading.recipients.map(({ text }) => text)).toEqual(['Ban Thường vụ Tỉnh ủy (để báo cáo)', 'Ủy ban Kiểm tra Tỉnh ủy', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'])
	})
	it('gives groups the quarters of their labelled times', () => {
		expect(reading.activityGroups.map(({ window }) => [window?.from, window?.to])).toEqual([['2026-04-01', '2026-09-30'], ['2026-09-01', '2026-09-30']])
		expect(who(reading).map(([agency]) => agency)).toEqual(['Ủy ban Kiểm tra Đảng ủy', 'Văn phòng Đảng ủy', 'Các chi bộ trực thuộc'])
	})
})

describe('a police plan with trailing lines', () => {
	const reading = read('police-trailing-lines')
	it('gives each piece of work its leader, partners and time', () => {
		expect(reading.activityGroups.map(({ label, activities }) => [label, activities.map(({ window }) => window?.text ?? null)])).toEqual([['1', ['Thường xuyên', 'trước ngày 15/6/2026']], ['2', [null, null]]])
		expect(reading.assignments[0]).toMatchObject({ agency: 'Tổ Cảnh sát trật tự', tasks: [{ text: 'Tổ chức tuyên truyền lưu động tại các tổ dân phố, phấn đấu 100% hộ dân ký cam kết', partners: ['Đoàn Thanh niên phường', 'Hội Liên hiệp Phụ nữ phường'] }] })
		expect(reading.assignments.at(-1)?.tasks[0]?.partners).toEqual(['Tổ bảo vệ an ninh, trật tự ở cơ sở'])
	})
	it('says what the draft leaves blank', () => {
		expect(codes(reading)).toEqual(['number-blank', 'date-blank'])
		expect(duties(reading)).toEqual([['Các tổ công tác', 'Công an phường (qua Tổ Tổng hợp)', 'trước 16h00 thứ Năm hằng tuần']])
	})
})

describe('a decision that issues a plan', () => {
	const reading = read('decision-with-plan')
	it('reads its articles and then the plan', () => {
		expect(reading).toMatchObject({ docType: 'QUYẾT ĐỊNH', title: 'Về việc ban hành Kế hoạch chuyển đổi số năm 2026', number: '77/QĐ-UBND', unread: [] })
		expect(reading.sections.map(({ label, role }) => [label, role])).toEqual([['Điều 1', 'other'], ['Điều 2', 'organisation'], ['Điều 3', 'other'], ['Điều 4', 'organisation'], ['I', 'targets'], ['II', 'activities'], ['III', 'funding'], ['IV', 'organisation']])
		expect(who(reading).map(([agency]) => agency)).toEqual(['Phòng Văn hóa - Xã hội', 'Chánh Văn phòng HĐND và UBND xã, Trưởng các phòng: Kinh tế, Văn hóa - Xã hội và các cơ quan, đơn vị liên quan', 'Phòng Văn hóa - Xã hội', 'Trưởng các thôn'])
		expect(reading.fundingSources.map(({ text }) => text)).toEqual(['Ngân sách xã', 'nguồn vốn Chương trình mục tiêu quốc gia xây dựng nông thôn mới', 'các nguồn huy động hợp pháp khác'])
	})
	it('keeps the Roman numbers of the annex out of the sections', () => {
		expect(reading.annexes.map(({ label, title }) => [label, title])).toEqual([['PHỤ LỤC I', 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026']])
	})
	it('takes a title and a name in capitals', () => {
		const province = read('decision-province')
		expect(province.title).toBe('BAN HÀNH KẾ HOẠCH THỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI TỈNH VÍ DỤ GIAI ĐOẠN 2021-2030')
		expect(province.signer?.name).toBe('NGUYỄN VĂN MẪU')
		expect(province.assignments[2]?.agency).toBe('Các Sở: Tài chính, Y tế, Giáo dục và Đào tạo')
		expect(province.targets.map(({ value, by }) => [value, by])).toEqual([[60, 'Đến năm 2025'], [75, 'đến năm 2030'], [50, 'vào năm 2025'], [60, 'vào năm 2030']])
	})
})

describe('a committee plan with slips', () => {
	const reading = read('committee-with-slips')
	it('has A., B., C. over I. and 1.', () => {
		expect(sections(reading)).toEqual(['A NHIỆM VỤ TRỌNG TÂM (activities)', 'I Công tác phòng ngừa (activities)', 'II Công tác ứng phó (activities)', 'B PHÂN CÔNG NHIỆM VỤ (organisation)', 'C CHẾ ĐỘ BÁO CÁO (reporting)'])
		expect(reading.activityGroups.map(({ title, activities }) => [title, activities.length])).toEqual([['Công tác phòng ngừa', 2], ['Công tác ứng phó', 2]])
	})
	it('finds each slip and nothing else', () => {
		expect(codes(reading)).toEqual(['annex-absent', 'unpaired-quotes', 'stray-full-stop', 'doubled-words', 'agency-spelt-two-ways', 'contradictory-years', 'contradictory-dates'])
		expect(reading.findings.every(({ text }) => /^\p{Lu}[^\n]+[.”]?$/u.test(text))).toBe(true)
	})
})

describe('a Party plan in two parts', () => {
	const reading = read('party-in-two-parts')
	it('takes the title of a part from the line below, and no target from the part that looks back', () => {
		expect(sections(reading)).toEqual(['Phần thứ nhất ĐÁNH GIÁ KẾT QUẢ NĂM 2025 (other)', 'I KẾT QUẢ ĐẠT ĐƯỢC (other)', 'II HẠN CHẾ (other)', 'Phần thứ hai KẾ HOẠCH NĂM 2026 (other)', 'I MỤC TIÊU (targets)', 'II NHIỆM VỤ, GIẢI PHÁP (activities)', 'III TỔ CHỨC THỰC HIỆN (organisation)'])
		expect(reading.targets.map(({ value, unit }) => [value, unit])).toEqual([[100, '%'], [20, 'tin, bài'], [4, 'hội nghị']])
		expect(codes(reading)).toEqual([])
	})
	it('parts the recipients from the signer on the same lines', () => {
		expect(reading.recipients.map(({ text }) => text)).toEqual(['Thường trực Tỉnh ủy (b/c)', 'Đảng ủy các xã, phường', 'Lưu Văn phòng'])
		expect(reading.signer).toMatchObject({ positions: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], name: 'Lê Văn Thử' })
		expect(reading.assignments.map(({ agency, request }) => [agency, request])).toEqual([['Các ban đảng, Văn phòng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy', false], ['Đảng ủy UBND tỉnh', true], ['Đảng ủy các xã, phường', false], ['Báo Ví Dụ và Phát thanh, Truyền hình tỉnh; Cổng thông tin điện tử tỉnh', false]])
	})
})

describe('a kindergarten plan', () => {
	const reading = read('kindergarten')
	it('finds its bases in a section of their own', () => {
		expect(reading.legalBases.map(({ number }) => number)).toEqual(['51/2020/TT-BGDĐT', '2188/SGDĐT-GDMN'])
		expect(reading).toMatchObject({ docType: 'KẾ HOẠCH', title: 'GIÁO DỤC Năm học 2025 - 2026', symbol: 'KH-MNHM', numberBlank: true, year: 2025, unread: [] })
	})
	it('takes "Đối với …" as an agency', () => {
		expect(who(reading)).toEqual([['Hiệu trưởng', 1], ['Phó Hiệu trưởng', 1], ['giáo viên, nhân viên', 1]])
		expect(reading.targets.map(({ value, comparison }) => [value, comparison])).toEqual([[100, 'equal'], [95, 'at-least'], [2, 'less-than']])
	})
})
