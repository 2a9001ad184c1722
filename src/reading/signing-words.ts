/** TM., KT., TL., TUQ., Q. of Nghị định 30/2020 and T/M, K/T of Party documents, followed by capitals. */
const AUTHORITY = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?[.\s]\s?\p{Lu}{2}/u

const POSITIONS = new Set([
	'chủ tịch', 'phó chủ tịch', 'phó chủ tịch thường trực', 'giám đốc', 'phó giám đốc', 'phó giám đốc thường trực', 'quyền giám đốc',
	'trưởng phòng', 'phó trưởng phòng', 'hiệu trưởng', 'phó hiệu trưởng', 'bí thư', 'phó bí thư', 'phó bí thư thường trực', 'bí thư chi bộ',
	'trưởng ban', 'phó trưởng ban', 'phó trưởng ban thường trực', 'phó ban', 'cục trưởng', 'phó cục trưởng', 'chi cục trưởng', 'phó chi cục trưởng',
	'vụ trưởng', 'chánh văn phòng', 'phó chánh văn phòng', 'chánh thanh tra', 'bộ trưởng', 'thứ trưởng', 'tổng giám đốc', 'phó tổng giám đốc',
	'viện trưởng', 'phó viện trưởng', 'chỉ huy trưởng', 'phó chỉ huy trưởng', 'chính trị viên', 'chính ủy', 'trưởng công an', 'phó trưởng công an',
	'trưởng trạm', 'trưởng đoàn', 'tổ trưởng', 'tổ phó', 'tổ trưởng chuyên môn', 'chủ nhiệm', 'phó chủ nhiệm', 'thủ tướng', 'phó thủ tướng',
	'chủ tịch ubnd', 'phó chủ tịch ubnd', 'chủ tịch hội đồng', 'hội trưởng', 'tổng biên tập', 'trưởng khoa', 'người lập kế hoạch',
	'người lập', 'người xây dựng kế hoạch', 'người viết kế hoạch', 'tổng cục trưởng', 'chủ tịch công đoàn', 'tổng phụ trách đội', 'trưởng thôn',
	'tổng thư ký', 'ủy viên thường trực', 'ủy viên', 'đội trưởng', 'thủ trưởng', 'trưởng đồn', 'đồn trưởng', 'hạt trưởng', 'phó trưởng đoàn',
	'thủ trưởng đơn vị', 'bí thư đoàn', 'chủ tọa', 'thư ký', 'kế toán trưởng', 'viện trưởng viện kiểm sát', 'chánh án', 'phó chánh án',
])

const POSITION_HEAD = /^(?:chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng phòng|hiệu trưởng|phó hiệu trưởng|bí thư|phó bí thư|trưởng ban|phó trưởng ban|phó ban|phó trưởng phòng|phó trưởng công an|phó chỉ huy trưởng|phó viện trưởng|viện trưởng|trưởng trạm|thủ trưởng|tổng giám đốc|phó tổng giám đốc|chủ nhiệm|phó chủ nhiệm|cục trưởng|phó cục trưởng|chánh văn phòng|phó chánh văn phòng|bộ trưởng|thứ trưởng|trưởng công an|chỉ huy trưởng|kiêm)(?![\p{L}])/u

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/uỷ/g, 'ủy').replace(/\s+/g, ' ').replace(/[\s.:]+$/, '').trim()

const capitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase()

/** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
export const isSigningAuthority = (text: string): boolean => AUTHORITY.test(text) && capitals(text.replace(/\bNơi nhận:?$/u, ''))

/** A name with its rank or degree, as a pattern. */
export const RANKED_NAME = '(?:(?:TS|ThS|PGS|GS|BS|BSCKI|BSCKII|CN|KS|DS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng)\\.?\\s)*\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}*){1,5}'

const NAMED_END = new RegExp(`(?<=\\p{Lu}{2})\\s${RANKED_NAME}[\\s|]*$`, 'u')

/** A signature begins here, be it all on one line: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Mẫu`. */
export const beginsSignature = (text: string): boolean => isSigningAuthority(text) || isSigningAuthority(text.replace(NAMED_END, ''))

/** A post standing alone in capitals: `PHÓ CHỦ TỊCH`, `GIÁM ĐỐC SỞ NỘI VỤ`. */
export function isPosition(text: string): boolean {
	if (text.length >= 80 || !capitals(text)) return false
	const low = plain(text).replace(/^p\.\s?/u, 'phó ')
	return (POSITIONS.has(low) || POSITION_HEAD.test(low))
}

const SURNAMES = /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|TRƯƠNG|MAI|LƯU|TRỊNH|LƯƠNG|CAO|HÀ|TẠ|TÔ|CHÂU|QUÁCH|TĂNG|THÁI|LÂM|PHÙNG|VƯƠNG|TỐNG|NÔNG|HOÀ|Y|A|RƠ|K’|SIU|KSOR|ĐINH|GIÀNG|LÒ|QUÀNG|VI|BẾ|LỮ|TRIỆU|ĐÀO|ĐẬU|NGHIÊM|KIỀU|CHU|ÂU|ÔNG|LA|THẠCH|KIM|SƠN|DANH)\s\p{Lu}+(?:\s\p{Lu}+){0,4}$/u

/** A name written all in capitals is told from a post by its surname. */
export const isCapitalName = (text: string): boolean => SURNAMES.test(text) && !/(?:TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|PHÒNG|PHƯỜNG|XÃ|TỈNH)/u.test(text)

/** Two to six words, each with a capital first letter: a name; no titles before it. */
export function isPersonName(text: string): boolean {
	const bare = text.replace(/^(?:(?:TS|ThS|PGS|GS|BS|BSCKI|BSCKII|CN|KS|Ths|Đ\/c|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Thiếu tướng|Trung tướng)\.?\s)+/u, '')
	return /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}$/u.test(bare) && bare.length < 50
}
