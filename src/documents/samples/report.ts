import type { Inline, OfficialDocument, TableCell } from '../official-document.ts'
import { heading, ward, words } from './ward.ts'

const figure = (text: string, ref: string): Inline => ({ type: 'figure', text, ref })
const cells = (name: string, ...figures: readonly string[]): TableCell[] => [
	{ inline: words(name) },
	...figures.map((text, i) => ({ inline: [figure(text, `buoi-${name.length}-${i}`)] })),
]

/** A report not issued yet: number and date blank, one figure missing, two parts typed, a table and an annex. */
export const sampleReport: OfficialDocument = {
	...ward,
	kind: 'report',
	symbol: 'BC-UBND',
	number: null,
	date: null,
	draft: true,
	subject: 'Kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026',
	addressees: ['Sở Nội vụ'],
	signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null }],
	body: [
		heading(1, 'I', 'Kết quả thực hiện'),
		heading(2, '1', 'Truyền thông, phổ biến, giáo dục pháp luật'),
		{
			type: 'paragraph',
			anchor: 'truyen-thong',
			inline: [...words('Trong năm, phường tổ chức '), figure('46', 'so-buoi'), ...words(' buổi truyền thông với '), figure('1.234', 'luot-nguoi'), ...words(' lượt người dự, trong đó nữ '), figure('702', 'nu'), ...words(' (56,9%), nam '), figure('532', 'nam'), ...words(' (43,1%).')],
		},
		{
			type: 'table',
			anchor: 'bang-1',
			table: {
				columns: [
					{ title: 'Hình thức', width: 46, align: 'left' },
					{ title: 'Số buổi', width: 18, align: 'right' },
					{ title: 'Nữ', width: 18, align: 'right' },
					{ title: 'Nam', width: 18, align: 'right' },
				],
				rows: [cells('Sinh hoạt thôn, tổ dân phố', '32', '466', '328'), cells('Sinh hoạt trong trường học', '14', '236', '204'), cells('Cộng', '46', '702', '532')],
				strong: [2],
			},
		},
		heading(2, '2', 'Dịch vụ phòng ngừa và ứng phó'),
		{ type: 'paragraph', inline: [...words('Tỷ lệ người bị bạo lực trên cơ sở giới được tiếp cận ít nhất một dịch vụ hỗ trợ đạt '), figure('82,5%', 'dich-vu'), ...words('. Số lượt sàng lọc tại Trạm y tế: '), { type: 'gap', text: 'chờ Trạm y tế' }, ...words('.')] },
		heading(1, 'II', 'Đánh giá chung'),
		{ type: 'paragraph', inline: [{ type: 'prose', field: 'danh-gia', text: 'Công tác truyền thông đã thu hút nam giới tham gia nhiều hơn năm trước.\nViệc bố trí kinh phí quý IV còn chậm.' }] },
	],
	annexes: [
		{
			label: 'I',
			title: 'Số liệu theo thôn, tổ dân phố',
			landscape: false,
			body: [
				{
					type: 'table',
					table: {
						columns: [
							{ title: 'Thôn, tổ dân phố', width: 3, align: 'left' },
							{ title: 'Nữ', width: 1, align: 'right' },
							{ title: 'Nam', width: 1, align: 'right' },
						],
						rows: [cells('Thôn 1', '92', '77'), cells('Tổ dân phố 2', '88', '64')],
					},
				},
			],
		},
		{ label: 'II', title: 'Mô hình đang hoạt động', landscape: false, body: [{ type: 'paragraph', inline: words('Mô hình “Địa chỉ tin cậy ở cộng đồng” tại Plei Ƀơ̆ng, Kon Drơ̆k (tên thử).') }] },
	],
}
