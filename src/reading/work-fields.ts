import { bounds, type Line } from './line.ts'

type WorkFieldKind = 'lead' | 'support' | 'time' | 'place' | 'money' | 'product' | 'people'

/** `Đơn vị chủ trì: Công an phường`: a labelled line under a piece of work. */
export interface WorkField {
	readonly kind: WorkFieldKind
	readonly start: number
	/** Bounds of the value. */
	readonly from: number
	readonly to: number
	readonly text: string
}

const BODY = '(?:(?:các\\s)?(?:đơn vị|cơ quan|bộ phận|phòng|người|đồng chí|lãnh đạo|tổ chức|cá nhân|cấp|ban|ngành|cán bộ|thành viên|lực lượng)(?:,\\s(?:đơn vị|bộ phận|cá nhân|tổ chức|lực lượng))?\\s)?'
const LABELS: readonly (readonly [WorkFieldKind, string])[] = [
	['support', `${BODY}(?:phối hợp(?:\\sthực hiện)?|tham gia phối hợp|cùng thực hiện)`],
	['lead', `${BODY}(?:chủ trì(?:,?\\s(?:thực hiện|tham mưu|phối hợp|triển khai))?|chịu trách nhiệm(?:\\s(?:chính|thực hiện))?|phụ trách(?:\\schính)?|đầu mối|tham mưu)|(?:đơn vị|cơ quan|bộ phận|người|phòng|cấp|lực lượng|cá nhân)\\s(?:tổ chức\\s)?thực hiện|phân công(?:\\s(?:thực hiện|phụ trách))?|trách nhiệm(?:\\sthực hiện)?`],
	['time', '(?:thời gian|thời hạn|thời điểm|tiến độ)(?:\\s(?:thực hiện|hoàn thành|tổ chức|triển khai|tiến hành|dự kiến|hoàn thành dự kiến))?(?:\\s\\([^)]{0,40}\\))?|thời gian, địa điểm|hoàn thành'],
	['place', '(?:địa điểm|địa bàn|nơi)(?:\\s(?:thực hiện|tổ chức))?|hình thức(?:\\s(?:thực hiện|tổ chức))?'],
	['money', '(?:nguồn )?kinh phí(?:\\s(?:thực hiện|tổ chức|dự kiến))?'],
	['product', 'sản phẩm(?:\\s(?:đầu ra|dự kiến|hoàn thành))?|kết quả(?:\\s(?:đầu ra|dự kiến|cần đạt))?'],
	['people', '(?:thành phần|đối tượng|số lượng)(?:\\s(?:tham gia|tham dự|dự kiến|thực hiện))?'],
]
const ANY = new RegExp(`(?:^|[;.,]\\s?(?:-\\s)?|\\s[-+]\\s)(?:${LABELS.map(([kind, label]) => `(?<${kind}>${label})`).join('|')})\\s?:\\s?`, 'gu')

/** The labelled values of a line that begins with a label; empty when it does not. */
export function workFields(line: Line, from: number): WorkField[] {
	const low = line.low.slice(from)
	const marks = [...low.matchAll(ANY)]
	if (marks[0]?.index !== 0) return []
	return marks.flatMap((mark, at) => {
		const kind = LABELS.find(([name]) => mark.groups?.[name] !== undefined)?.[0]
		const next = marks[at + 1]
		const value = bounds(line, from + mark.index + mark[0].length, next === undefined ? line.text.length : from + next.index)
		return kind === undefined || value.text === '' ? [] : [{ kind, start: from + mark.index + (/^[\s;.,+-]*/.exec(mark[0])?.[0].length ?? 0), from: value.start, to: value.end, text: value.text }]
	})
}
