import { activities } from './activities.ts'
import { ANNEX_COLUMNS, ANNEX_TITLE, annexRows } from './annex.ts'
import { bases, preamble, purposes } from './opening.ts'
import { funding, organisation } from './organisation.ts'
import type { Piece } from './piece.ts'

/** The sample ward's plan of one year in our own words, as every rendition takes it. Number and day are left blank:
 *  it is a draft until it is approved. All people in it are examples. */
export interface SamplePlan {
	readonly issuer: readonly string[]
	readonly nation: readonly string[]
	readonly number: string
	readonly day: string
	readonly docType: string
	readonly title: readonly string[]
	readonly pieces: readonly Piece[]
	readonly recipients: readonly string[]
	readonly signer: { readonly authority: string; readonly position: string; readonly name: string }
	readonly annex: { readonly label: string; readonly title: string; readonly attachedTo: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

export function samplePlan(year: number): SamplePlan {
	return {
		issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM'],
		nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
		number: 'Số:      /KH-UBND',
		day: `Đăk Cấm, ngày     tháng     năm ${year}`,
		docType: 'KẾ HOẠCH',
		title: ['Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ', `năm ${year} trên địa bàn phường Đăk Cấm`],
		pieces: [...bases, preamble(year), ...purposes(year), ...activities(year), ...funding, ...organisation(year)],
		recipients: ['Sở Nội vụ (b/c);', 'Thường trực Đảng ủy phường (b/c);', 'Chủ tịch, các Phó Chủ tịch UBND phường;', 'Ủy ban MTTQ Việt Nam và các đoàn thể phường;',
			'Các phòng, trung tâm thuộc UBND phường;', 'Công an phường, Trạm Y tế phường;', 'Các trường học trên địa bàn phường;', 'Các thôn, tổ dân phố;', 'Lưu: VT, VHXH.'],
		signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
		annex: { label: 'Phụ lục', title: ANNEX_TITLE, attachedTo: `(Kèm theo Kế hoạch số      /KH-UBND ngày     tháng     năm ${year} của Ủy ban nhân dân phường Đăk Cấm)`, columns: ANNEX_COLUMNS, rows: annexRows(year) },
	}
}
