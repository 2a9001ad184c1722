/** The bodies of the sample ward. The ward and its offices are real kinds of body; nobody in it is. */
export interface SampleBody {
	readonly code: string
	readonly kind: 'agency' | 'village'
	readonly name: string
	readonly shortName: string
	readonly symbol?: string
	/** false: the Front and the mass organisations are asked, not ordered. */
	readonly ordered?: boolean
	/** Other ways documents write the name. */
	readonly aliases?: readonly string[]
}

export const SAMPLE_BODIES: readonly SampleBody[] = [
	{ code: 'van-hoa', kind: 'agency', name: 'Phòng Văn hóa - Xã hội', shortName: 'Phòng VH-XH', symbol: 'VHXH' },
	{ code: 'van-phong', kind: 'agency', name: 'Văn phòng HĐND&UBND', shortName: 'Văn phòng', symbol: 'VP', aliases: ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Văn phòng HĐND và UBND'] },
	{ code: 'kinh-te', kind: 'agency', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', shortName: 'Phòng KT-HT-ĐT', symbol: 'KTHTĐT' },
	{ code: 'hanh-chinh', kind: 'agency', name: 'Trung tâm Phục vụ hành chính công', shortName: 'TT PVHCC', symbol: 'TTPVHCC' },
	{ code: 'cong-an', kind: 'agency', name: 'Công an phường', shortName: 'Công an', aliases: ['Công an'] },
	{ code: 'y-te', kind: 'agency', name: 'Trạm Y tế phường', shortName: 'Trạm Y tế', aliases: ['Trạm Y tế'] },
	{ code: 'truong-hoc', kind: 'agency', name: 'Trường TH-THCS Mẫu', shortName: 'Trường TH-THCS', aliases: ['Các trường học trên địa bàn phường', 'Các trường học'] },
	{ code: 'mat-tran', kind: 'agency', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', shortName: 'Ủy ban MTTQ', ordered: false, aliases: ['Ủy ban MTTQ Việt Nam phường', 'Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội phường', 'Ủy ban MTTQ phường'] },
	{ code: 'phu-nu', kind: 'agency', name: 'Hội Liên hiệp Phụ nữ phường', shortName: 'Hội LHPN', ordered: false, aliases: ['Hội LHPN phường'] },
	{ code: 'doan', kind: 'agency', name: 'Đoàn TNCS Hồ Chí Minh phường', shortName: 'Đoàn TN', ordered: false, aliases: ['Đoàn Thanh niên phường'] },
	...[1, 2, 3, 4].map((n) => ({ code: `to-${n}`, kind: 'village' as const, name: `Tổ dân phố ${n}`, shortName: `TDP ${n}` })),
	...[1, 2, 3, 4].map((n) => ({ code: `thon-${n}`, kind: 'village' as const, name: `Thôn ${n}`, shortName: `Thôn ${n}` }))
]
