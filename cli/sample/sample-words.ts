import { GOING_ON, tell, type Telling } from './told.ts'
import { TOLD_BY_OFFICES } from './told-by-offices.ts'
import { TOLD_BY_OTHERS, toldByVillage } from './told-by-others.ts'

const TOLD = [...TOLD_BY_OFFICES, ...TOLD_BY_OTHERS]

/** What is reported of a task at its first, second, … report (`turn` from 0), and at its end. */
export function tellingOf(title: string, number: number, kind: 'progress' | 'result', turn: number): Telling {
	const told = TOLD.find((one) => title.includes(one.of)) ?? (title.includes(toldByVillage(number).of) ? toldByVillage(number) : undefined)
	if (kind === 'result') return told?.result ?? tell('Đã hoàn thành theo Kế hoạch.')
	return (turn === 0 ? told?.first : told?.between) ?? GOING_ON
}

export const REASONS = {
	return: 'Đề nghị tách số chi theo từng nguồn; tổng ở bảng kê chưa khớp với câu kết quả.',
	'ask-extension': 'Báo cáo viên bận trong tuần này, xin lùi ngày để người dân đi làm rẫy về dự được đông.',
	extend: 'Đồng ý lùi thời hạn; đề nghị hoàn thành trước ngày đã ghi và báo cáo số người dự.',
	chase: 'Nhiệm vụ đã quá hạn; đề nghị báo cáo tiến độ và ngày hoàn thành.',
} as const

/** Words of the agencies' returns for a period; a body that has nothing to add leaves the last two empty. */
export const RETURNS: readonly { readonly results: string; readonly difficulties: string; readonly proposals: string }[] = [
	{ results: 'Đã thực hiện các nhiệm vụ được giao; số liệu đã báo cáo theo từng nhiệm vụ.', difficulties: 'Nhiều gia đình đi làm xa, khó mời cả vợ và chồng cùng dự.', proposals: '' },
	{ results: 'Đã phối hợp với các đoàn thể tổ chức sinh hoạt ở khu dân cư; người dân tham gia tích cực.', difficulties: '', proposals: '' },
	{ results: 'Đã hoàn thành phần lớn nhiệm vụ; việc còn lại có ngày hoàn thành cụ thể.', difficulties: '', proposals: 'Cấp thêm tài liệu có hình vẽ và bản ghi âm bằng tiếng dân tộc thiểu số.' },
	{ results: 'Đã cử người dự đủ các buổi tập huấn và sinh hoạt của phường.', difficulties: '', proposals: '' },
	{ results: 'Đã thực hiện đúng thời hạn; sổ theo dõi có tách số nữ và số nam.', difficulties: 'Người phụ trách mới nhận việc, còn lúng túng khi thu thập số liệu tách theo giới.', proposals: '' },
	{ results: 'Đã tổ chức sinh hoạt vào buổi tối để người đi làm rẫy cùng dự.', difficulties: '', proposals: 'Tổ chức các lớp tập huấn vào ngày nghỉ.' },
	{ results: 'Các nhiệm vụ đang thực hiện đúng tiến độ.', difficulties: 'Nhà ở rải rác, mùa mưa đi lại khó.', proposals: '' },
]

/** What the officer typed into the reports. */
export const PROSE = {
	strengths: 'Các cơ quan, thôn, tổ dân phố chủ động thực hiện, báo cáo có số liệu tách theo giới; nam giới tham gia các buổi sinh hoạt nhiều hơn.',
	weaknesses: 'Một số nhiệm vụ chậm so với thời hạn; nơi ở phân tán nên việc tập hợp người dân còn khó.',
	causes: 'Cán bộ kiêm nhiệm nhiều việc; tài liệu bằng tiếng dân tộc thiểu số còn ít.',
	directions: 'Tiếp tục duy trì hai mô hình, tổ chức sinh hoạt vào buổi tối và theo dõi tiến độ từng nhiệm vụ.',
} as const
