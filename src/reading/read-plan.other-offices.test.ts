import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const read = (name: string): PlanReading => readPlan(blocksOfText(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')))
const who = (reading: PlanReading): [string, number][] => reading.assignments.map(({ agency, tasks }) => [agency, tasks.length])
const work = (reading: PlanReading): [string, string[]][] => reading.activityGroups.map(({ title, activities }) => [title, activities.map(({ text }) => text)])
const duties = (reading: PlanReading): (string | null)[][] => reading.reportingDuties.map(({ who: from, to, deadline }) => [from, to, deadline])

describe('a province plan of digital transformation: A. over I. over 1., agencies in capitals', () => {
	const reading = read('letters-over-roman')
	it('takes agencies under the organisation part as bodies with duties, not as sections', () => {
		expect(reading).toMatchObject({ issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG MẪU', number: '215/KH-UBND', unread: [], findings: [] })
		expect(reading.sections.map(({ label, role }) => `${label} ${role}`)).toEqual([
			'A targets', 'I targets', 'II targets', 'B activities', 'I activities', 'II activities', 'III activities', 'C funding', 'D organisation',
		])
		expect(who(reading)).toEqual([
			['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 2], ['SỞ TÀI CHÍNH', 1], ['CÔNG AN TỈNH', 1], ['ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG', 2],
			['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH VÀ CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI', 1],
		])
		expect(reading.assignments.map(({ request }) => request)).toEqual([false, false, false, false, true])
		expect(duties(reading)).toEqual([
			['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Ủy ban nhân dân tỉnh', 'trước ngày 15 tháng 12 năm 2026'],
			['ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG', 'Sở Khoa học và Công nghệ', 'Định kỳ hằng quý (trước ngày 20 của tháng cuối quý)'],
		])
	})
	it('keeps work that has nothing under it, beside work that has', () => {
		expect(work(reading)).toContainEqual(['Nâng cấp Trung tâm dữ liệu tỉnh', ['Nâng cấp Trung tâm dữ liệu tỉnh']])
	})
	it('gives targets without their numbers, with whole units', () => {
		expect(reading.targets.slice(0, 5).map(({ text, value, unit, comparison }) => [text, value, unit, comparison])).toEqual([
			['100% hồ sơ công việc tại cấp tỉnh được xử lý trên môi trường mạng (trừ hồ sơ mật)', 100, '%', 'equal'],
			['Trên 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến', 80, '%', 'more-than'],
			['tối thiểu 60% người dân hài lòng', 60, '%', 'at-least'],
			['Có ít nhất 02 nền tảng dữ liệu dùng chung được đưa vào vận hành trước ngày 30 tháng 9 năm 2026', 2, 'nền tảng', 'at-least'],
			['Tỷ trọng kinh tế số đạt từ 15% đến 18% GRDP', 15, '%', 'about'],
		])
	})
})

describe('a commune plan against forest fire: a/ and +, Giao, posts and villages', () => {
	const reading = read('fire-prevention')
	it('cuts agencies before verbs of their trade', () => {
		expect(who(reading)).toEqual([
			['Đồng chí Chủ tịch UBND xã - Trưởng Ban Chỉ huy', 1], ['Hạt Kiểm lâm khu vực', 1], ['Ban Chỉ huy Quân sự xã', 1], ['Công an xã', 1], ['Trạm Y tế xã', 1],
			['Các ông (bà) trưởng thôn', 1], ['Mặt trận Tổ quốc và các đoàn thể xã', 1],
		])
		expect(reading.assignments[3]?.tasks[0]?.text).toBe('điều tra nguyên nhân các vụ cháy, xử lý nghiêm người vi phạm')
	})
	it('lists a purpose that runs on after its heading once', () => {
		expect(reading.purposes.map(({ text }) => text)).toEqual(['Chủ động phòng ngừa, hạn chế đến mức thấp nhất số vụ cháy rừng'])
		expect(reading.sections[1]).toMatchObject({ headings: [{ title: 'Mục đích' }, { title: 'Yêu cầu' }], statements: [] })
	})
	it('knows who sends what recurs, and over the turn of the year', () => {
		expect(duties(reading)[0]).toEqual(['các thôn', 'UBND xã (qua Hạt Kiểm lâm khu vực)', 'định kỳ hằng tháng: trước ngày 25 hằng tháng'])
		expect(work(reading).map(([title]) => title)).toEqual(['Công tác tuyên truyền', 'Xây dựng lực lượng', 'Trực chỉ huy, trực canh gác lửa rừng'])
		expect(reading.timeWindows.find(({ text }) => text.startsWith('Từ ngày'))).toMatchObject({ from: '2026-12-01', to: '2027-04-30' })
		expect(reading.findings.map(({ code }) => code)).toEqual(['number-blank', 'date-blank'])
		expect(reading.unread).toEqual([])
	})
})

describe('a party plan of supervision: 1.1., whom it concerns and its timetable', () => {
	const reading = read('party-decimal')
	it('takes a timetable as work, and whom it concerns as none', () => {
		expect(work(reading)).toEqual([
			['Nội dung', ['Việc xây dựng kế hoạch, đăng ký làm theo của đảng viên', 'Việc biểu dương gương điển hình']],
			['THỜI GIAN, TIẾN ĐỘ', ['Các chi bộ tự kiểm tra, gửi báo cáo về Ban Xây dựng Đảng trước ngày 10/4/2026', 'Đoàn kiểm tra làm việc với các chi bộ từ ngày 20/4 đến 15/5/2026', 'Thông báo kết luận: chậm nhất ngày 30/5/2026']],
		])
		expect(reading.sections[1]?.statements.map(({ text }) => text)).toEqual(['Đối tượng: 05 chi bộ trực thuộc'])
		expect(reading.unread).toEqual([])
	})
	it('names the bodies and the signer', () => {
		expect(who(reading).map(([agency]) => agency)).toEqual(['Ban Xây dựng Đảng', 'Văn phòng Đảng ủy', 'Ủy ban MTTQ Việt Nam phường', 'Các chi bộ được kiểm tra'])
		expect(duties(reading)).toEqual([['Các chi bộ', 'Ban Xây dựng Đảng', 'trước ngày 10/4/2026']])
		expect(reading.signer).toMatchObject({ authority: 'T/M BAN XÂY DỰNG ĐẢNG', positions: ['PHÓ TRƯỞNG BAN'], name: 'Nguyễn Thị Ví Dụ' })
	})
})

describe('a school plan in parts: the title below its number, labelled lines, (1) and bullets', () => {
	const reading = read('school-parts')
	it('takes the title below a number as the title, and no work of its own', () => {
		expect(reading.sections.map(({ label, title }) => `${label} ${title}`)).toEqual([
			'Phần I MỤC TIÊU', 'Phần II NỘI DUNG VÀ BIỆN PHÁP', 'A Biện pháp phòng ngừa', 'B Biện pháp hỗ trợ, can thiệp', 'Phần III TỔ CHỨC THỰC HIỆN',
		])
		expect(work(reading)).toEqual([
			['Tuyên truyền', ['Nói chuyện chuyên đề dưới cờ: mỗi tháng 01 lần (tuần đầu tháng)', 'Phát 500 tờ rơi cho phụ huynh trong tháng 10/2026']],
			['Xây dựng góc tư vấn tâm lý', ['Xây dựng góc tư vấn tâm lý', 'Sản phẩm: 01 phòng tư vấn']],
			['Biện pháp hỗ trợ, can thiệp', ['Phát hiện kịp thời học sinh có nguy cơ', 'Phối hợp Công an phường xử lý khi có vụ việc']],
		])
	})
	it('reads how often as no month, money after the agencies as nobody’s duty', () => {
		expect(reading.timeWindows[0]).toMatchObject({ text: 'mỗi tháng 01 lần', from: null, to: null, at: null })
		expect(reading.fundingSources.map(({ text }) => text)).toEqual(['Trích từ nguồn chi thường xuyên 12.000.000đ', 'xã hội hóa'])
		expect(who(reading)).toEqual([
			['Tổng phụ trách Đội, giáo viên chủ nhiệm', 1], ['Tổ tư vấn học đường', 1], ['Ban Giám hiệu', 2], ['Tổng phụ trách Đội', 1], ['GVCN', 1],
			['Ban đại diện cha mẹ học sinh', 1], ['Hội đồng Đội phường; Đoàn Thanh niên phường', 1],
		])
		expect(reading.targets.map(({ text }) => text)[0]).toBe('100% cán bộ, giáo viên, nhân viên và học sinh được phổ biến các quy định')
		expect(reading.findings.map(({ code }) => code)).toEqual(['annex-absent', 'unpaired-quotes', 'doubled-words'])
		expect(reading.unread).toEqual([])
	})
})

describe('a plan of enlistment: steps, bases in a section, posts', () => {
	const reading = read('enlistment')
	it('knows the sections by their words wherever these stand in the title', () => {
		expect(reading.sections.map(({ role }) => role)).toEqual(['other', 'targets', 'activities', 'organisation', 'other', 'reporting'])
		expect(reading.legalBases.map(({ number }) => number)).toEqual([null, '148/2018/TT-BQP', '02/CT-UBND'])
		expect(who(reading).map(([agency]) => agency)).toEqual(['Chỉ huy trưởng Ban CHQS phường', 'Công an phường', 'Trạm y tế phường', 'Các đồng chí Bí thư chi bộ, Tổ trưởng tổ dân phố', 'Mặt trận và các đoàn thể'])
	})
	it('parts two reports of one sentence', () => {
		expect(duties(reading)).toEqual([[null, null, 'Hằng tuần'], ['các thành viên', 'Ban CHQS phường', 'trước ngày 10/3/2026']])
		expect(reading.targets[0]).toMatchObject({ value: 18, unit: 'công dân' })
		expect(reading.unread).toEqual([])
	})
})

describe('work that names its lead in its own sentence', () => {
	const reading = readPlan(blocksOfText(`KẾ HOẠCH
Bình đẳng giới năm 2026
I. NỘI DUNG
1. Truyền thông
- Trạm Y tế phường chủ trì, phối hợp với Đoàn Thanh niên tổ chức 02 buổi truyền thông trước ngày 30/6/2026.
- Giao Công an phường tuyên truyền pháp luật trong quý III/2026.
- Các thôn, tổ dân phố treo băng rôn.
2. Giao Phòng Kinh tế bố trí kinh phí.
`))
	it('is work of that body, with its partners; a body that only acts in it is not taken for a lead', () => {
		expect(reading.assignments.map(({ agency, tasks }) => [agency, tasks.map(({ text }) => text), tasks.flatMap(({ partners }) => partners)])).toEqual([
			['Trạm Y tế phường', ['chủ trì, phối hợp với Đoàn Thanh niên tổ chức 02 buổi truyền thông trước ngày 30/6/2026'], ['Đoàn Thanh niên']],
			['Công an phường', ['tuyên truyền pháp luật trong quý III/2026'], []],
			['Phòng Kinh tế', ['bố trí kinh phí'], []],
		])
		expect(work(reading).flatMap(([, activities]) => activities)).toHaveLength(4)
	})
})
