import type { OfficialDocument, TableCell } from '../official-document.ts'
import { heading, item, paragraph, ward, words } from './ward.ts'

const tasks = [
	['Rà soát, đánh giá các mô hình thúc đẩy bình đẳng giới; duy trì mô hình “Địa chỉ tin cậy - Nhà tạm lánh ở cộng đồng”', 'Phòng Văn hóa - Xã hội', 'Hội LHPN phường; Công an phường', 'Quý II/2026'],
	['Truyền thông trên hệ thống thông tin cơ sở bằng tiếng Việt, tiếng Ba Na và tiếng Xơ Đăng', 'Trung tâm Dịch vụ tổng hợp', 'Các thôn, tổ dân phố', 'Hằng tháng'],
	['Lồng ghép nội dung bình đẳng giới vào sinh hoạt của nhà trường', 'Trường TH - THCS', 'Đoàn Thanh niên', 'Năm học 2026 - 2027'],
	['Tập huấn kỹ năng phòng ngừa, ứng phó với bạo lực trên cơ sở giới', 'Trạm y tế', 'Phòng Văn hóa - Xã hội', 'Trước ngày 30/9/2026'],
	['Tổ chức Lễ phát động Tháng hành động vì bình đẳng giới', 'Phòng Văn hóa - Xã hội', 'Ủy ban MTTQ phường', '15/11 - 15/12/2026'],
] as const

const row = (...cells: readonly string[]): TableCell[] => cells.map((cell) => ({ inline: words(cell) }))

/** A plan with a landscape annex that runs over several pages. */
export const samplePlan: OfficialDocument = {
	...ward,
	kind: 'plan',
	symbol: 'KH-UBND',
	subject: 'Triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026 trên địa bàn phường Đăk Cấm',
	body: [
		paragraph('Ủy ban nhân dân phường Đăk Cấm xây dựng Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026 trên địa bàn phường, cụ thể như sau:'),
		heading(1, 'I', 'Mục đích, yêu cầu'),
		heading(2, '1', 'Mục đích'),
		item('Tổ chức thực hiện hiệu quả các mục tiêu, chỉ tiêu của Chiến lược quốc gia về bình đẳng giới trên địa bàn phường.'),
		item('Nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị, tổ chức và Nhân dân về bình đẳng giới, tiếp tục thu hẹp khoảng cách giới.'),
		heading(2, '2', 'Yêu cầu'),
		paragraph('Bảo đảm các mục tiêu, nhiệm vụ, giải pháp có tính khả thi, thiết thực và bám sát thực tiễn.'),
		heading(1, 'II', 'Nội dung hoạt động'),
		heading(2, '1', 'Tăng cường công tác quản lý, chỉ đạo, điều hành, phối hợp thực hiện'),
		...tasks.map(([text]) => item(`${text}.`)),
		heading(3, 'a', 'Ban Vì sự tiến bộ của phụ nữ họp định kỳ 6 tháng một lần.'),
		heading(3, 'b', 'Thành viên của Ban được phân công theo dõi từng thôn, tổ dân phố.'),
		heading(1, 'III', 'Kinh phí thực hiện'),
		paragraph('Từ nguồn ngân sách địa phương theo quy định và các nguồn kinh phí hỗ trợ hợp pháp khác.'),
		heading(1, 'IV', 'Tổ chức thực hiện'),
		paragraph('Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện; định kỳ báo cáo Ủy ban nhân dân phường. (có phụ lục kèm theo)'),
	],
	annexes: [
		{
			label: '',
			title: 'Phân công nhiệm vụ thực hiện Kế hoạch năm 2026',
			landscape: true,
			body: [
				{
					type: 'table',
					table: {
						columns: [
							{ title: 'TT', width: 5, align: 'center' },
							{ title: 'Nhiệm vụ', width: 42, align: 'left' },
							{ title: 'Chủ trì', width: 19, align: 'left' },
							{ title: 'Phối hợp', width: 19, align: 'left' },
							{ title: 'Thời gian', width: 15, align: 'center' },
						],
						rows: [1, 2, 3, 4, 5, 6].flatMap((group) => [
							[{ inline: words(`Nhóm nhiệm vụ ${group}`), span: 5 }],
							...tasks.map((task, i) => row(`${group}.${i + 1}`, ...task)),
						]),
						strong: [0, 6, 12, 18, 24, 30],
					},
				},
			],
		},
	],
}
