/** A body that a ward or commune usually has. `ordered` false: asked, not ordered. */
export interface UsualBody {
	readonly code: string
	readonly name: string
	readonly shortName: string
	readonly symbol: string
	readonly ordered: boolean
	readonly aliases: readonly string[]
}

/** The usual bodies of a "phường", "xã" or "đặc khu", offered at set-up. `word` is that first word of its name. */
export function usualBodies(word: string): UsualBody[] {
	const economy = word === 'xã' ? ['Phòng Kinh tế', 'Phòng KT', 'KT'] : ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng KT-HT-ĐT', 'KTHTĐT']
	const body = (code: string, name: string, shortName: string, symbol = '', aliases: string[] = [], ordered = true) => ({ code, name, shortName, symbol, aliases, ordered })
	return [
		body('van-hoa', 'Phòng Văn hóa - Xã hội', 'Phòng VH-XH', 'VHXH'),
		body('van-phong', 'Văn phòng HĐND&UBND', 'Văn phòng', 'VP', ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Văn phòng HĐND và UBND']),
		body('kinh-te', economy[0]!, economy[1]!, economy[2]!),
		body('hanh-chinh', 'Trung tâm Phục vụ hành chính công', 'TT PVHCC', 'TTPVHCC'),
		body('cong-an', `Công an ${word}`, 'Công an', '', ['Công an']),
		body('y-te', `Trạm Y tế ${word}`, 'Trạm Y tế', '', ['Trạm Y tế']),
		body('mat-tran', `Ủy ban Mặt trận Tổ quốc Việt Nam ${word}`, 'Ủy ban MTTQ', '', [`Ủy ban MTTQ Việt Nam ${word}`, `Ủy ban MTTQ ${word}`], false),
		body('phu-nu', `Hội Liên hiệp Phụ nữ ${word}`, 'Hội LHPN', '', [`Hội LHPN ${word}`], false),
		body('doan', `Đoàn TNCS Hồ Chí Minh ${word}`, 'Đoàn TN', '', [`Đoàn Thanh niên ${word}`], false)
	]
}

const KINDS = ['phường', 'xã', 'đặc khu']

/** 'phường Đăk Cấm' → its kind word and its own name; a name without one counts as a ward's. */
export function wordAndName(full: string): { word: string, own: string } {
	const word = KINDS.find((kind) => full.toLowerCase().startsWith(`${kind} `))
	return word ? { word, own: full.slice(word.length + 1).trim() } : { word: 'phường', own: full.trim() }
}
