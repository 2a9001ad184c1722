import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import type { Block } from '../../reading/block.ts'
import { barePdf, oleFile, rawZip } from '../../reading/server/fixtures/hostile-files.ts'
import {
	acceptReading, answerAll, answerDoubt, correctAssignment, correctHead, mergeAssignments, openReadingsPage, openReviewPage, readDocument, removeFromReading,
	restoreToReading, setAsideReading, splitAssignment, takeUpReading, type ReviewPage
} from './reading.ts'

const ward = aWard()
const docx = readFileSync('samples/ke-hoach-2026.docx')
const officer = () => ward.as('phu-trach')
let round = 0

/** A plan of its own for each test, so that no two share a year or a hash. */
const PLAN = (year: number) => `ỦY BAN NHÂN DÂN
PHƯỜNG THỬ
Số: 12/KH-UBND

KẾ HOẠCH
Công tác bình đẳng giới năm ${year} trên địa bàn phường Thử

I. MỤC ĐÍCH, YÊU CẦU
- Giúp người dân hiểu đúng về bình đẳng giới.
II. NỘI DUNG HOẠT ĐỘNG
1. Truyền thông
- Lồng ghép bình đẳng giới vào các buổi sinh hoạt của thôn; tổ chức các chiến dịch truyền thông thu hút nam giới.
- Tổ chức Lễ phát động Tháng hành động cấp tỉnh.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội:
- Chủ trì, phối hợp với Công an phường tổ chức diễn đàn về an toàn trước ngày 31/5/${year}.
2. Các thôn, tổ dân phố:
- Vận động người dân tham gia sinh hoạt trong quý II năm ${year}.
3. Hội Nông dân phường Khác:
- Tuyên truyền đến hội viên trước ngày 30/9/${year}.
`
const bytes = (text: string) => new TextEncoder().encode(text)
const year = () => 2030 + round
const open = (sourceId: string): Promise<ReviewPage> => openReviewPage(officer(), { sourceId })

async function reading(): Promise<{ sourceId: string; page: ReviewPage }> {
	const { sourceId } = await readDocument(officer(), { name: `ke-hoach-${year()}.txt`, bytes: bytes(PLAN(year())) })
	return { sourceId, page: await open(sourceId) }
}

const at = (page: ReviewPage, basis: string, index = 0) => page.tasks.filter((task) => task.basis === basis)[index]!
const which = (page: ReviewPage, basis = '', index = 0) => ({ sourceId: page.source.id, rowVersion: page.plan.rowVersion, assignmentId: basis ? at(page, basis, index).id : '' })

async function leadAll(sourceId: string): Promise<ReviewPage> {
	for (let page = await open(sourceId); ;page = await open(sourceId)) {
		const task = page.tasks.find((one) => one.leadAgencyId === null)
		if (!task) return page
		await correctAssignment(officer(), { ...which(page), assignmentId: task.id, title: task.title, leadAgencyId: ward.bodies['van-hoa']!, partnerIds: [], fromOn: null, toOn: null, product: '' })
	}
}

const part = (name: string, content: string, declared?: number) => ({ name, content: bytes(content), ...(declared ? { declared } : {}) })
const wordWith = (xml: string) => rawZip([part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
	part('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'), part('word/document.xml', xml)])
const BAD: { what: string; name: string; bad: Uint8Array; cause: string }[] = [
	{ what: 'an empty file', name: 'rong.docx', bad: new Uint8Array(), cause: 'empty' },
	{ what: 'text that calls itself Word', name: 'gia.docx', bad: bytes('không phải Word'), cause: 'not-this-format' },
	{ what: 'a picture-only PDF', name: 'anh.pdf', bad: barePdf(''), cause: 'picture-only-pdf' },
	{ what: 'a file with a password', name: 'khoa.docx', bad: oleFile('EncryptionInfo', 'EncryptedPackage'), cause: 'password-protected' },
	{ what: 'an external entity', name: 'thuc-the.docx', bad: wordWith('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'), cause: 'external-entity' },
	{ what: 'a file over the limit', name: 'to.txt', bad: new Uint8Array(31 * 1024 * 1024), cause: 'too-large' }
]

beforeEach(() => { round += 1 })

describe('reading', () => {
	beforeAll(async () => { await readDocument(officer(), { name: 'ke-hoach-2026.docx', bytes: docx }) })

	test('keeps the file, its hash, the blocks, the reading and the programme', async () => {
		const [row] = await ward.sql(`select s.*, c.bytes, p.state, p.year, p.title, p.kept_by from plan.source s join documents.file_content c on c.file_id = s.file_id join plan.plan p on p.source_id = s.id`)
		expect(row).toMatchObject({ format: 'docx', state: 'reading', year: 2026, kept_by: 'VT, VHXH' })
		expect(Buffer.compare(row!['bytes'] as Buffer, docx)).toBe(0)
		const blocks = new Map((row!['blocks'] as Block[]).map((block) => [block.id, block.text]))
		const spans = await ward.sql(`select span from plan.assignment union all select span from plan.line`)
		expect(spans.length).toBeGreaterThan(100)
		for (const { span } of spans) expect(blocks.get(span.block)?.slice(span.start, span.end)).toBe(span.text)
	})

	test('the same file again leads to the review under way and stores nothing', async () => {
		const before = await ward.sql('select count(*) from plan.source')
		const again = await Promise.all([1, 2].map(() => readDocument(officer(), { name: 'khac-ten.docx', bytes: docx })))
		expect(again.every((one) => one.known)).toBe(true)
		expect(await ward.sql('select count(*) from plan.source')).toEqual(before)
	})

	test('two at the same moment give one review', async () => {
		const text = bytes(PLAN(year()))
		const both = await Promise.all([1, 2].map(() => readDocument(officer(), { name: 'cung-luc.txt', bytes: text })))
		expect(new Set(both.map((one) => one.sourceId)).size).toBe(1)
	})

	test('a failure in the middle leaves nothing behind', async () => {
		const count = () => ward.sql(`select (select count(*) from plan.source) s, (select count(*) from plan.plan) p, (select count(*) from plan.assignment) a, (select count(*) from documents.file) f, (select count(*) from documents.file_content) c`)
		const before = await count()
		await ward.sql(`create function plan.fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`)
		await ward.sql('create trigger fail before insert on plan.assignment for each row execute function plan.fail()')
		await expect(readDocument(officer(), { name: 'hong.txt', bytes: bytes(PLAN(year())) })).rejects.toThrow('the disk is full')
		await ward.sql('drop trigger fail on plan.assignment')
		expect(await count()).toEqual(before)
		await expect(reading()).resolves.toBeTruthy()
	})

	test.each(BAD)('$what is refused in one sentence, and nothing is kept', async ({ name, bad, cause }) => {
		const before = await ward.sql('select count(*) from documents.file')
		const refusal = await readDocument(officer(), { name, bytes: bad }).then(() => null, (error: unknown) => error)
		expect(refusal).toBeInstanceOf(Refused)
		expect(refusal).toMatchObject({ code: 'unreadable', params: { cause } })
		expect(String((refusal as Refused).params['words'])).toMatch(/\.$/)
		expect(await ward.sql('select count(*) from documents.file')).toEqual(before)
	})

	test('while five thousand paragraphs are read others are answered, and the reading is shown part by part', async () => {
		const long = PLAN(year()).replace('1. Truyền thông\n', `$&${Array.from({ length: 5000 }, (_, at) => `- Tổ chức buổi truyền thông số ${at} tại tổ dân phố ${at % 70}.\n`).join('')}`)
		let answered = 0
		let read: string | undefined
		const reading = readDocument(officer(), { name: 'dai.txt', bytes: bytes(long) }).then(({ sourceId }) => { read = sourceId })
		while (read === undefined && answered < 1000) {
			await openReadingsPage(officer(), {})
			answered++
		}
		await reading
		expect(answered).toBeGreaterThan(5)
		const first = await open(read!)
		expect(first.taskCount).toBeGreaterThanOrEqual(5000)
		expect(first.tasks.length).toBeLessThanOrEqual(120)
		const next = await openReviewPage(officer(), { sourceId: read!, part: 2 })
		expect([next.tasks[0]!.no, next.part.from]).toEqual([first.tasks.length + 1, first.part.to + 1])
		const again = await openReviewPage(officer(), { sourceId: read!, task: next.tasks[0]!.id })
		expect(again.part).toEqual(next.part)
	}, 60_000)

	test('only the officer reads, and another ward sees nothing', async () => {
		const { sourceId } = await reading()
		for (const name of ['chu-tich', 'van-thu', 'cong-an', 'quan-tri']) {
			await expect(readDocument(ward.as(name), { name: 'x.txt', bytes: bytes(PLAN(2099)) })).rejects.toThrow('not-allowed')
			await expect(openReviewPage(ward.as(name), { sourceId })).rejects.toThrow('not-allowed')
		}
		const elsewhere = { ...officer(), unit: crypto.randomUUID(), units: [] }
		expect((await openReadingsPage(elsewhere, {})).readings).toEqual([])
		await expect(openReviewPage(elsewhere, { sourceId })).rejects.toThrow('not-found')
		expect(await inTransaction({ ...elsewhere, unit: ward.ward }, (ctx) => ctx.db.selectFrom('plan.source').selectAll().execute())).toEqual([])
	})
})

describe('correcting', () => {
	test('a saved task is checked and has what was typed', async () => {
		const { sourceId, page } = await reading()
		await correctAssignment(officer(), { ...which(page, 'III.3'), title: 'Tuyên truyền', leadAgencyId: ward.bodies['phu-nu']!, partnerIds: [ward.bodies['phu-nu']!, ward.bodies['doan']!], fromOn: null, toOn: `${year()}-09-30`, product: 'Tin, bài' })
		const task = at(await open(sourceId), 'III.3')
		expect(task).toMatchObject({ title: 'Tuyên truyền', leadAgencyId: ward.bodies['phu-nu'], partnerIds: [ward.bodies['doan']], checked: true, doubts: [] })
	})

	test('who corrects an old page is told, and a body of another ward is refused', async () => {
		const { page } = await reading()
		await answerAll(officer(), { ...which(page), answer: 'all-year' })
		await expect(answerAll(officer(), { ...which(page), answer: 'all-year' })).rejects.toThrow('changed-meanwhile')
		const now = await open(page.source.id)
		await expect(correctAssignment(officer(), { ...which(now, 'III.3'), title: 'x', leadAgencyId: crypto.randomUUID(), partnerIds: [], fromOn: null, toOn: null, product: '' })).rejects.toThrow('not-found')
	})

	test('splitting gives a task for each duty with its own place; both come back to one by merging', async () => {
		const { sourceId, page } = await reading()
		const whole = at(page, 'II.1')
		await splitAssignment(officer(), which(page, 'II.1'))
		const split = await open(sourceId)
		expect(split.tasks).toHaveLength(page.tasks.length + 1)
		for (const index of [0, 1]) expect(whole.span!.text).toContain(at(split, 'II.1', index).span!.text)
		await mergeAssignments(officer(), { ...which(split, 'II.1'), otherId: at(split, 'II.1', 1).id })
		const merged = at(await open(sourceId), 'II.1')
		expect(merged.span).toMatchObject({ also: [{ text: 'tổ chức các chiến dịch truyền thông thu hút nam giới' }] })
		await expect(splitAssignment(officer(), which(await open(sourceId), 'III.3'))).rejects.toThrow('reading-one-duty')
	})

	test('what is taken out can be put back as it was read, at its place', async () => {
		const { sourceId, page } = await reading()
		const task = at(page, 'III.1')
		await removeFromReading(officer(), which(page, 'III.1'))
		const less = await open(sourceId)
		expect(less.takenOut.map((out) => out.title)).toEqual([task.title])
		await restoreToReading(officer(), { ...which(less), key: less.takenOut[0]!.key })
		const again = await open(sourceId)
		expect(again.tasks.map((one) => one.title)).toEqual(page.tasks.map((one) => one.title))
		expect(at(again, 'III.1')).toMatchObject({ leadAgencyId: ward.bodies['van-hoa'], partnerIds: [ward.bodies['cong-an']], toOn: `${year()}-05-31` })
	})

	test('quick answers settle their doubt: each body, take part, all year', async () => {
		const { sourceId, page } = await reading()
		await answerDoubt(officer(), { ...which(page, 'III.2'), answer: 'each-body', attendTitle: '' })
		const each = await open(sourceId)
		expect(new Set(each.tasks.filter((task) => task.basis === 'III.2').map((task) => task.leadAgencyId)).size).toBe(8)
		await answerDoubt(officer(), { ...which(each, 'II.1', 1), answer: 'attend', attendTitle: 'Tham gia lễ phát động của tỉnh' })
		const attended = await open(sourceId)
		expect(at(attended, 'II.1', 1)).toMatchObject({ title: 'Tham gia lễ phát động của tỉnh' })
		expect(at(attended, 'II.1', 1).doubts).not.toContain('level-unclear')
		await answerAll(officer(), { ...which(attended), answer: 'all-year' })
		expect((await open(sourceId)).tasks.some((task) => task.doubts.includes('no-deadline'))).toBe(false)
		await expect(answerDoubt(officer(), { ...which(await open(sourceId), 'III.1'), answer: 'drop', attendTitle: '' })).rejects.toThrow('changed-meanwhile')
	})

	test('the head is corrected and the first reading stays', async () => {
		const { sourceId, page } = await reading()
		await correctHead(officer(), { ...which(page), title: 'Tên khác', year: year(), bases: ['Căn cứ A;'], preamble: '', recipients: ['Sở Nội vụ'], keptBy: 'VT', signerAuthority: ['CHỦ TỊCH'], signerName: 'Trần Văn Mẫu' })
		expect((await open(sourceId)).plan).toMatchObject({ title: 'Tên khác', bases: ['Căn cứ A;'], signerName: 'Trần Văn Mẫu' })
		const [row] = await ward.sql(`select reading->>'title' as title from plan.source where id = $1`, [sourceId])
		expect(row!['title']).toContain('Công tác bình đẳng giới')
	})
})

describe('accepting', () => {
	test('is refused while a task has nobody, and says which', async () => {
		const { page } = await reading()
		const without = page.tasks.filter((task) => task.leadAgencyId === null)
		await expect(acceptReading(officer(), { ...which(page), asNewVersion: false })).rejects.toMatchObject({ code: 'reading-without-lead', params: { count: without.length, numbers: without.map((task) => task.no).join(', ') } })
	})

	test('makes the draft of the year; afterwards nothing is corrected', async () => {
		const { sourceId } = await reading()
		const page = await leadAll(sourceId)
		expect(await acceptReading(officer(), { ...which(page), asNewVersion: false })).toMatchObject({ year: year() })
		expect(await ward.sql('select state, version_number from plan.plan where source_id = $1', [sourceId])).toEqual([{ state: 'draft', version_number: 1 }])
		await expect(removeFromReading(officer(), which(await open(sourceId), 'III.1'))).rejects.toThrow('reading-closed')
	})

	test('two at once give one plan', async () => {
		const { sourceId } = await reading()
		const page = await leadAll(sourceId)
		const both = await Promise.allSettled([1, 2].map(() => acceptReading(officer(), { ...which(page), asNewVersion: false })))
		expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
		expect(await ward.sql(`select count(*)::int as n from plan.plan where year = $1 and state = 'draft'`, [year()])).toEqual([{ n: 1 }])
	})

	test('never stands over a draft; over a plan in force only as a new version, with the same tasks kept', async () => {
		const first = await reading()
		await acceptReading(officer(), { ...which(await leadAll(first.sourceId)), asNewVersion: false })
		const { sourceId } = await readDocument(officer(), { name: 'hai.txt', bytes: bytes(PLAN(year()).replace('an toàn trước', 'an toàn của học sinh trước')) })
		const page = await leadAll(sourceId)
		expect(page.open).toBe(true)
		await expect(acceptReading(officer(), { ...which(page), asNewVersion: true })).rejects.toThrow('reading-plan-open')
		await ward.sql(`update plan.plan set state = 'approved' where source_id = $1`, [first.sourceId])
		await expect(acceptReading(officer(), { ...which(page), asNewVersion: false })).rejects.toThrow('reading-plan-in-force')
		const { planId } = await acceptReading(officer(), { ...which(page), asNewVersion: true })
		const [plan] = await ward.sql('select version_number, amends_id is not null as amends from plan.plan where id = $1', [planId])
		expect(plan).toEqual({ version_number: 2, amends: true })
		const [kept] = await ward.sql(`select count(*)::int as n from plan.assignment a join plan.assignment b on b.task_id = a.task_id and b.plan_id <> a.plan_id where a.plan_id = $1`, [planId])
		expect(kept!['n']).toBe(page.tasks.length - 1)
	})

	test('what is set aside is kept and can be taken up again', async () => {
		const { sourceId, page } = await reading()
		await setAsideReading(officer(), which(page))
		const row = (await openReadingsPage(officer(), {})).readings.find((one) => one.sourceId === sourceId)!
		expect(row.state).toBe('set-aside')
		await takeUpReading(officer(), { sourceId, rowVersion: row.rowVersion })
		expect((await open(sourceId)).plan.state).toBe('reading')
	})
})

test('every change of a reading leaves a line', async () => {
	const { page } = await reading()
	await answerAll(officer(), { ...which(page), answer: 'all-year' })
	const lines = await ward.sql(`select verb, outcome from audit.entry where thing_id = $1 order by at, id`, [page.source.id])
	expect(lines).toEqual([{ verb: 'read-document', outcome: 'done' }, { verb: 'correct-reading', outcome: 'done' }])
})
