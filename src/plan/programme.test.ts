import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'
import { SAMPLE_BODIES } from '#sample/bodies.ts'
import type { Block } from '../reading/block.ts'
import { readPlan } from '../reading/read-plan.ts'
import { readDocument } from '../reading/server/index.ts'
import { paperOf } from './reading-paper.ts'
import { proposeProgramme } from './programme.ts'
import type { Addressable } from './recipients.ts'

const bodies: Addressable[] = SAMPLE_BODIES.map((body) => ({
	id: body.code, kind: body.kind, orderedByPlan: body.ordered ?? true, names: [body.name, body.shortName, ...(body.aliases ?? [])].map(foldVietnamese)
}))
const theirs = '../shared/plans/dak-cam-2025.txt'
const fixtures = ['committee-with-slips', 'decision-with-plan', 'police-trailing-lines', 'province-roman', 'school', 'party'].map((name) => `src/reading/fixtures/${name}.txt`)
const files = ['samples/ke-hoach-2026.docx', 'samples/ke-hoach-2026.pdf', ...fixtures, ...(existsSync(theirs) ? [theirs] : [])]

async function read(path: string, year = 2026) {
	const { blocks } = await readDocument(readFileSync(path), path)
	const reading = readPlan(blocks)
	return { blocks, reading, programme: proposeProgramme(blocks, reading, bodies, reading.year ?? year) }
}

describe.each(files)('%s', (path) => {
	test('every line and every task reproduces the raw text of its place', async () => {
		const { blocks, programme } = await read(path)
		const raw = new Map(blocks.map((block) => [block.id, block.text]))
		for (const span of [...programme.lines.map((line) => line.span), ...programme.tasks.flatMap((task) => [task.span, ...(task.span.also ?? [])])]) {
			expect(raw.get(span.block)?.slice(span.start, span.end)).toBe(span.text)
		}
		expect(programme.tasks.length).toBeGreaterThan(1)
	})

	test('reading twice gives the same programme', async () => {
		expect((await read(path)).programme).toEqual((await read(path)).programme)
	})

	test('no place gives two tasks, and the paper with its marks is the whole document', async () => {
		const { blocks, reading, programme } = await read(path)
		const places = programme.tasks.map((task) => `${task.span.block}:${task.span.start}`)
		expect(new Set(places).size).toBe(places.length)
		const parts = paperOf(blocks, reading, programme.tasks.map((task, index) => ({ id: String(index), spans: [task.span] })))
		const lines = parts.flatMap((part) => (part.type === 'line' ? [part.line] : part.rows.flat(2)))
		const shown = lines.map((line) => line.pieces.map((piece) => piece.text).join('')).sort()
		expect(shown).toEqual(blocks.map((block) => block.text).filter((text) => text.trim() !== '').sort())
		expect(new Set(lines.flatMap((line) => line.pieces.flatMap((piece) => piece.task ?? []))).size).toBe(places.length)
	})
})

describe('the sample plan', () => {
	test('gives each duty its body, partners, days, product and place', async () => {
		const { programme } = await read('samples/ke-hoach-2026.docx')
		const task = programme.tasks.find((one) => one.basis === 'IV.5' && one.product === 'Quy trình')
		expect(task).toMatchObject({ leadAgencyId: 'cong-an', partnerIds: ['y-te'], fromOn: null, toOn: '2026-05-31', doubt: '', confidence: 'sure' })
	})

	test('reads the annex table with lead, partners, time and product of its row', async () => {
		const { programme } = await read('samples/ke-hoach-2026.docx')
		expect(programme.tasks.find((one) => one.basis === 'Phụ lục, mục 2')).toMatchObject({ leadAgencyId: 'van-hoa', partnerIds: ['van-phong', 'phu-nu'], fromOn: '2026-11-17', toOn: '2026-11-17', product: 'Lễ phát động, tin, bài', line: null })
	})

	test('asks who does what nobody is named for, and proposes the body with like work', async () => {
		const { programme } = await read('samples/ke-hoach-2026.docx')
		const model = programme.tasks.find((one) => one.basis === 'II.1' && one.title.startsWith('Duy trì hai mô hình'))
		expect(model).toMatchObject({ leadAgencyId: 'phu-nu', confidence: 'guess', doubt: 'no-agency no-deadline' })
		expect(model?.rule).toMatch(/lead\.alike@\S+=IV\.9$/)
	})

	test('marks what the organisation section says again, and a group of bodies', async () => {
		const { programme } = await read('samples/ke-hoach-2026.docx')
		expect(programme.tasks.filter((one) => one.doubt.includes('said-twice')).map((one) => one.basis)).toContain('II.1')
		expect(programme.tasks.find((one) => one.basis === 'IV.11')).toMatchObject({ leadAgencyId: null, doubt: 'several-bodies' })
	})

	test('keeps the lines in order with their numbers and roles', async () => {
		const { programme } = await read('samples/ke-hoach-2026.docx')
		expect(programme.lines.filter((line) => line.kind === 'section').map((line) => `${line.label} ${line.role}`)).toEqual(['I purposes-requirements', 'II activities', 'III funding', 'IV organisation'])
		expect(programme.lines.find((line) => line.kind === 'agency')).toMatchObject({ label: '1', words: 'Phòng Văn hóa - Xã hội:' })
		expect(programme.lines.at(-1)?.words).not.toContain('./.')
	})
})

test('a body the ward does not have is said, not guessed', async () => {
	const { programme } = await read('src/reading/fixtures/province-roman.txt')
	expect(programme.tasks.filter((task) => task.doubt.includes('unknown-agency')).every((task) => task.leadAgencyId === null)).toBe(true)
})

test('work that names its lead has it, and whoever leads one piece of work is not proposed for the rest', () => {
	const blocks = ['KẾ HOẠCH', 'Bình đẳng giới năm 2026', 'I. NỘI DUNG', '1. Truyền thông', '- Trạm Y tế phường chủ trì, phối hợp với Đoàn Thanh niên tổ chức 02 buổi truyền thông trước ngày 30/6/2026.', '- Treo băng rôn trên các trục đường chính.']
		.map((text, at): Block => ({ id: `l${at}`, kind: 'para', label: '', text, bold: false, italic: false, caps: false, align: 'left', cell: null, page: null }))
	const { tasks } = proposeProgramme(blocks, readPlan(blocks), bodies, 2026)
	expect(tasks.map(({ title, leadAgencyId, toOn, doubt }) => [title, leadAgencyId, toOn, doubt])).toEqual([
		['Tổ chức 02 buổi truyền thông', 'y-te', '2026-06-30', ''], ['Treo băng rôn trên các trục đường chính', null, null, 'no-agency no-deadline']
	])
})

test('five thousand paragraphs are read as a programme in seconds', () => {
	const text = (n: number) => `Tổ chức tuyên truyền nội dung số ${n} về bình đẳng giới tại thôn số ${n % 97} trước ngày ${1 + (n % 28)}/6/2026`
	const lines = ['II. NỘI DUNG HOẠT ĐỘNG', '1. Truyền thông', ...Array.from({ length: 2500 }, (_, n) => `- ${text(n)}.`), 'IV. TỔ CHỨC THỰC HIỆN', '1. Công an phường:', ...Array.from({ length: 2500 }, (_, n) => `- ${text(n + 7)}.`)]
	const blocks = lines.map((line, index) => ({ id: `l${index}`, kind: 'para' as const, label: '', text: line, bold: false, italic: false, caps: false, align: 'left' as const, cell: null, page: null }))
	const reading = readPlan(blocks)
	const before = Date.now()
	expect(proposeProgramme(blocks, reading, bodies, 2026).tasks.length).toBeGreaterThan(4000)
	expect(Date.now() - before).toBeLessThan(15_000)
}, 60_000)
