/** What a person may be in the programme; one person may hold several. */
export const ROLES = [
	'leader', // Chủ tịch, Phó Chủ tịch UBND
	'officer', // người phụ trách, Phòng Văn hóa - Xã hội
	'clerk', // văn thư
	'focal-point', // đầu mối của một cơ quan, đơn vị
	'police', // Công an phường
	'health-station', // Trạm y tế
	'village-head', // trưởng thôn, tổ trưởng tổ dân phố
	'collaborator', // cộng tác viên
	'front-supervisor', // Mặt trận Tổ quốc giám sát
	'province-viewer', // Sở Nội vụ
	'administrator' // quản trị hệ thống
] as const

export type Role = (typeof ROLES)[number]

/** Speaks for one body and sees that body's work. */
export const SPEAKS_FOR_AGENCY: readonly Role[] = ['focal-point', 'police', 'health-station', 'village-head', 'collaborator', 'front-supervisor']

/** Signs with a second factor in a real ward. */
export const NEEDS_SECOND_FACTOR: readonly Role[] = ['administrator', 'leader', 'officer']

const SEE_THE_WHOLE_WARD: readonly string[] = ['leader', 'officer', 'clerk', 'front-supervisor'] satisfies Role[]

/** Sees all agencies' work, figures and documents of the ward, not only one body's. */
export function seesWholeWard(roles: readonly string[]): boolean {
	return roles.some((role) => SEE_THE_WHOLE_WARD.includes(role))
}
