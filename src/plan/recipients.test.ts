import { describe, expect, test } from 'vitest'
import { SAMPLE_BODIES } from '#sample/bodies.ts'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { addressedBy, type Addressable } from './recipients.ts'

const BODIES: Addressable[] = SAMPLE_BODIES.map((body) => ({
	id: body.code, kind: body.kind, orderedByPlan: body.ordered ?? true, names: [body.name, body.shortName, ...(body.aliases ?? [])].map(foldVietnamese)
}))
const VILLAGES = ['to-1', 'to-2', 'to-3', 'to-4', 'thon-1', 'thon-2', 'thon-3', 'thon-4']

describe('whom a line of Nơi nhận means', () => {
	test.each([
		['Công an phường', ['cong-an']],
		['- Công an phường;', ['cong-an']],
		['Phòng Văn hoá - Xã hội', ['van-hoa']],
		['Các phòng chuyên môn', ['van-hoa', 'van-phong', 'kinh-te']],
		['Các Trường học trên địa bàn phường', ['truong-hoc']],
		['Các thôn, tổ dân phố', VILLAGES],
		['Các tổ dân phố và thôn', VILLAGES],
		['Thôn 2', ['thon-2']],
		['Ủy ban MTTQ và các Đoàn thể phường', ['mat-tran', 'phu-nu', 'doan']],
		['Uỷ ban Mặt trận Tổ quốc Việt Nam phường', ['mat-tran']],
		['Trạm Y tế phường (t/h)', ['y-te']],
		['Hội LHPN, Đoàn Thanh niên phường', ['phu-nu', 'doan']]
	])('%s: bodies of the ward', (words, ids) => {
		const found = addressedBy(words, BODIES)
		expect([found.kind, [...found.agencyIds].sort()]).toEqual(['bodies', [...ids].sort()])
	})
	test.each([
		['Sở Nội vụ', 'outside'], ['TT Đảng ủy phường (b/c)', 'outside'], ['UBND tỉnh (b/c)', 'outside'],
		['Chủ tịch, các PCT UBND phường', 'leaders'], ['Trang thông tin điện tử phường', 'website']
	])('%s: %s, no body of the ward', (words, kind) => expect(addressedBy(words, BODIES)).toMatchObject({ kind, agencyIds: [] }))
})
