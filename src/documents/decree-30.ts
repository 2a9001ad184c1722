/** How Nghị định 30/2020/NĐ-CP, Phụ lục I (and the samples of Phụ lục III) has an administrative document written.
 *  Lengths in twips (1/20 point), sizes in points. */
export const sheetMeasures = {
	/** Phần I, I.1: A4, 210 × 297 mm. */
	page: { width: 11906, height: 16838 },
	/** Phần I, I.3: top and bottom 20–25 mm, left 30–35, right 15–20. 1134 is the first twip not under 20 mm. */
	margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
	/** Phần I, I.6: the page number stands centred in the top margin. */
	pageNumberFromTop: 567,
	/** Phần II, mục I.5: the first line goes in 1 or 1.27 cm; at least 6 pt between paragraphs; line single to 1.5. */
	firstLine: 720,
	paragraphGap: 120,
	line: 1.1,
	/** The issuer and the state share the text width; the right side must hold Quốc hiệu at 13 on one line. */
	head: { left: 3402, right: 5669 },
	/** Nơi nhận and the signer share it too. */
	closing: { left: 3850, right: 5221 },
	/** Room for the signature between post and name. */
	signatureGap: 1500,
	/** Rules under the issuer and the title are 1/3–1/2 of the line above them; the one under Tiêu ngữ is as long as it. */
	ruleShare: 0.4,
} as const

/** Phần II: the size of each element, in points. */
export const sizes = {
	nation: 13,
	motto: 14,
	issuer: 13,
	number: 13,
	about: 13,
	placeAndDate: 14,
	title: 14,
	subject: 14,
	body: 14,
	table: 13,
	recipientsWord: 12,
	recipients: 11,
	annex: 14,
	pageNumber: 14,
} as const

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const documentFont = 'Times New Roman'

/** Spaces that neither break nor collapse: room to write a number or a date by hand. */
const blank = (width: number): string => '\u00a0'.repeat(width)

/** "Số: 07/KH-UBND"; a number under 10 has a 0 before it, a missing one leaves room (Phần II, mục I.3). */
export function formatNumber(number: number | null, symbol: string): string {
	return `Số: ${number === null ? blank(8) : String(number).padStart(2, '0')}/${symbol}`
}

/** "ngày 05 tháng 02 năm 2026": days under 10 and months 1 and 2 have a 0 before them (Phần II, mục I.4).
 *  date is an ISO day; null leaves room. */
export function formatDate(date: string | null): string {
	if (date === null) return `ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`
	const [year = '', month = '', day = ''] = date.split('-')
	return `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month.padStart(2, '0') : Number(month)} năm ${year}`
}

/** "Đăk Cấm, ngày 05 tháng 02 năm 2026". */
export function placeAndDate(place: string, date: string | null): string {
	return `${place}, ${formatDate(date)}`
}

const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y']

/** Label of a point, from 1: a) b) c) d) đ) e) g) …, the order of the Vietnamese alphabet; after y) comes aa). */
export function pointLabel(position: number): string {
	let rest = position
	let label = ''
	while (rest > 0) {
		label = `${letters[(rest - 1) % letters.length] ?? ''}${label}`
		rest = Math.floor((rest - 1) / letters.length)
	}
	return `${label})`
}

const numerals: readonly (readonly [number, string])[] = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

/** 4 → "IV", for parts and annexes. */
export function romanNumeral(position: number): string {
	let rest = position
	let roman = ''
	for (const [value, sign] of numerals) for (; rest >= value; rest -= value) roman += sign
	return roman
}
