import type { OfficialDocument } from '../official-document.ts'
import { detail, item, paragraph, ward } from './ward.ts'

export const sampleLetter: OfficialDocument = {
	...ward,
	kind: 'letter',
	number: 7,
	symbol: 'UBND-VHXH',
	subject: 'đôn đốc báo cáo kết quả thực hiện công tác bình đẳng giới 6 tháng đầu năm 2026',
	addressees: ['Trạm y tế phường', 'Trường TH - THCS', 'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường'],
	recipients: ['Như trên', 'Chủ tịch, các PCT UBND phường'],
	signatures: [{ authority: ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'], name: 'Lê Thị Thử' }],
	body: [
		paragraph('Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026, Ủy ban nhân dân phường đề nghị các cơ quan, đơn vị khẩn trương báo cáo kết quả thực hiện:'),
		item('Số buổi, số lượt người dự truyền thông, chia theo nữ và nam;'),
		item('Khó khăn, vướng mắc và kiến nghị.'),
		paragraph('Báo cáo gửi về Phòng Văn hóa - Xã hội trước ngày 10/6/2026 để tổng hợp'),
	],
}

export const sampleInvitation: OfficialDocument = {
	...ward,
	kind: 'invitation',
	symbol: 'GM-UBND',
	subject: 'Họp Ban Vì sự tiến bộ của phụ nữ phường',
	recipients: ['Như thành phần mời'],
	body: [
		paragraph('Ủy ban nhân dân phường Đăk Cấm trân trọng kính mời: Các thành viên Ban Vì sự tiến bộ của phụ nữ phường'),
		detail('Tới dự', 'Cuộc họp đánh giá kết quả 6 tháng đầu năm 2026'),
		detail('Chủ trì', 'Đồng chí Trần Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân phường'),
		detail('Thời gian:', '14 giờ 00, ngày 05 tháng 6 năm 2026 (Thứ Sáu)'),
		detail('Địa điểm', 'Phòng họp số 1, trụ sở Ủy ban nhân dân phường'),
		paragraph('Đề nghị các đồng chí chuẩn bị ý kiến và tham dự đúng thời gian.'),
	],
}

export const sampleMinutes: OfficialDocument = {
	...ward,
	kind: 'minutes',
	superior: 'UBND PHƯỜNG ĐĂK CẤM',
	issuer: ['BAN VÌ SỰ TIẾN BỘ', 'CỦA PHỤ NỮ'],
	number: 2,
	symbol: 'BB-BVSTBPN',
	subject: 'Cuộc họp đánh giá kết quả 6 tháng đầu năm 2026',
	recipients: [],
	keptBy: 'VT, Hồ sơ',
	signatures: [
		{ authority: ['THƯ KÝ'], name: 'Nguyễn Thị Ví Dụ' },
		{ authority: ['CHỦ TỌA'], name: 'Trần Văn Mẫu' },
	],
	body: [
		detail('Thời gian bắt đầu', '14 giờ 00, ngày 05 tháng 6 năm 2026'),
		detail('Địa điểm', 'Phòng họp số 1'),
		detail('Thành phần tham dự', '11/13 thành viên; vắng 02 (có lý do)'),
		detail('Chủ trì (chủ tọa)', 'Đồng chí Trần Văn Mẫu'),
		detail('Thư ký (người ghi biên bản)', 'Đồng chí Nguyễn Thị Ví Dụ'),
		paragraph('Nội dung (theo diễn biến cuộc họp): Các thành viên thống nhất đánh giá kết quả và nhiệm vụ 6 tháng cuối năm.'),
		paragraph('Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 6 năm 2026.'),
	],
}
