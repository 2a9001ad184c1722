import type { NumberKind } from './numbers.ts'

/** A number every ward starts with. Nobody of the ward has called it yet, so it stands as unchecked until an officer has. */
export interface InitialNumber {
	readonly digits: string
	readonly kind: NumberKind
	readonly name: string
	/** Where it was found, for the officer who checks it. */
	readonly source: string
}

const FROM_MEMORY = 'Chưa có nguồn'

/** Numbers seen in sources or commonly known, none of them called. The national hotline on domestic violence is not
 *  here: Nghị định 76/2023/NĐ-CP fixes three digits, and no source gives them. */
export const INITIAL_NUMBERS: readonly InitialNumber[] = [
	{ digits: '113', kind: 'danger', name: 'Công an', source: FROM_MEMORY },
	{ digits: '115', kind: 'danger', name: 'Cấp cứu', source: FROM_MEMORY },
	{ digits: '111', kind: 'others', name: 'Bảo vệ trẻ em', source: 'Tổng đài quốc gia bảo vệ trẻ em' },
	{ digits: '1900969680', kind: 'others', name: 'Ngôi nhà Bình yên', source: 'Báo Thời Đại (nguồn thứ cấp)' },
	{ digits: '18001769', kind: 'others', name: 'Ngôi nhà Ánh Dương', source: FROM_MEMORY },
	{ digits: '18001768', kind: 'others', name: 'Ngôi nhà Ánh Dương', source: FROM_MEMORY }
]
