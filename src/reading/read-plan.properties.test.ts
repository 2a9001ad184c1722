import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block, Span } from './block.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const FIXTURES = new URL('./fixtures/', import.meta.url)
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'))

function spansOf(value: unknown, found: Span[] = []): Span[] {
	if (Array.isArray(value)) for (const one of value) spansOf(one, found)
	else if (typeof value === 'object' && value !== null) {
		if ('block' in value && 'start' in value) found.push(value as Span)
		for (const one of Object.values(value)) spansOf(one, found)
	}
	return found
}

/** A reading without its places: what must not change with the spelling of the letters. */
function values(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(values)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'span' && key !== 'also').map(([key, one]) => [key, values(one)]))
}

const withoutNfc = (reading: PlanReading): unknown => values({ ...reading, findings: reading.findings.filter((one) => one.code !== 'not-nfc') })

const agency = fc.constantFrom('Sở Nội vụ', 'Phòng Văn hoá - Xã Hội', 'Công an phường', 'Các sở, ban, ngành', 'Uỷ ban nhân dân các xã, phường', 'Đề nghị Hội Liên hiệp Phụ nữ phường', 'Trường Tiểu học Ví Dụ')
const duty = fc.constantFrom('chủ trì, phối hợp với Sở Y tế triển khai trước ngày 15/11/2026.', 'Báo cáo kết quả về UBND phường hằng quý;', 'Tổ chức ít nhất 02 lớp tập huấn, đạt 100%', 'duy trì mô hình “Tổ tự quản”; "Nhà an toàn".', 'công tác công tác. tuyên truyền', 'từ 15/11 đến 15/12/2026')
const mark = fc.constantFrom('- ', '+ ', '• ', 'a) ', '1. ', '1.1. ', '(i) ', '', '\t- ', 'b/ ', '2025. ')
const heading = fc.constantFrom('I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG', 'III. KINH PHÍ THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN', '1. Mục đích', '2. Yêu cầu:', 'A. NHIỆM VỤ', 'Phần I', 'Điều 1. Ban hành Kế hoạch', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Mẫu', 'PHỤ LỤC I', 'KẾ HOẠCH', 'Số:     /KH-UBND', 'ỦY BAN NHÂN DÂN', 'Căn cứ Luật Trẻ em ngày 05/4/2016;', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '*****', '----')
const line = fc.oneof(heading, fc.tuple(mark, agency, fc.constantFrom(': ', ' ', ''), duty).map((parts) => parts.join('')), fc.tuple(mark, duty).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 30 }))
const generated = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))
/** Real-looking plans cut and shuffled, so that every rule meets every other. */
const shuffled = fc.tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat(60)).map(([text, seed, drop]) => {
	const lines = text.split('\n')
	const at = seed % Math.max(1, lines.length)
	return [...lines.slice(at, at + drop), ...lines.slice(0, at), ...lines.slice(at + drop)].join('\n')
})
const table = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.oneof(duty, agency, fc.constantFrom('TT', 'Nội dung', 'Đơn vị chủ trì', '(1)', ''))), { maxLength: 12 }).map((cells): Block[] => cells.map(([row, column, text], at) => ({
	id: `t1r${String(row)}c${String(column)}p${String(at)}`, kind: 'cell', label: '', text, bold: false, italic: false, caps: false, align: 'left', page: null,
	cell: { table: 1, row, column, rows: 1, columns: 1, bordered: true },
})))
const document = fc.tuple(fc.oneof(generated, shuffled), table, fc.nat(40)).map(([text, cells, at]) => {
	const blocks = blocksOfText(text)
	return [...blocks.slice(0, at), ...cells, ...blocks.slice(at)]
})

describe('every reading', () => {
	it('gives spans that reproduce the raw text', () => {
		fc.assert(fc.property(document, (blocks) => {
			const texts = new Map(blocks.map((block) => [block.id, block.text]))
			for (const span of spansOf(readPlan(blocks))) expect(span.text).toBe(texts.get(span.block)?.slice(span.start, span.end))
		}), { numRuns: 300 })
	})

	it('holds every block with words in an item or in unread', () => {
		fc.assert(fc.property(document, (blocks) => {
			const reading = readPlan(blocks)
			const held = new Set([...spansOf({ ...reading, findings: [] }).map((span) => span.block), ...reading.unread.map((one) => one.block)])
			for (const block of blocks) if (block.text.trim() !== '') expect(held).toContain(block.id)
		}), { numRuns: 300 })
	})

	it('is the same twice', () => {
		fc.assert(fc.property(document, (blocks) => {
			expect(readPlan(blocks)).toEqual(readPlan(structuredClone(blocks)))
		}), { numRuns: 100 })
	})

	it('is the same for composed and loose marks', () => {
		const vietnamese = fc.oneof(fc.array(fc.oneof(heading, fc.tuple(mark, agency, fc.constantFrom(': ', ' '), duty).map((parts) => parts.join(''))), { maxLength: 40 }).map((lines) => lines.join('\n')), shuffled)
		fc.assert(fc.property(vietnamese, (text) => {
			expect(withoutNfc(readPlan(blocksOfText(text.normalize('NFD'))))).toEqual(withoutNfc(readPlan(blocksOfText(text.normalize('NFC')))))
		}), { numRuns: 150 })
	})

	it('takes time in proportion to the text', () => {
		const body = Array.from({ length: 5000 }, (_, at) => (at % 10 === 0 ? `${String(at / 10 + 1)}. Nhiệm vụ` : '- Phối hợp với Sở Y tế triển khai trước ngày 15/11/2026, báo cáo kết quả về UBND tỉnh để tổng hợp.'))
		const blocks = blocksOfText(['KẾ HOẠCH', 'Thử năm 2026', 'I. NỘI DUNG', ...body].join('\n'))
		readPlan(blocks.slice(0, 500))
		const begun = process.cpuUsage()
		readPlan(blocks)
		const used = process.cpuUsage(begun)
		expect((used.user + used.system) / 1000).toBeLessThan(1500)
	})

	it.each(['phối hợp ', '1.', '"', ', ', 'ngày ', '(có phụ lục ', 'Căn cứ Luật A ', 'Kế hoạch số 1/KH-A của ', 'mô hình “', 'Đơn vị chủ trì: ', 'Ủy ban nhân dân, ', 'Số: ....'])('is not trapped by %s repeated', (text) => {
		const blocks = blocksOfText(`KẾ HOẠCH\nThử\nI. NỘI DUNG\n1. ${text.repeat(4000)}\nII. TỔ CHỨC THỰC HIỆN\n1. ${text.repeat(4000)}`)
		const begun = process.cpuUsage()
		readPlan(blocks)
		expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000)
	})
})
