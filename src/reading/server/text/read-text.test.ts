import { describe, expect, test } from 'vitest'
import { Unreadable } from '../../unreadable.ts'
import { textHealth } from '../syllables.ts'
import { decodeText } from './decode-text.ts'
import { readText } from './read-text.ts'
import { fromTcvn3 } from './tcvn3.ts'

const PLAIN = 'Ủy ban nhân dân phường Đăk Cấm xây dựng kế hoạch thực hiện công tác bình đẳng giới'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('lines', () => {
	test('a header flattened into lines keeps every raw line, tabs and spaces and all', () => {
		const text = ' \tỦY BAN NHÂN DÂN\r\nPHƯƠ\u0300NG ĐĂK CẤM\r\nSố:        /KH-UBND\r\n\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\n\r\nĐộc lập - Tự do - Hạnh phúc\r\n'
		const blocks = readText(text)
		expect(blocks.map((block) => block.id)).toEqual(['l1', 'l2', 'l3', 'l4', 'l6'])
		expect(blocks.map((block) => block.text)).toEqual(text.split('\r\n').filter((line) => line.trim() !== ''))
		expect(blocks[3]).toMatchObject({ caps: true, label: '', cell: null, page: null })
	})

	test('long paragraphs of one line each are not joined', () => {
		const text = Array.from({ length: 20 }, (_, index) => `${index}. ${PLAIN.repeat(1 + (index % 4))}`).join('\n')
		expect(readText(text)).toHaveLength(20)
	})

	test('a text broken at a fixed width is joined again, line breaks and all', () => {
		const sentence = `${PLAIN}, ${PLAIN.toLowerCase()}.`
		const wrapped = Array.from({ length: 6 }, (_, index) => wrap(`${index + 1}. ${sentence} Giao Trạm Y tế ${'phối hợp '.repeat(4)}thực hiện.`, 72)).join('\n')
		const blocks = readText(wrapped)
		expect(blocks.map((block) => block.text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
		expect(blocks.map((block) => block.text).join('\n')).toBe(wrapped)
		expect(blocks[1]?.id).toBe(`l${wrapped.slice(0, wrapped.indexOf('2. Ủy')).split('\n').length}`)
	})
})

function wrap(text: string, width: number): string {
	return text.split(' ').reduce((lines, word) => {
		const last = lines.slice(lines.lastIndexOf('\n') + 1)
		return last === '' ? word : last.length + 1 + word.length > width ? `${lines}\n${word}` : `${lines} ${word}`
	}, '')
}

describe('encodings', () => {
	test.each([
		['UTF-8', utf8(PLAIN)],
		['UTF-8 with a mark', utf8(`\ufeff${PLAIN}`)],
		['UTF-16 little', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
		['UTF-16 big', Buffer.from(`\ufeff${PLAIN}`, 'utf16le').swap16()],
	])('%s', (_, bytes) => {
		expect(decodeText(bytes, 'a.txt')).toEqual({ text: PLAIN, warnings: [] })
	})

	test('Windows-1258, said with a warning', () => {
		// "Ủy ban nhân dân phường Đăk Cấm": marks stand after their letters.
		const bytes = Buffer.from([0x55, 0xd2, 0x79, ...Buffer.from(' ban nh'), 0xe2, ...Buffer.from('n d'), 0xe2, ...Buffer.from('n ph'), 0xfd, 0xf5, 0xcc, ...Buffer.from('ng '), 0xd0, 0xe3, ...Buffer.from('k C'), 0xe2, 0xec, ...Buffer.from('m')])
		const { text, warnings } = decodeText(bytes, 'a.txt')
		expect(text.normalize('NFC')).toBe('Ủy ban nhân dân phường Đăk Cấm')
		expect(warnings[0]?.params).toEqual({ encoding: 'Windows-1258' })
	})

	const tcvn3 = 'Uû ban nh©n d©n ph­êng §¨k CÊm x©y dùng kÕ ho¹ch thùc hiÖn c«ng t¸c b×nh ®¼ng giíi'
	const meant = 'Uỷ ban nhân dân phường Đăk Cấm xây dựng kế hoạch thực hiện công tác bình đẳng giới'

	test('TCVN3 bytes, and TCVN3 saved as if it were Latin-1', () => {
		expect(fromTcvn3(tcvn3)).toBe(meant)
		for (const bytes of [Buffer.from(tcvn3, 'latin1'), utf8(tcvn3)]) {
			expect(decodeText(bytes, 'a.txt')).toEqual({ text: meant, warnings: [{ code: 'old-encoding', params: { encoding: 'TCVN3 (ABC)' } }] })
		}
	})

	// 0xE0 is no letter of TCVN3 and stays the à of Latin-1.
	test('the table gives every small Vietnamese letter once', () => {
		const letters = fromTcvn3(Buffer.from(Array.from({ length: 95 }, (_, index) => 0xa1 + index).filter((byte) => byte !== 0xe0)).toString('latin1'))
		for (const letter of 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ') {
			expect(letters.split(letter), letter).toHaveLength(2)
		}
	})

	test('French stays French', () => {
		const text = 'Le café où l’été dernier nous étions à côté de la forêt'
		expect(decodeText(utf8(text), 'a.txt')).toEqual({ text, warnings: [] })
	})

	test.each([['zeros', new Uint8Array(200)], ['bytes of no encoding', Uint8Array.from({ length: 300 }, (_, index) => 0x80 + (index % 100))]])('%s are no text', (_, bytes) => {
		expect(() => decodeText(bytes, 'a.txt')).toThrow(Unreadable)
	})
})

describe('does a text look whole', () => {
	test.each([
		[PLAIN, true],
		['Nghiêng ngả, quanh co, khuyến khích; giữ gìn, thuở xưa, ngoằn ngoèo, quyển, huỳnh, khuỷu, rượu, hươu, yêu, kiều', true],
		['7KӵF KLӋQ 4X\\ӃW ÿӏQK FӫD FKtQK SKӫ YӅ EuQK ÿҷQJ JLӟL', false],
		['Ph l c IIIụ ụ th c hi n ự ệ k ho ch ế ạ', false],
		['nh©n d©n ph­êng x©y dùng kÕ ho¹ch', false],
	])('%s: %s', (text, whole) => {
		const { legalShare, loneShare, foreignShare } = textHealth(text)
		expect(legalShare > 0.85 && loneShare < 0.1 && foreignShare === 0).toBe(whole)
	})
})
