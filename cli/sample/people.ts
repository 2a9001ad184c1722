import type { Role } from '../../src/rights/roles.ts'

export interface SamplePerson {
	readonly username: string
	readonly name: string
	readonly position: string
	/** Code of sample/bodies.ts; null for the ward's leaders and the administrator; 'province' for the province. */
	readonly body: string | null
	readonly roles: readonly Role[]
}

/** All sample accounts share one password, printed when the demo starts. The names say that they are examples. */
export const SAMPLE_PASSWORD = 'sanh-vai-2026'

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
	{ username: 'chu-tich', name: 'Trần Văn Mẫu', position: 'Chủ tịch', body: null, roles: ['leader'] },
	{ username: 'pho-chu-tich', name: 'Phạm Thị Mẫu', position: 'Phó Chủ tịch', body: null, roles: ['leader'] },
	{ username: 'phu-trach', name: 'Lê Thị Thử', position: 'Công chức', body: 'van-hoa', roles: ['officer'] },
	{ username: 'van-thu', name: 'Nguyễn Thị Ví Dụ', position: 'Văn thư', body: 'van-phong', roles: ['clerk'] },
	{ username: 'van-phong', name: 'Hoàng Văn Ví Dụ', position: 'Công chức', body: 'van-phong', roles: ['focal-point'] },
	{ username: 'kinh-te', name: 'Đỗ Văn Thử', position: 'Công chức', body: 'kinh-te', roles: ['focal-point'] },
	{ username: 'hanh-chinh', name: 'Lý Thị Mẫu', position: 'Viên chức', body: 'hanh-chinh', roles: ['focal-point'] },
	{ username: 'cong-an', name: 'Võ Văn Mẫu', position: 'Cán bộ', body: 'cong-an', roles: ['police'] },
	{ username: 'y-te', name: 'Bùi Thị Thử', position: 'Y sĩ', body: 'y-te', roles: ['health-station'] },
	{ username: 'truong-hoc', name: 'Đinh Thị Ví Dụ', position: 'Giáo viên', body: 'truong-hoc', roles: ['focal-point'] },
	{ username: 'mat-tran', name: 'Huỳnh Văn Thử', position: 'Phó Chủ tịch', body: 'mat-tran', roles: ['front-supervisor'] },
	{ username: 'phu-nu', name: 'Y Mẫu', position: 'Chủ tịch', body: 'phu-nu', roles: ['focal-point', 'collaborator'] },
	{ username: 'doan', name: 'A Ví Dụ', position: 'Bí thư', body: 'doan', roles: ['focal-point'] },
	{ username: 'to-1', name: 'Trần Thị Ví Dụ', position: 'Tổ trưởng', body: 'to-1', roles: ['village-head'] },
	{ username: 'to-2', name: 'Lê Văn Thử', position: 'Tổ trưởng', body: 'to-2', roles: ['village-head'] },
	{ username: 'to-3', name: 'A Thử', position: 'Tổ trưởng', body: 'to-3', roles: ['village-head'] },
	{ username: 'to-4', name: 'Phạm Thị Thử', position: 'Tổ trưởng', body: 'to-4', roles: ['village-head'] },
	{ username: 'thon-1', name: 'Y Ví Dụ', position: 'Trưởng thôn', body: 'thon-1', roles: ['village-head'] },
	{ username: 'thon-2', name: 'A Mẫu', position: 'Trưởng thôn', body: 'thon-2', roles: ['village-head'] },
	{ username: 'thon-3', name: 'Y Thử', position: 'Trưởng thôn', body: 'thon-3', roles: ['village-head'] },
	{ username: 'thon-4', name: 'Đinh Văn Mẫu', position: 'Trưởng thôn', body: 'thon-4', roles: ['village-head'] },
	{ username: 'so-noi-vu', name: 'Cao Thị Mẫu', position: 'Chuyên viên', body: 'province', roles: ['province-viewer'] },
	{ username: 'quan-tri', name: 'Ngô Văn Ví Dụ', position: 'Quản trị', body: null, roles: ['administrator'] }
]
