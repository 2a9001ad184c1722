import type { Day } from '#kernel/day.ts'

export type DayKind = 'public-holiday' | 'compensatory-day-off' | 'swap-day-off' | 'swap-working-day' | 'expected-holiday' | 'depends-on-decision' | 'conditional'

/** A day of the whole country that differs from the week. Only `verified` ones are certain; `closed: null` waits for
 *  the ward's own decision. */
export interface NationalDay {
	readonly day: Day
	readonly name: string
	readonly kind: DayKind
	readonly closed: boolean | null
	readonly source: string
	readonly verified: boolean
}

const LAW = 'Bộ luật Lao động 2019, Điều 112'
const GIVEN_BACK = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
const NEW_YEAR_2026 = 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025 (theo báo chí)'
const TET_2026 = 'Thủ tướng Chính phủ đồng ý, công bố ngày 14/10/2025 (theo báo chí)'
const LUNAR = 'Bộ luật Lao động 2019, Điều 111, 112; ngày âm lịch tính theo múi giờ Việt Nam'
const CULTURE = 'Nghị quyết 80-NQ/TW ngày 07/01/2026 nêu chủ trương; chưa thấy văn bản cho nghỉ'

/** As known on 23/11/2026. What the ward decides stands in the database and goes before this. */
export const NATIONAL_DAYS: readonly NationalDay[] = [
	{ day: '2026-01-01', name: 'Tết Dương lịch', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2026-01-02', name: 'Nghỉ hoán đổi dịp Tết Dương lịch', kind: 'swap-day-off', closed: true, source: NEW_YEAR_2026, verified: true },
	{ day: '2026-01-10', name: 'Làm bù cho ngày 02/01/2026', kind: 'swap-working-day', closed: false, source: NEW_YEAR_2026, verified: true },
	{ day: '2026-02-16', name: 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp, ngày cuối năm)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-02-17', name: 'Tết Nguyên đán Bính Ngọ (mùng 1)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-02-18', name: 'Tết Nguyên đán Bính Ngọ (mùng 2)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-02-19', name: 'Tết Nguyên đán Bính Ngọ (mùng 3)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-02-20', name: 'Tết Nguyên đán Bính Ngọ (mùng 4)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-04-26', name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', kind: 'public-holiday', closed: true, source: LUNAR, verified: true },
	{ day: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', kind: 'compensatory-day-off', closed: true, source: LUNAR, verified: true },
	{ day: '2026-04-30', name: 'Ngày Chiến thắng', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2026-05-01', name: 'Ngày Quốc tế lao động', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2026-08-22', name: 'Làm bù cho ngày 31/8/2026', kind: 'swap-working-day', closed: false, source: TET_2026, verified: true },
	{ day: '2026-08-31', name: 'Nghỉ hoán đổi dịp Quốc khánh', kind: 'swap-day-off', closed: true, source: TET_2026, verified: true },
	{ day: '2026-09-01', name: 'Quốc khánh (ngày liền kề)', kind: 'public-holiday', closed: true, source: TET_2026, verified: true },
	{ day: '2026-09-02', name: 'Quốc khánh', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'conditional', closed: null, source: CULTURE, verified: false },
	{ day: '2027-01-01', name: 'Tết Dương lịch', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2027-02-03', name: 'Tết Nguyên đán Đinh Mùi (27 tháng Chạp)', kind: 'depends-on-decision', closed: null, source: LUNAR, verified: false },
	{ day: '2027-02-04', name: 'Tết Nguyên đán Đinh Mùi (28 tháng Chạp)', kind: 'depends-on-decision', closed: null, source: LUNAR, verified: false },
	{ day: '2027-02-05', name: 'Tết Nguyên đán Đinh Mùi (29 tháng Chạp, ngày cuối năm)', kind: 'expected-holiday', closed: true, source: LUNAR, verified: false },
	{ day: '2027-02-06', name: 'Tết Nguyên đán Đinh Mùi (mùng 1)', kind: 'public-holiday', closed: true, source: LUNAR, verified: true },
	{ day: '2027-02-07', name: 'Tết Nguyên đán Đinh Mùi (mùng 2)', kind: 'expected-holiday', closed: true, source: LUNAR, verified: false },
	{ day: '2027-02-08', name: 'Tết Nguyên đán Đinh Mùi (mùng 3) hoặc nghỉ bù', kind: 'expected-holiday', closed: true, source: LUNAR, verified: false },
	{ day: '2027-02-09', name: 'Tết Nguyên đán Đinh Mùi (mùng 4) hoặc nghỉ bù', kind: 'expected-holiday', closed: true, source: LUNAR, verified: false },
	{ day: '2027-02-10', name: 'Nghỉ bù Tết Nguyên đán', kind: 'depends-on-decision', closed: null, source: LUNAR, verified: false },
	{ day: '2027-02-11', name: 'Nghỉ bù Tết Nguyên đán', kind: 'depends-on-decision', closed: null, source: LUNAR, verified: false },
	{ day: '2027-04-16', name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', kind: 'public-holiday', closed: true, source: LUNAR, verified: true },
	{ day: '2027-04-30', name: 'Ngày Chiến thắng', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2027-05-01', name: 'Ngày Quốc tế lao động', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2027-05-03', name: 'Nghỉ bù Ngày Quốc tế lao động', kind: 'compensatory-day-off', closed: true, source: GIVEN_BACK, verified: true },
	{ day: '2027-09-01', name: 'Quốc khánh (ngày liền kề trước)', kind: 'depends-on-decision', closed: null, source: LAW, verified: false },
	{ day: '2027-09-02', name: 'Quốc khánh', kind: 'public-holiday', closed: true, source: LAW, verified: true },
	{ day: '2027-09-03', name: 'Quốc khánh (ngày liền kề sau)', kind: 'depends-on-decision', closed: null, source: LAW, verified: false },
	{ day: '2027-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'conditional', closed: null, source: CULTURE, verified: false }
]
