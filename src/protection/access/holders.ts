/** What a person may be behind the second lock. */
export const SEALED_ROLES = [
	'case-worker', // cán bộ phụ trách vụ việc
	'supervisor', // người giám sát chuyên môn
	'duty-officer', // cán bộ trực nhận tin báo
	'police', // Công an phường: what is sent to them
	'health', // Trạm y tế: what is sent to them
	'shelter-keeper', // người giữ nơi tạm lánh
	'chair' // Chủ tịch: decisions only
] as const

export type SealedRole = (typeof SEALED_ROLES)[number]

/** A sealed role, or one of the two office roles that together name the people of the sealed area. */
export type Holder = SealedRole | 'leader' | 'officer'
