/** The 20 targets of the National Strategy on Gender Equality 2021-2030 (Nghị quyết 28/NQ-CP, 03/3/2021), with the names
 *  the programme works with. `from`: the measure agencies count that serves the target; `awaits`: who has the number
 *  when the ward does not. */
export interface StrategyTarget {
	readonly code: string
	readonly name: string
	readonly from: string | null
	readonly awaits: 'ward' | 'protection' | 'province' | 'survey' | 'nation'
}

const target = (code: string, awaits: StrategyTarget['awaits'], name: string, from: string | null = null): StrategyTarget => ({ code, awaits, name, from })

export const STRATEGY_TARGETS: readonly StrategyTarget[] = [
	target('1.1', 'ward', 'Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ'),
	target('2.1', 'survey', 'Tỷ lệ lao động nữ làm công hưởng lương'),
	target('2.2', 'survey', 'Tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp trong tổng số lao động nữ có việc làm'),
	target('2.3', 'province', 'Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã'),
	target('3.1', 'survey', 'Số giờ trung bình làm công việc nội trợ và chăm sóc trong gia đình không được trả công của phụ nữ so với nam giới'),
	target('3.2', 'protection', 'Người bị bạo lực được tiếp cận dịch vụ hỗ trợ cơ bản; người gây bạo lực được tư vấn, tham vấn'),
	target('3.3', 'protection', 'Nạn nhân bị mua bán trở về được phát hiện có nhu cầu hỗ trợ được hưởng các dịch vụ hỗ trợ và tái hòa nhập cộng đồng'),
	target('3.4', 'province', 'Cơ sở trợ giúp xã hội công lập triển khai hoạt động trợ giúp, phòng ngừa và ứng phó với bạo lực trên cơ sở giới'),
	target('4.1', 'province', 'Tỷ số giới tính khi sinh'),
	target('4.2', 'survey', 'Tỷ số tử vong bà mẹ trên 100.000 ca sinh sống'),
	target('4.3', 'province', 'Tỷ suất sinh ở vị thành niên'),
	target('4.4', 'nation', 'Tỷ lệ tỉnh, thành phố có ít nhất một cơ sở y tế cung cấp thí điểm dịch vụ chăm sóc sức khỏe dành cho người đồng tính, song tính và chuyển giới'),
	target('5.1', 'nation', 'Nội dung về giới, bình đẳng giới được đưa vào chương trình giảng dạy trong hệ thống giáo dục quốc dân và được giảng dạy chính thức ở các trường sư phạm'),
	target('5.2', 'province', 'Tỷ lệ trẻ em trai và trẻ em gái người dân tộc thiểu số hoàn thành cấp tiểu học và trung học cơ sở'),
	target('5.3', 'province', 'Tỷ lệ nữ học viên, học sinh, sinh viên được tuyển mới thuộc hệ thống giáo dục nghề nghiệp'),
	target('5.4', 'nation', 'Tỷ lệ nữ thạc sĩ và nữ tiến sĩ'),
	target('6.1', 'ward', 'Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới', 'attendance'),
	target('6.2', 'ward', 'Tổ chức Đảng, chính quyền, cơ quan hành chính, ban, ngành, đoàn thể các cấp được phổ biến, cập nhật thông tin về bình đẳng giới và cam kết thực hiện bình đẳng giới'),
	target('6.3', 'ward', 'Xã, phường, thị trấn mỗi quý có tin, bài về bình đẳng giới trên hệ thống thông tin cơ sở', 'news-items'),
	target('6.4', 'province', 'Đài phát thanh và đài truyền hình ở trung ương và địa phương có chuyên mục, chuyên đề nâng cao nhận thức về bình đẳng giới hằng tháng')
]

export const AWAITS: Readonly<Record<StrategyTarget['awaits'], string>> = {
	ward: 'chờ phường nhập số liệu',
	protection: 'chờ khu vực bảo vệ',
	province: 'chờ số liệu cấp tỉnh',
	survey: 'chờ kết quả điều tra thống kê',
	nation: 'chờ số liệu cấp quốc gia'
}
