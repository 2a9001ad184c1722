/** What agencies count. `people`: women and men are asked for and add up to the total (interface.md: nữ + nam = tổng). */
export interface Measure {
	readonly code: string
	readonly vi: string
	readonly en: string
	readonly unit: string
	readonly people: boolean
	readonly theme: string
	/** How many there are on a day: never added up over time, the last one told stands. */
	readonly stock?: true
}

export const MEASURES: readonly Measure[] = [
	{ code: 'sessions', vi: 'Buổi truyền thông, sinh hoạt', en: 'Communication sessions', unit: 'buổi', people: false, theme: 'communication' },
	{ code: 'attendance', vi: 'Lượt người dự truyền thông', en: 'Attendance at sessions', unit: 'lượt', people: true, theme: 'communication' },
	{ code: 'news-items', vi: 'Tin, bài', en: 'News items', unit: 'tin, bài', people: false, theme: 'communication' },
	{ code: 'broadcasts', vi: 'Lượt phát thanh', en: 'Broadcasts', unit: 'lượt', people: false, theme: 'communication' },
	{ code: 'minority-broadcasts', vi: 'Lượt phát thanh bằng tiếng dân tộc thiểu số', en: 'Broadcasts in minority languages', unit: 'lượt', people: false, theme: 'communication' },
	{ code: 'leaflets', vi: 'Tờ rơi, tài liệu', en: 'Leaflets', unit: 'tờ', people: false, theme: 'communication' },
	{ code: 'plans-mainstreamed', vi: 'Kế hoạch, văn bản có lồng ghép', en: 'Plans and documents with mainstreaming', unit: 'văn bản', people: false, theme: 'mainstreaming' },
	{ code: 'trainings', vi: 'Lớp tập huấn', en: 'Training courses', unit: 'lớp', people: false, theme: 'officials' },
	{ code: 'trained', vi: 'Người được tập huấn', en: 'People trained', unit: 'người', people: true, theme: 'officials' },
	{ code: 'models', vi: 'Mô hình đang duy trì', en: 'Models kept up', unit: 'mô hình', people: false, theme: 'models', stock: true },
	{ code: 'inspections', vi: 'Cuộc kiểm tra, giám sát', en: 'Inspections and oversight', unit: 'cuộc', people: false, theme: 'supervision' },
	{ code: 'meetings', vi: 'Cuộc họp', en: 'Meetings', unit: 'cuộc', people: false, theme: 'direction' },
	{ code: 'documents-issued', vi: 'Văn bản đã ban hành', en: 'Documents issued', unit: 'văn bản', people: false, theme: 'direction' },
	{ code: 'month-events', vi: 'Hoạt động của Tháng hành động', en: 'Action Month events', unit: 'hoạt động', people: false, theme: 'action-month' },
	{ code: 'month-attendance', vi: 'Lượt người dự hoạt động của Tháng hành động', en: 'Attendance at Action Month events', unit: 'lượt', people: true, theme: 'action-month' },
	{ code: 'money', vi: 'Kinh phí đã chi', en: 'Money spent', unit: 'đồng', people: false, theme: 'budget' }
]

export const STOCKS: readonly string[] = MEASURES.filter((measure) => measure.stock).map((measure) => measure.code)

export function measureOf(code: string): Measure | undefined {
	return MEASURES.find((measure) => measure.code === code)
}
