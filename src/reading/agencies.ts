import { bounds, type Line } from './line.ts'

/** Words an organ, a post or a group of them begins with, in `low` spelling. */
const HEAD = new RegExp(`^(?:${[
	'ủy ban', 'ubnd', 'ub mttq', 'ubmttq', 'mttq', 'ub ?mttq ?vn', 'mttqvn', 'hđnd', 'hội đồng', 'mặt trận', 'sở', 'ban(?! hành| đầu| ngày| đêm)', 'phòng(?! ngừa|,? chống|, )', 'văn phòng', 'vp', 'công an', 'ca', 'bộ(?! mặt| máy| luật| tài liệu| tiêu chí| chỉ số| quy tắc)',
	'bch', 'trạm', 'trung tâm', 'tt', 'trường(?! hợp)', 'nhà trường', 'hội(?! nghị| thảo| nhập| thi| diễn| họp)', 'liên đoàn', 'ldlđ', 'lđlđ', 'công đoàn', 'đoàn(?! kết)', 'tỉnh đoàn', 'thành đoàn', 'cục', 'chi cục', 'vụ(?! việc| án)',
	'tổng cục', 'viện(?! trợ| dẫn)', 'bệnh viện', 'thanh tra(?!,| việc| công tác)', 'đảng ủy', 'đảng bộ', 'tỉnh ủy', 'thành ủy', 'chi ủy', 'chi bộ', 'cấp ủy', 'thường trực', 'tổ(?! chức)', 'đội(?! ngũ)', 'khối(?! lượng)', 'công ty', 'tổng công ty', 'tập đoàn',
	'ngân hàng', 'kho bạc', 'bảo hiểm', 'bhxh', 'báo(?! cáo| chí)', 'đài', 'cổng thông tin', 'trang thông tin', 'tòa án', 'tand', 'viện kiểm sát', 'vksnd', 'thuế', 'cơ quan', 'đơn vị', 'bộ phận', 'hải quan', 'bộ đội', 'biên phòng', 'đồn', 'lãnh đạo(?!,| chỉ| thực| công| tốt| các)',
	'ban giám hiệu', 'bgh', 'trưởng', 'phó', 'thủ trưởng', 'giám đốc', 'chủ tịch', 'hiệu trưởng', 'giáo viên', 'gv', 'gvcn', 'cán bộ', 'công chức', 'viên chức', 'kế toán', 'văn thư', 'y tế', 'thôn', 'ấp', 'khu phố', 'khu dân cư', 'làng',
	'đồng chí', 'đ/c', 'ông', 'bà', 'liên minh', 'quỹ', 'thư viện', 'bảo tàng', 'nhà văn hóa', 'doanh nghiệp', 'hợp tác xã', 'thành viên', 'ủy viên', 'tổng phụ trách', 'tpt', 'cha mẹ', 'phụ huynh', 'học sinh', 'bí thư', 'chánh',
	'chỉ huy trưởng', 'chỉ huy phó', 'chính trị viên', 'đội trưởng', 'thư ký', 'kiểm lâm', 'bưu điện', 'viễn thông', 'điện lực', 'hiệp hội', 'nghiệp đoàn',
	'chuyên viên', 'cộng tác viên', 'mạng lưới', 'người đứng đầu', 'chủ đầu tư', 'hạt', 'ubkt', 'ubmt', 'cựu chiến binh', 'hội phụ nữ', 'chi hội', 'chi đoàn', 'tổng phụ trách đội', 'học viện', 'đại học', 'nhà hát', 'lực lượng', 'quân sự', 'dân quân', 'tỉnh(?! hình)', 'thành phố', 'xã(?! hội)', 'phường', 'huyện', 'đặc khu',
	'(?:các|các đồng chí|các cấp|mỗi|từng|toàn thể|tất cả(?: các)?|những)\\s(?:cơ quan|sở|phòng|ban|ngành|đơn vị|thôn|ấp|bản|tổ|khu|trường|đoàn thể|hội|tổ chức|địa phương|xã|phường|huyện|cấp|chi bộ|chi hội|chi đoàn|đảng bộ|đảng ủy|bộ|cục|viện|trung tâm|doanh nghiệp|hợp tác xã|thành viên|đồng chí|công chức|cán bộ|giáo viên|lớp|khối|khoa|lực lượng|bộ phận|làng|công ty|đảng viên|nhà trường|cơ sở|chủ|ông|đội|câu lạc bộ|tập thể|cá nhân|thủ trưởng|trưởng|chủ tịch|giám đốc|ubnd|ủy ban|trạm|quận|thành phố|văn phòng|ủy viên|học sinh|hộ|doanh|nhóm|đối tượng|bên)',
].join('|')})(?![\\p{L}\\d])`, 'u')

/** Verbs a duty begins with. They stand in small letters; in a name the same word has a capital (Ban Chỉ đạo). */
const DUTY = /(?<![\p{L}])(?:chủ trì|chủ động|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|được giao|trực tiếp|tham mưu|hướng dẫn|kiểm tra|giám sát|đôn đốc|tổng hợp|báo cáo|bố trí|là đầu mối|là cơ quan|là đơn vị|làm đầu mối|căn cứ|theo chức năng|theo nhiệm vụ|theo thẩm quyền|theo phạm vi|theo dõi|theo phân công|trên cơ sở|trong phạm vi|xây dựng|triển khai|thực hiện|chỉ đạo|quán triệt|tuyên truyền|tăng cường|đẩy mạnh|tiếp tục|lồng ghép|phổ biến|tiếp nhận|cân đối|thẩm định|đảm bảo|bảo đảm|rà soát|quản lý|quản lí|thường xuyên|tập trung|nghiêm túc|phát huy|vận động|phân công|đề xuất|cung cấp|đăng tải|đăng ký|thông tin,|giúp|phát động|chuẩn bị|nghiên cứu|huy động|ban hành|hỗ trợ|tham gia|kịp thời|phát hiện|hoàn thành|duy trì|điều hành|phụ trách|tổ chức(?! chính trị| đoàn thể| xã hội| kinh tế| hội| đảng| liên quan| có liên quan| và cá nhân| thành viên| cơ sở|, cá nhân|, đơn vị|, đoàn thể|[,;:.]| trực thuộc| trên địa bàn)|lập(?= (?:kế hoạch|dự toán|danh sách|hồ sơ))|gửi|cử|yêu cầu|đề nghị|nâng cao|khuyến khích|in ấn|viết|phát sóng|bám sát|xử lý|giải quyết|quan tâm|chấp hành|đề cao|tích cực|(?<!, )lãnh đạo(?=,| chỉ đạo| thực hiện| các| [Ss]ở)|tăng|mở|đưa|trình|thành lập|kiện toàn|cập nhật|công khai|niêm yết|tập huấn|nắm (?:bắt|tình hình|chắc)|đánh giá|tùy theo|tuỳ theo|ưu tiên|sử dụng|cấp phát|xem xét|khẩn trương|thống nhất|phản ánh|dự trù|duyệt|nộp|lưu trữ|định kỳ|có kế hoạch|thường trực(?= giúp)|tự(?= (?:kiểm tra|rà soát|đánh giá|tổ chức|chấm|giám sát))|làm(?= (?:đầu mối|nòng cốt|thường trực|tốt|trưởng|chủ))|là (?:lực lượng|nòng cốt|thành viên)|điều tra(?! viên)|tuần tra|ứng trực|ngăn chặn|đấu tranh|truy quét|lắp đặt|mua sắm|trang bị|sửa chữa|nâng cấp|vận hành|khảo sát|thống kê|phân loại|biên soạn|biên tập|thanh toán|quyết toán|chi trả|khám|tư vấn|can thiệp|sơ kết|tổng kết|ký cam kết|nhắc nhở|phân bổ|chia sẻ|kết nối|thu thập|lựa chọn|tuyển chọn|giới thiệu|biểu dương|bảo vệ(?! rừng| dân phố| trẻ em| môi trường))(?![\p{L}])/gu

/** A word that makes the following verb a part of a name: `Ban chỉ đạo`, `Tổ giám sát`. */
const MAKES_NAME = /(?:^|[\s,])(?:ban|tổ|đoàn|đội|trung tâm|phòng|bộ phận|hội đồng|nhóm|trạm|công chức|cán bộ|mạng lưới|các|việc|công tác|chuyên trách|người|cơ quan|đơn vị)$/u
const PLAIN_NOUN_BEFORE = /(?:^|[\s,])(?:các|việc|công tác|người|cơ quan|đơn vị)$/u

const LIST_HEAD = /(?:^|\s)các\s(?:sở|phòng|ban|bộ|ngành|chi cục|hội)(?:,?\s(?:và )?(?:ban|ngành|phòng|đoàn thể|sở|chuyên môn))*$/u
const SECTOR = /^\s(?:sở |phòng )?(?:nội vụ|tài chính|y tế|giáo dục|tư pháp|công thương|văn hóa|xây dựng|nông nghiệp|khoa học|kinh tế|dân tộc|ngoại vụ|thanh tra|lao động|thông tin|kế hoạch|tài nguyên|giao thông|công an|quân sự|du lịch|hạ tầng|liên hiệp|nông dân|cựu chiến binh)(?![\p{L}])/u

export const looksLikeAgency = (low: string): boolean => HEAD.test(low)

/** Offset of the first duty verb of `text` at or after `from`, -1 when there is none. */
export function firstDutyVerb(text: string, from = 0): number {
	for (const found of text.slice(from).matchAll(DUTY)) {
		const before = text.slice(from, from + found.index).trimEnd().toLowerCase()
		if (/\s(?:được|bị|cần)$/u.test(before) || (/^(?:điều tra|khám|tuần tra|tư vấn)$/u.test(found[0]) && /(?:cơ quan|phòng|bác sĩ|đơn vị)$/u.test(before))) continue
		// `các cơ quan tham mưu, giúp việc Đảng ủy` is a name.
		if (/(?:cơ quan|đơn vị|ban)$/u.test(before) && /^tham mưu(?:,| và)? giúp việc/u.test(text.slice(from + found.index)) || (found[0] === 'giúp' && /(?:cơ quan|đơn vị|ban) tham mưu(?:,| và)?$/u.test(before))) continue
		const noun = PLAIN_NOUN_BEFORE.test(before) && !/(?:cơ quan|đơn vị)$/u.test(before) && !/^(?:căn cứ|có |chịu |theo |trên cơ sở)/u.test(found[0])
		if (noun || (MAKES_NAME.test(before) && !/(?:cơ quan|đơn vị|người)$/u.test(before) && !/^(?:có|chịu|chủ|căn cứ|theo|trên cơ sở)/u.test(found[0]))) continue
		return from + found.index
	}
	return -1
}

export interface NamedDuty {
	readonly start: number
	readonly end: number
	readonly agency: string
	/** "Đề nghị …": asked, not ordered. */
	readonly request: boolean
	/** Where the duty begins; null when the paragraph only names the agency. */
	readonly duty: number | null
	readonly how: 'colon' | 'verb' | 'whole'
}

const ADDRESS = /^(?:(?:trân trọng |kính |xin )?(đề nghị)(?: với)?|giao(?: trách nhiệm| nhiệm vụ)?(?: cho)?|yêu cầu|phân công(?: cho)?|trách nhiệm (?:của|thực hiện của)|nhiệm vụ của|đối với|về phía)\s(?:đồng chí\s)?/u
const BY_ISSUER = /^(?:ủy ban nhân dân|ubnd|chủ tịch|sở|phòng|ban|đảng ủy|trường|hiệu trưởng|nhà trường)[^,;:.]{0,60}?\s(yêu cầu|đề nghị|giao)\s/u

/** `UBND các huyện: An Lão, Vân Canh`: after many of a kind, nothing but names. */
const PLURAL = /(?:^|\s)các\s(?:sở|phòng|ban|xã|phường|huyện|thôn|bản|trường|thành phố|quận|đặc khu|công ty|hội|trạm|đơn vị|tổ dân phố|khu phố)[^:]{0,40}$/u
const NAMES = /^\s(?!(?:Chủ|Phối|Xây|Tổ|Triển|Tham|Căn|Thực|Tuyên|Báo|Tăng|Hướng|Chỉ|Rà|Bố|Đẩy|Lập)\s)\p{Lu}\p{L}*(?:\s(?:và\s)?\p{Lu}\p{L}*)*(?:(?:,|;|\svà)\s\p{Lu}\p{L}*(?:\s(?:và\s)?\p{Lu}\p{L}*)*)+$/u

/** Reads `<agency>: duty`, `<agency> chủ trì …`, `Đề nghị <agency> …`, `Giao <agency> …`; null when no agency stands there. */
export function namedDuty(line: Line, from: number, verbFirst = false): NamedDuty | null {
	let start = from
	let request = false
	const issuer = BY_ISSUER.exec(line.low.slice(start))
	if (issuer !== null && looksLikeAgency(line.low.slice(start + issuer[0].length))) {
		request = issuer[1] === 'đề nghị'
		start += issuer[0].length
	} else {
		const address = ADDRESS.exec(line.low.slice(start))
		if (address !== null) {
			request = address[1] !== undefined
			start += address[0].length
		}
	}
	if (!looksLikeAgency(line.low.slice(start))) return null
	const colon = /:(?=\s|$)/.exec(line.text.slice(start))
	const verb = firstDutyVerb(line.text, start)
	const colonAt = colon === null || colon.index > 400 ? -1 : start + colon.index
	const byColon = colonAt >= 0 && !(verbFirst && verb >= 0) && !(verb >= 0 && verb < colonAt && colonAt - start > 120)
	if (byColon && LIST_HEAD.test(line.low.slice(start, colonAt)) && SECTOR.test(line.low.slice(colonAt + 1))) {
		// `Các Sở: Tài chính, Y tế theo chức năng …`: the colon opens the list of names.
		const after = firstDutyVerb(line.text, colonAt + 1)
		const agency = bounds(line, start, after < 0 ? line.text.length : after)
		return { start: agency.start, end: agency.end, agency: agency.text, request, duty: after < 0 ? null : after, how: after < 0 ? 'whole' : 'verb' }
	}
	if (byColon && PLURAL.test(line.low.slice(start, colonAt)) && NAMES.test(line.text.slice(colonAt + 1).replace(/[\s.;:]+$/u, ''))) {
		const agency = bounds(line, start, line.text.length)
		return { start: agency.start, end: agency.end, agency: agency.text, request, duty: null, how: 'whole' }
	}
	const cut = byColon ? colonAt : verb
	if (cut < 0) {
		const whole = bounds(line, start, line.text.length)
		if (whole.text.length > 200) return null
		return { start: whole.start, end: whole.end, agency: whole.text, request, duty: null, how: 'whole' }
	}
	const agency = bounds(line, start, cut)
	if (agency.text === '') return null
	const duty = byColon ? cut + 1 : cut
	return {
		start: agency.start, end: agency.end, agency: agency.text, request,
		duty: bounds(line, duty, line.text.length).text === '' ? null : duty, how: byColon ? 'colon' : 'verb',
	}
}

/** Splits a list of agencies where a new name begins; commas inside a name stay (Sở Văn hóa, Thể thao và Du lịch). */
export function splitAgencies(text: string, low: string): string[] {
	const names: string[] = []
	let start = 0
	for (const found of low.matchAll(/[,;]\s?(?:và\s|cùng\s)?|\svà\s|\scùng\s/gu)) {
		const after = found.index + found[0].length
		if (found.index < start || !looksLikeAgency(low.slice(after))) continue
		// `các sở, ban, ngành` is one name: its words run on in small letters.
		const before = low.slice(start, found.index)
		if (/(?:^|\s)(?:các|từng|mỗi)\s[^;]*$/u.test(before) && !/\p{Lu}/u.test(text.slice(start + Math.max(before.lastIndexOf('các '), before.lastIndexOf('từng '), before.lastIndexOf('mỗi ')) + 1, found.index)) && /^\p{Ll}/u.test(text.slice(after)) && !/^(?:các|từng|mỗi)\s/u.test(low.slice(after)) && !found[0].startsWith(';')) continue
		names.push(text.slice(start, found.index).trim())
		start = after
	}
	names.push(text.slice(start).trim())
	return names.filter((name) => name !== '')
}
