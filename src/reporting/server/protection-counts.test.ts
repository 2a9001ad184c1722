import { beforeAll, expect, test } from 'vitest'
import type { OfficialDocument } from '#documents/official-document.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { keepCases } from '#protection/figures/server/kept-cases.fixture.ts'
import { aWard } from '#support/ward.ts'
import { consolidatedReport } from '../consolidated-report.document.ts'
import { figuresIn } from '../outline.ts'
import { periodOf } from '../periods.ts'
import { refOf, valueOf } from '../refs.ts'
import { sourcesOf } from '../sources.ts'
import { gatherWithCounts } from './gather-with-counts.ts'
import { openPeriod } from './open-period.ts'
import { openReport } from './report-page.ts'
import { submitReport } from './submit-report.ts'

const ward = aWard()
const [NOVEMBER, AFTER] = ['2026-11-23T02:00:00Z', '2026-12-20T02:00:00Z']
const textOf = (doc: OfficialDocument) => [doc.body, ...doc.annexes.map((annex) => annex.body)].flat()
	.flatMap((node) => (node.type === 'table' ? node.table.rows.map((row) => row.map((cell) => cell.inline.map((piece) => piece.text).join('')).join(' | ')) : 'inline' in node ? [node.inline.map((piece) => piece.text).join('')] : []))
const gathered = (slug: string, now: string) => inTransaction(ward.as('phu-trach', now), (ctx) => gatherWithCounts(ctx, periodOf(slug)!))

beforeAll(async () => {
	const worker = ward.sealed('phu-nu', ['case-worker'])
	await keepCases(worker, Array.from({ length: 12 }, () => ({ needs: { counselling: 'received' }, person: { sex: 'female' as const } })))
	await keepCases(worker, Array.from({ length: 3 }, () => ({ facts: { domestic: false, returnedFromTrafficking: true, typeAnswers: {} }, needs: { health: 'received' } })))
})

test('a month’s report says that survivors are counted by the year, and asks nothing of the protection area', async () => {
	const facts = await gathered('2026-m11', AFTER)
	expect(facts.protection).toBeUndefined()
	expect(textOf(consolidatedReport(facts, {}, { writing: false })).join('\n')).toContain('tính theo năm, có trong báo cáo năm')
})

test('while the year runs the draft says when the numbers come', async () => {
	const text = textOf(consolidatedReport(await gathered('2026-y', NOVEMBER), {}, { writing: false })).join('\n')
	expect(text).toContain('chờ khu vực bảo vệ: có khi trình báo cáo hoặc sau ngày 14/12/2026')
	expect(await ward.sql('select 1 from protection.released_table')).toEqual([])
})

test('submitted, the report holds the numbers; small ones are hidden with the reason, and a number opens to the area and no further', async () => {
	const officer = ward.as('phu-trach', NOVEMBER)
	await openPeriod(officer, { period: '2026-y', returnsDueOn: '2026-12-16', reportDueOn: '2026-12-21' })
	const draft = await openReport(officer, { period: '2026-y', unit: null, figure: null })
	await submitReport(officer, { period: '2026-y', rowVersion: draft.rowVersion })
	const page = await openReport(officer, { period: '2026-y', unit: null, figure: 'p:3.2a:percent' })
	const lines = textOf(page.doc)
	expect(lines).toEqual(expect.arrayContaining([
		'Người bị bạo lực được phát hiện: 12, trong đó được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản: 12 (100%).',
		'Người gây bạo lực được phát hiện, chưa bị truy cứu trách nhiệm hình sự: 12, trong đó được tư vấn, tham vấn: 0 (0%).',
		'Nạn nhân bị mua bán trở về được phát hiện có nhu cầu hỗ trợ: ẩn để bảo vệ, trong đó được hưởng dịch vụ hỗ trợ: ẩn để bảo vệ.',
		'“ẩn để bảo vệ”: số dưới 5, hoặc số mà phép trừ sẽ làm lộ một số như vậy.', 'Số vụ bạo lực gia đình | 12', '– Nữ | 12', '– Nam | không phát sinh'
	]))
	expect(lines.some((line) => line.startsWith('3.3 | ') && line.endsWith('ẩn để bảo vệ'))).toBe(true)
	expect(page.sources).toMatchObject({ text: '100%', formula: { part: 12, whole: 12 }, rows: [{ place: 'Khu vực bảo vệ', who: 'SV-2026-11', href: null, total: 12 }] })
	expect(page.differences).toEqual([])
})

test('every number of the area in the document can be opened, and equals what its name stands for', async () => {
	const facts = await gathered('2026-y', AFTER)
	const found = [...figuresIn(consolidatedReport(facts, {}, { writing: false }))].filter(([ref]) => ref.startsWith('p:'))
	expect(found.length).toBeGreaterThan(8)
	for (const [ref, { text, anchor }] of found) {
		expect(anchor).not.toBe('')
		expect(sourcesOf(facts, [], ref)).toMatchObject({ text, rows: [{ href: null }] })
		expect(valueOf(facts, refOf(ref)!)).not.toBeNull()
	}
	for (const wrong of ['p:3.4:numerator', 'p:3.2a:names', 'p:return:', "p:return:x'"]) expect(refOf(wrong)).toBeNull()
})
