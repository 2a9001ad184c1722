/** The parts of the work, in the order of the consolidated report (domain.md §7). */
export const THEMES = ['direction', 'communication', 'mainstreaming', 'officials', 'response', 'models', 'supervision',
	'coordination', 'action-month', 'budget', 'other'] as const

export type Theme = (typeof THEMES)[number]

/** Words that tell a theme, most telling first; folded (no marks, lower case). */
const SIGNS: readonly (readonly [Theme, RegExp])[] = [
	['action-month', /thang hanh dong|le phat dong|15\/11/],
	['supervision', /giam sat|kiem tra viec|thanh tra/],
	['budget', /kinh phi|nguon luc|ngan sach|du toan/],
	['models', /mo hinh|dia chi tin cay|nha tam lanh/],
	['response', /bao ve khan cap|nan nhan|nguoi bi bao luc|xu ly .*vu viec|vi pham|an toan, tiep nhan|quan ly, giao duc, ngan chan/],
	['officials', /tap huan|boi duong/],
	['mainstreaming', /long ghep/],
	['communication', /truyen thong|tuyen truyen|pho bien|phat thanh|tin, bai|nang cao nhan thuc/],
	['officials', /can bo nu|kien toan|ban vi su tien bo|ban chi dao|tap huan|cong tac vien|boi duong/],
	['coordination', /phoi hop lien nganh|phoi hop/],
	['direction', /tham muu|xay dung ke hoach|chi dao|dieu hanh|trien khai thuc hien/]
]

/** The theme of a task from its words and those of the part of the plan it stands in, both folded. */
export function themeOf(foldedTitle: string, foldedPart: string): Theme {
	for (const words of [foldedTitle, foldedPart]) {
		const found = SIGNS.find(([, sign]) => sign.test(words))
		if (found) return found[0]
	}
	return 'other'
}
