import { sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { Target } from './plan-reading.ts'

type Comparison = Target['comparison']

const COMPARISONS: readonly (readonly [Comparison, RegExp])[] = [
	['at-least', /≥\s?$|(?:ít nhất|tối thiểu|không thấp hơn|không dưới|không ít hơn|từ|đạt từ)(?:\s(?:là|đạt|có|từ))*\s?$/u],
	['more-than', />\s?$|(?:trên|hơn|vượt|lớn hơn)\s?$/u],
	['at-most', /≤\s?$|(?:tối đa|không quá|không vượt quá|nhiều nhất|giảm còn|xuống còn)(?:\s(?:là|còn))?\s?$/u],
	['less-than', /<\s?$|(?:dưới|thấp hơn|nhỏ hơn)\s?$/u],
	['about', /(?:khoảng|gần|xấp xỉ|bình quân)\s?$/u],
]

const NUMBER = '\\d{1,3}(?:[.,]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'
const PERCENT = new RegExp(`(?<![\\d.,/])(${NUMBER})\\s?%?\\s?(?:(?:-|đến|÷)\\s?(${NUMBER})\\s?)?%`, 'gu')
const COUNT = new RegExp(`(?<![\\d.,/:\\p{L}-])(${NUMBER})(?:\\s?(?:-|đến)\\s?(${NUMBER}))?\\s?(?=\\p{L})`, 'gu')
const COMPARED = /(?:ít nhất|tối thiểu|không thấp hơn|không dưới|không ít hơn|trên|hơn|vượt|tối đa|không quá|khoảng|dưới|phấn đấu|đạt|đạt từ|xây dựng|thành lập|duy trì|tổ chức|mở|có|từ|thêm|hỗ trợ|trồng|in|cung cấp|cấp phát|cấp|đăng tải|phát|đăng|được|biên soạn|thực hiện|ra mắt|xây mới|sửa chữa|xóa|đào tạo|kết nạp|số hóa|tặng|trao|giải quyết việc làm cho|kiện toàn|củng cố|lắp đặt|trang bị|mua sắm|chuẩn bị|bố trí|kết nối|thu hút|bồi dưỡng|tập huấn|kiểm tra|giám sát|khảo sát|tư vấn cho|nhân rộng)(?:\s(?:ít nhất|tối thiểu|là|có|được|đạt|từ|trên|thêm|mới|khoảng))*\s?$/u
/** Units of time, of law and of lists: their numbers are no targets. */
const NOT_A_UNIT = /^(?:giờ|phút|ngày|tuần|tháng|quý|năm|khóa|điều|khoản|điểm|mục|phần|chương|h\d|h(?![\p{L}])|và|hoặc|đến|của|về|trong|theo|tại|để|là|thì|lần thứ|kỳ họp|cấp|bên|nhóm nhiệm vụ|th(?![\p{L}])|triệu đồng chẵn|số|phối hợp|chủ trì|thực hiện|triển khai|tổ chức|vnđ|tuổi|x |m |nội dung sau|trên|dưới|cho)(?![\p{L}])/u
const BEFORE_NOT = /(?<!\p{L})(?:ngày|tháng|năm|quý|số|điều|khoản|điểm|mục|phụ lục|biểu|mẫu|lúc|khóa|lần thứ|thứ|nghị quyết|nghị định|chỉ thị|kết luận|luật|đề án|chương trình|giai đoạn|phần|chương|bước|lớp|khối|quốc lộ|tổ|thôn|ấp|khu phố|dân phố|khóm|khu vực|đợt|vòng|cuối|hộp|k|cụm)\s?(?:số\s)?$/u

/** Vietnamese numbers: a dot parts thousands, a comma decimals; `05` is 5. */
export function numberOf(text: string): number {
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
	if (/^\d{1,3}(?:,\d{3})+$/.test(text) && !text.startsWith('0')) return Number(text.replaceAll(',', ''))
	return Number(text.replace(',', '.'))
}

/** Where the clause of a number begins and ends: a target says what is counted, not the whole paragraph. */
function clause(line: Line, start: number, end: number): { start: number; end: number } {
	const before = line.text.slice(0, start)
	const marker = markerAt(line)?.body ?? 0
	const from = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf(';') + 1, before.lastIndexOf(': ') + 1, marker <= start ? marker : 0)
	const stop = /;|\.(?=\s|$)/u.exec(line.text.slice(end))
	let at = from
	// `Tỷ lệ chuyên cần: 98% trở lên` says what is counted before its colon.
	const label = /(?:^|[;.])([^;.:]{3,120}):\s?$/u.exec(before)
	const after = line.text.slice(end, stop === null ? line.text.length : end + stop.index).trim()
	if (label !== null && after.split(/\s+/u).length <= 3 && !/^(?:mục tiêu|chỉ tiêu|phấn đấu|cụ thể|trong đó)/iu.test((label[1] ?? '').trim())) at = Math.max(marker < start ? marker : 0, label.index + label[0].indexOf(label[1] ?? ''))
	while (at < start && /[\s\-–+•*]/.test(line.text[at] ?? '')) at++
	return { start: at, end: stop === null ? line.text.length : end + stop.index }
}

function comparisonOf(before: string): Comparison {
	for (const [comparison, words] of COMPARISONS) if (words.test(before)) return comparison
	return 'equal'
}

/** By when: what follows at once (`50% vào năm 2025`), else what stands nearest before, else what follows further on. */
function byOf(before: string, after: string): string | null {
	const next = BY_ONCE.exec(after)
	if (next !== null && after.slice(0, next.index).trim() === '') return next[0]
	return [...before.matchAll(BY)].at(-1)?.[0] ?? BY_ONCE.exec(after.split(/\d%/u)[0] ?? '')?.[0] ?? null
}

/** `Đến cuối năm 2026: …; …` says it once for all that follows. */
function leadDue(line: Line, before: number): string | null {
	const lead = /^[^:;]{0,80}:/u.exec(line.text.slice(0, before))
	return lead === null ? null : (BY_ONCE.exec(lead[0])?.[0] ?? null)
}

const BY_TEXT = /(?:đến|vào|trong|cuối|hết|năm học)(?:\s(?:cuối|hết))?\s?(?:năm|ngày|tháng|quý)?\s?(?:[IViv]{1,3}\/)?[\d/]*(?:19|20)\d{2}|hằng năm|hàng năm/
const BY = new RegExp(BY_TEXT, 'giu')
const BY_ONCE = new RegExp(BY_TEXT, 'iu')

function targetAt(line: Line, found: RegExpExecArray | RegExpMatchArray, unit: string, end: number, rule: string, sure: boolean): Target {
	const start = found.index ?? 0
	const piece = clause(line, start, end)
	const before = line.low.slice(Math.max(0, start - 40), start)
	const text = line.text.slice(piece.start, piece.end).replace(/(?:\.\/\.|[\s,;.])+$/u, '')
	const upTo = found[2] === undefined ? null : numberOf(found[2])
	const compared = /^\s?(?:[\p{L}]+\s){0,4}?trở lên/u.test(line.low.slice(end)) ? 'at-least' : /^\s?(?:[\p{L}]+\s){0,4}?trở xuống/u.test(line.low.slice(end)) ? 'at-most' : comparisonOf(before)
	return {
		...sourceOf(line, piece.start, piece.start + Math.max(text.length, 1), rule, sure ? 'sure' : 'check'),
		text, value: numberOf(found[1] ?? ''), upTo, unit,
		comparison: upTo !== null && compared === 'at-least' && /từ\s?$/u.test(before) ? 'about' : upTo !== null && compared === 'equal' ? 'about' : compared,
		by: byOf(line.text.slice(piece.start, start).split(/\d\s?%/u).at(-1) ?? '', line.text.slice(end, piece.end)) ?? leadDue(line, piece.start),
	}
}

/** Words that count by themselves; of others, such as `công dân`, one syllable says nothing. */
const COUNTED = /^(?:lớp|buổi|cuộc|đợt|hộ|người|ca|cặp|bản|bài|tin|kíp|tổ|đội|trạm|xe|máy|phòng|nhà|căn|cây|con|km|m2|ha|tấn|tạ|kg|gói|suất|lần|lượt|vụ|việc|xã|phường|thôn|ấp|làng|tỉnh|huyện|trường|em|cháu|chị|anh|phiếu|bộ|tờ|cuốn|quyển|sổ|biển|bảng|pano|video|clip|phim|băng|đĩa|áo|vé|điểm|chỗ|nơi|hội|chi|câu|đoàn|ban|nhóm|khu|tuyến|đường|cầu|công|hố|bể|giếng|bò|lợn|gà|đồng|triệu|tỷ|nghìn|loại|mục|dòng|trang|ý|kỳ|vòng|giải|huy|bằng|giấy|thư|hồ|sản|tiết|phút|ngành|nghề|khóa|học|quỹ|bữa|suối|chai|túi|thùng|lít|mét|xuất|hội nghị|hội thảo|hội thi|cuộc họp)(?![\p{L}])/u
const COMPOUND = /^(?:công dân|công nhân|công ty|công trình|học bổng|học sinh|chi hội|chi đoàn|câu lạc bộ|ban chỉ đạo|hồ sơ|huy chương|sản phẩm|giấy chứng nhận|bằng khen|giấy khen|hội nghị|hội thảo|hội thi|hội viên|cuộc họp|đoàn viên|điểm cầu|khu vực|bộ phận|thư viện|trường học|con giống)(?![\p{L}])/u

function unitOf(line: Line, from: number): { unit: string; end: number } | null {
	const rest = line.low.slice(from)
	if (NOT_A_UNIT.test(rest)) return null
	const words = /^\p{L}+(?:\s\p{L}+)?/u.exec(rest)
	if (words === null) return null
	const slashed = /^(?:nền tảng|tổ đội|tổ công nghệ|trạm phát sóng|hệ thống|phần mềm|ứng dụng|thiết bị|điểm truy cập|cơ sở dữ liệu|bộ dữ liệu|bộ tài liệu|tài liệu|tài khoản|dân quân|hộ dân|khu dân cư|nhà văn hóa|hợp đồng|sự kiện|chiến dịch|diễn đàn|vị trí|khóa học|khóa đào tạo|chuyên gia|dự án|đề án|chương trình|tin, bài|lượt người|mô hình|hội nghị|tập thể|cá nhân|gia đình|dân tộc|cán bộ|công chức|học sinh|câu lạc bộ|tổ dân phố|lớp tập huấn|chuyên đề|chuyên mục|đoàn viên|hội viên|phụ nữ|lao động|triệu đồng|tỷ đồng|đồng chí|sản phẩm|buổi tuyên truyền|cuộc thi|tờ rơi|khẩu hiệu|băng rôn|pa nô|hộ gia đình|hộ nghèo|căn nhà|doanh nghiệp|hợp tác xã|công trình|trường hợp|đối tượng|cơ sở|đơn vị|nạn nhân|địa chỉ|thủ tục|dịch vụ|chỉ tiêu|nhiệm vụ|nội dung|hoạt động|cộng tác viên|chi bộ|đảng viên|tuyên truyền viên|báo cáo viên|tiểu phẩm|phóng sự|bản tin|thành viên|trẻ em|người dân|nhà ở|ngôi nhà|tiêu chí|giải pháp|sáng kiến|đề tài|hồ sơ|văn bản|máy tính|cuộc kiểm tra|đợt kiểm tra|chuyên đề|học viên|giáo viên|thanh niên|người cao tuổi)/u.exec(rest)
	// A ratio: 113,5 bé trai/100 bé gái.
	const ratio = /^\p{L}+(?:\s\p{L}+){0,2}\/\d[\d.]*(?:\s\p{L}+){1,2}/u.exec(rest)
	const unit = ratio?.[0] ?? slashed?.[0] ?? COMPOUND.exec(rest)?.[0] ?? COUNTED.exec(rest)?.[0] ?? words[0]
	return { unit: line.text.slice(from, from + unit.length), end: from + unit.length }
}

/** Targets of a line: percentages anywhere; counts where a word compares them, or the section is one of targets. */
export function targetsOf(line: Line, inTargets: boolean): Target[] {
	if (!/\d/.test(line.low)) return []
	const targets: { at: number; target: Target }[] = []
	for (const found of line.low.matchAll(PERCENT)) {
		if (/(?:ngày|số)\s?$/u.test(line.low.slice(0, found.index))) continue
		// `từ 2,15% … xuống còn 1,5%`: the first figure is where one stands.
		if (found[2] === undefined && /từ\s?$/u.test(line.low.slice(0, found.index)) && /^[^;.]{0,60}(?:xuống|lên)(?:\scòn)?\s\d/u.test(line.low.slice(found.index + found[0].length))) continue
		targets.push({ at: found.index, target: targetAt(line, found, '%', found.index + found[0].length, 'target.percent', true) })
	}
	for (const found of line.low.matchAll(COUNT)) {
		const before = line.low.slice(Math.max(0, found.index - 40), found.index)
		const after = found.index + found[0].length
		if (BEFORE_NOT.test(before) || /^(?:19|20)\d{2}$/.test(found[1] ?? '') || line.low.slice(after).startsWith('%')) continue
		const compared = COMPARED.test(before)
		const padded = /^0\d/.test(found[1] ?? '')
		if (!compared && !(inTargets && (padded || /^\d{2,}|^\d{1,3}[.,]\d{3}/.test(found[1] ?? ''))) && !(padded && found.index < 12)) continue
		if (found.index === 0 || /^[-–+•*\s]*$/.test(line.low.slice(0, found.index)) && !padded && !inTargets) continue
		const unit = unitOf(line, after)
		if (unit === null) continue
		targets.push({ at: found.index, target: targetAt(line, found, unit.unit, unit.end, inTargets ? 'target.count' : 'target.count.in-work', inTargets) })
	}
	return targets.sort((one, other) => one.at - other.at).map(({ target }) => target)
}
