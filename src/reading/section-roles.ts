import type { SectionRole } from './plan-reading.ts'

/** Words by which a heading tells what its section is for; the one that stands first decides. */
const WORDS: readonly (readonly [SectionRole, RegExp])[] = [
	['purposes-requirements', /mục đích|yêu cầu/u],
	['funding', /kinh phí|vốn đầu tư|nguồn vốn|dự toán|nguồn lực|nguồn ngân sách|tài chính thực hiện|ngân sách thực hiện/u],
	['organisation', /tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|điều khoản thi hành|nhiệm vụ (?:cụ thể )?(?:của |cho )(?:các |từng )|biện pháp tổ chức|công tác tổ chức/u],
	['reporting', /chế độ (?:thông tin,? )?báo cáo|chế độ [^;.]{0,30}báo cáo|thông tin,? báo cáo|báo cáo kết quả|chế độ thông tin|^báo cáo|thời (?:gian|hạn) báo cáo|sơ kết, tổng kết/u],
	['targets', /mục tiêu|chỉ tiêu/u],
	['activities', /nội dung|nhiệm vụ|hoạt động|công việc|công tác trọng tâm|các bước|trình tự|tiến độ|lộ trình|chương trình/u],
	['solutions', /giải pháp|biện pháp/u],
]

const NOT_A_ROLE = /^(?:đối tượng|phạm vi|thời gian(?!.*(?:kinh phí|tiến độ|lộ trình))|địa điểm|thành phần(?!.*(?:phân công|nhiệm vụ|trách nhiệm))|cơ sở|căn cứ|đặc điểm|tình hình|thực trạng|khái quát|kết quả|đánh giá|quan điểm chỉ đạo$|bối cảnh|khen thưởng|tên )/u

/** The role of a section by its title, in `low` spelling; `other` when the words are not known. */
export function roleOf(low: string): SectionRole {
	if (NOT_A_ROLE.test(low)) return 'other'
	if (/kinh phí/u.test(low) && /tổ chức thực hiện/u.test(low)) return 'organisation'
	let best: SectionRole = 'other'
	let first = Infinity
	for (const [role, words] of WORDS) {
		const at = words.exec(low)?.index
		if (at !== undefined && at < first) {
			best = role
			first = at
		}
	}
	return best
}

const OWN_ROLE = /^(?:(?:về )?mục đích|yêu cầu|mục tiêu|chỉ tiêu|các chỉ tiêu|các mục tiêu|(?:nguồn )?kinh phí|dự toán|tổ chức thực hiện|phân công|trách nhiệm|chế độ (?:thông tin,? )?báo cáo|báo cáo|nội dung|các nội dung|nhiệm vụ|các nhiệm vụ|giải pháp|các giải pháp|thông tin,? báo cáo)/u

/** The role a heading inside a section takes for itself; null when it stays with its section's. */
export function ownRole(low: string): SectionRole | null {
	if (low.length > 90 || !OWN_ROLE.test(low)) return null
	const role = roleOf(low)
	return role === 'other' ? null : role
}
