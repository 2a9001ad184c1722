import type { BodyNode, OfficialDocument } from '../official-document.ts'
import { heading, item, paragraph, ward, words } from './ward.ts'

const article = (label: string, text: string): BodyNode => ({ type: 'article', label, inline: words(text) })

export const sampleDecision: OfficialDocument = {
	...ward,
	kind: 'decision',
	number: 135,
	symbol: 'QĐ-UBND',
	date: '2026-03-15',
	authority: 'Chủ tịch Ủy ban nhân dân phường Đăk Cấm',
	subject: 'Về việc kiện toàn Ban Vì sự tiến bộ của phụ nữ phường Đăk Cấm',
	bases: ['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Căn cứ Luật Bình đẳng giới', 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.'],
	recipients: ['Như Điều 3', 'TT Đảng ủy phường (b/c)'],
	keptBy: 'VT, VHXH',
	signatures: [{ authority: ['CHỦ TỊCH'], name: 'Trần Văn Mẫu' }],
	body: [
		article('Điều 1', 'Kiện toàn Ban Vì sự tiến bộ của phụ nữ phường Đăk Cấm gồm các ông, bà có tên trong danh sách kèm theo.'),
		article('Điều 2.', 'Ban có nhiệm vụ tham mưu, giúp Ủy ban nhân dân phường về công tác vì sự tiến bộ của phụ nữ.'),
		article('Điều 3.', 'Các ông, bà có tên tại Điều 1 và các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.'),
	],
	annexes: [{ label: '', title: 'Danh sách Ban Vì sự tiến bộ của phụ nữ', landscape: false, body: [heading(2, '1', 'Trưởng ban'), item('Ông Trần Văn Mẫu.'), heading(2, '2', 'Ủy viên'), item('Bà Lê Thị Thử;'), item('Bà Nguyễn Thị Ví Dụ.')] }],
}

export const sampleNotice: OfficialDocument = {
	...ward,
	kind: 'notice',
	symbol: 'TB-UBND',
	subject: 'Kết luận cuộc họp Ban Vì sự tiến bộ của phụ nữ phường',
	body: [paragraph('Ngày 05 tháng 6 năm 2026, Ban Vì sự tiến bộ của phụ nữ phường đã họp; Ủy ban nhân dân phường thông báo kết luận như sau:'), item('Giao Phòng Văn hóa - Xã hội theo dõi, đôn đốc;'), item('Các đơn vị báo cáo trước ngày 10 hằng tháng.')],
}

export const sampleSubmission: OfficialDocument = {
	...ward,
	kind: 'submission',
	superior: 'UBND PHƯỜNG ĐĂK CẤM',
	issuer: ['PHÒNG VĂN HÓA - XÃ HỘI'],
	issuerName: 'Phòng Văn hóa - Xã hội',
	number: 3,
	symbol: 'TTr-VHXH',
	subject: 'Về việc ban hành Kế hoạch công tác bình đẳng giới năm 2026',
	addressees: ['Ủy ban nhân dân phường Đăk Cấm'],
	bases: ['Căn cứ Luật Bình đẳng giới'],
	recipients: ['Như trên'],
	signatures: [{ authority: ['TRƯỞNG PHÒNG'], name: 'Lê Thị Thử' }],
	body: [paragraph('Phòng Văn hóa - Xã hội kính trình Ủy ban nhân dân phường xem xét, ban hành Kế hoạch công tác bình đẳng giới năm 2026.'), paragraph('Kính đề nghị Ủy ban nhân dân phường xem xét, quyết định.')],
}
