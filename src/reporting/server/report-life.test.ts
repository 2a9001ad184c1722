import { beforeAll, expect, test } from 'vitest'
import type { OfficialDocument } from '#documents/official-document.ts'
import { aWard } from '#support/ward.ts'
import { acceptResult, giveTask, openTask, reportProgress, returnResult } from '#work/server/index.ts'
import { proposedDue, periodOf } from '../periods.ts'
import { buildReport, chaseReturns, latestSigned, openPeriod, openPeriodPage, openReport, openReportDocument, openReports, openReturnPage, openToday, returnReport, sendReturn, signReport, submitReport, writeProse } from './index.ts'

const ward = aWard()
const PERIOD = '2026-y'
const due = proposedDue(periodOf(PERIOD)!)
const which = (figure: string | null = null) => ({ period: PERIOD, unit: null, figure })
const words = { results: 'Đã tổ chức 3 buổi truyền thông.', difficulties: 'Thiếu kinh phí.', proposals: '' }
const versionOf = async () => (await openReport(ward.as('phu-trach'), which())).rowVersion
const textOf = (doc: OfficialDocument) => JSON.stringify(doc)
let taskId = ''

async function report(username: string, over: object) {
	const { rowVersion } = await openTask(ward.as('phu-trach'), { taskId })
	return reportProgress(ward.as(username), { taskId, rowVersion, kind: 'progress', sentence: 'Đã truyền thông tại thôn.', percent: 50, onDay: '2026-11-20', figures: [], files: [], ...over })
}

beforeAll(async () => {
	({ taskId } = await giveTask(ward.as('phu-trach'), { title: 'Tổ chức truyền thông tại thôn', leadAgencyId: ward.bodies['y-te']!, partnerIds: [ward.bodies['thon-1']!], dueOn: '2026-12-01', product: '', basis: '' }))
	await openPeriod(ward.as('phu-trach'), { period: PERIOD, ...due })
})

test('opening a period twice moves its deadlines and makes no second one', async () => {
	await openPeriod(ward.as('phu-trach'), { period: PERIOD, ...due, reportDueOn: '2026-12-22' })
	const { lines, toOpen } = await openReports(ward.as('phu-trach'), {})
	expect(lines.map((line) => [line.slug, line.state, line.reportDueOn])).toEqual([[PERIOD, 'draft', '2026-12-22']])
	expect(toOpen.map((period) => period.kind)).toEqual(['month', 'quarter', 'half-year'])
})

test('before anything is sent the report says whom it waits for and never 0', async () => {
	const { doc, senders } = await openReport(ward.as('phu-trach'), which())
	expect(textOf(doc)).toContain('chờ Trạm Y tế')
	expect(textOf(doc)).not.toContain('"text":"0"')
	expect(senders.missing.map((one) => one.shortName)).toEqual(['Trạm Y tế', 'Thôn 1'])
})

test('what agencies send stands in the report, and each number opens who sent it', async () => {
	await report('y-te', { figures: [{ measure: 'attendance', total: 45, women: 25, men: 20 }, { measure: 'sessions', total: 2, women: null, men: null }] })
	await report('thon-1', { figures: [{ measure: 'attendance', total: 30, women: 14, men: 16 }] })
	const { doc, sources, anchors } = await openReport(ward.as('phu-trach'), which('f:attendance:women'))
	expect(sources).toMatchObject({ text: '39', women: 39, men: 36, total: 75 })
	expect(sources!.rows.map((row) => [row.place, row.women, row.who])).toEqual([['Trạm Y tế phường', 25, 'Bùi Thị Thử'], ['Thôn 1', 14, 'Y Ví Dụ']])
	expect(sources!.rows.every((row) => row.href === `/tasks/${taskId}`)).toBe(true)
	expect(doc.body.some((node) => 'anchor' in node && node.anchor === anchors['f:attendance:women'])).toBe(true)
	expect(textOf(doc)).toContain('52%')
})

test('a figure that was sent back does not count', async () => {
	await returnResult(ward.as('phu-trach'), { taskId, rowVersion: (await openTask(ward.as('phu-trach'), { taskId })).rowVersion, reason: 'Kiểm tra lại.' })
	expect((await openReport(ward.as('phu-trach'), which('f:attendance:total'))).sources).toMatchObject({ text: null, rows: [] })
	await report('y-te', { kind: 'result', sentence: 'Đã truyền thông cho 45 người.', figures: [{ measure: 'attendance', total: 45, women: 25, men: 20 }] })
	await acceptResult(ward.as('phu-trach'), { taskId, rowVersion: (await openTask(ward.as('phu-trach'), { taskId })).rowVersion })
	expect(textOf((await openReport(ward.as('phu-trach'), which())).doc)).toContain('Trạm Y tế phường: “Đã truyền thông cho 45 người”.')
})

test('bodies whose return is missing are reminded in their Hôm nay, all at once or one, and the page says when', async () => {
	const later = '2026-11-24T03:00:00Z'
	const returns = async (username: string) => (await openToday(ward.as(username, later), {})).others.filter((one) => one.why === 'return')
	expect(await returns('y-te')).toEqual([])
	expect(await chaseReturns(ward.as('phu-trach', later), { period: PERIOD, agencyId: null })).toEqual({ period: PERIOD, count: 2 })
	for (const who of ['y-te', 'thon-1']) expect(await returns(who)).toMatchObject([{ href: `/reporting/${PERIOD}/return`, title: PERIOD, day: due.returnsDueOn, remindedOn: '2026-11-24' }])
	expect(await returns('cong-an')).toEqual([])
	await chaseReturns(ward.as('chu-tich', '2026-11-25T03:00:00Z'), { period: PERIOD, agencyId: ward.bodies['y-te']! })
	const { senders } = await openPeriodPage(ward.as('phu-trach'), { period: PERIOD })
	expect(senders.missing.map((one) => [one.shortName, new Date(one.remindedAt!).getUTCDate()])).toEqual([['Trạm Y tế', 25], ['Thôn 1', 24]])
	expect(await ward.sql(`select details from audit.entry where verb = 'chase-agency' and thing_kind = 'period' order by at, id`)).toMatchObject([{ details: { reminded: 'Trạm Y tế, Thôn 1' } }, { details: { reminded: 'Trạm Y tế' } }])
	await expect(chaseReturns(ward.as('phu-trach'), { period: PERIOD, agencyId: ward.bodies['cong-an']! })).rejects.toThrow('none-missing')
	await expect(chaseReturns(ward.as('y-te'), { period: PERIOD, agencyId: null })).rejects.toThrow('not-allowed')
})

test('an agency sends its return, sends it again, and a page that is behind is told so', async () => {
	await sendReturn(ward.as('y-te'), { period: PERIOD, rowVersion: 0, ...words })
	await expect(sendReturn(ward.as('y-te'), { period: PERIOD, rowVersion: 0, ...words })).rejects.toThrow('changed-meanwhile')
	await sendReturn(ward.as('y-te'), { period: PERIOD, rowVersion: 1, ...words, proposals: 'Bổ sung tài liệu bằng tiếng Ba Na.' })
	expect((await openToday(ward.as('y-te'), {})).others.filter((one) => one.why === 'return'), 'sent: no longer waits').toEqual([])
	const page = await openPeriodPage(ward.as('phu-trach'), { period: PERIOD })
	expect([page.senders.sent.length, page.senders.missing.length, page.senders.late]).toEqual([1, 1, false])
	expect((await openPeriodPage(ward.as('phu-trach', '2026-12-18T02:00:00Z'), { period: PERIOD })).senders.late).toBe(true)
	expect(textOf((await openReport(ward.as('phu-trach'), which())).doc)).toContain('Trạm Y tế phường: “Bổ sung tài liệu bằng tiếng Ba Na”.')
	const versions = await ward.sql(`select details->>'version' as version, details->>'proposals' as proposals from audit.entry where verb = 'send-return' and outcome = 'done' order by at, id`)
	expect(versions).toEqual([{ version: '1', proposals: '' }, { version: '2', proposals: 'Bổ sung tài liệu bằng tiếng Ba Na.' }])
	expect(await openReturnPage(ward.as('y-te'), { period: PERIOD })).toMatchObject({ agencyName: 'Trạm Y tế phường', sent: { rowVersion: 2 }, suggestion: 'Đã truyền thông cho 45 người.' })
})

test('a person who speaks for no agency sends no return, and an agency sees its own numbers alone', async () => {
	await expect(sendReturn({ ...ward.as('phu-trach'), actor: { ...ward.as('phu-trach').actor, agencyId: null } }, { period: PERIOD, rowVersion: 0, ...words })).rejects.toThrow('no-agency')
	expect((await openPeriodPage(ward.as('cong-an'), { period: PERIOD })).lines).toEqual([])
	expect((await openPeriodPage(ward.as('y-te'), { period: PERIOD })).lines.map((line) => [line.measure.code, line.total])).toEqual([['attendance', 45]])
	await expect(openReport(ward.as('y-te'), which())).rejects.toThrow('not-found')
	await expect(openReport(ward.as('so-noi-vu'), { ...which(), unit: ward.ward })).rejects.toThrow('not-found')
})

test('typed parts are kept with the version the page showed, empty ones leave no heading', async () => {
	const rowVersion = await versionOf()
	await writeProse(ward.as('phu-trach'), { period: PERIOD, rowVersion, field: 'strengths', text: 'Nam giới tham gia nhiều hơn.' })
	await expect(writeProse(ward.as('phu-trach'), { period: PERIOD, rowVersion, field: 'causes', text: 'x' })).rejects.toThrow('changed-meanwhile')
	const headings = (doc: OfficialDocument) => doc.body.flatMap((node) => (node.type === 'heading' ? [`${node.label} ${node.text}`] : []))
	const [screen, printed] = [await openReport(ward.as('phu-trach'), which()), await openReportDocument(ward.as('phu-trach'), which())]
	expect(headings(screen.doc)).toContain('3 Nguyên nhân')
	expect(headings(printed)).not.toContain('3 Nguyên nhân')
	expect(headings(printed)).toContain('1 Ưu điểm')
	expect(textOf(printed)).toContain('Nam giới tham gia nhiều hơn.')
})

test('a submitted report is frozen: what comes later is shown as a difference and changes nothing', async () => {
	await submitReport(ward.as('phu-trach'), { period: PERIOD, rowVersion: await versionOf() })
	const frozen = textOf(await buildReport(ward.as('phu-trach'), { period: PERIOD }))
	await expect(sendReturn(ward.as('thon-1'), { period: PERIOD, rowVersion: 0, ...words })).rejects.toThrow('report-frozen')
	const other = await giveTask(ward.as('phu-trach'), { title: 'Truyền thông thêm', leadAgencyId: ward.bodies['cong-an']!, partnerIds: [], dueOn: null, product: '', basis: '' })
	await reportProgress(ward.as('cong-an'), { taskId: other.taskId, rowVersion: 1, kind: 'progress', sentence: 'Đã làm.', percent: 10, onDay: '2026-11-22', files: [], figures: [{ measure: 'attendance', total: 10, women: 4, men: 6 }] })
	const page = await openReport(ward.as('chu-tich'), which('f:attendance:total'))
	expect(textOf(page.doc)).toBe(frozen)
	expect(page.sources).toMatchObject({ text: '45', total: 45 })
	const total = page.differences.find((one) => one.ref === 'f:attendance:total')
	expect(total).toMatchObject({ before: '45', now: '55', changes: [{ sentBy: 'Võ Văn Mẫu', gone: false }] })
	expect(page.differences.map((one) => one.ref)).toContain('t:all:given')
})

test('the leader sends it back with a reason, the officer submits again, one of ten signatures counts', async () => {
	await returnReport(ward.as('chu-tich'), { period: PERIOD, rowVersion: await versionOf(), reason: 'Bổ sung số liệu Công an.' })
	const draft = await openReport(ward.as('phu-trach'), which())
	expect(draft).toMatchObject({ state: 'draft', returnReason: 'Bổ sung số liệu Công an.', differences: [] })
	expect(textOf(draft.doc)).toContain('"55"')
	await expect(signReport(ward.as('chu-tich'), { period: PERIOD, rowVersion: draft.rowVersion })).rejects.toThrow('report-not-submitted')
	await submitReport(ward.as('phu-trach'), { period: PERIOD, rowVersion: draft.rowVersion })
	const rowVersion = await versionOf()
	const tries = await Promise.allSettled(Array.from({ length: 10 }, () => signReport(ward.as('pho-chu-tich'), { period: PERIOD, rowVersion })))
	expect(tries.filter((one) => one.status === 'fulfilled').map((one) => one.value.number)).toEqual([1])
	const { doc } = await openReport(ward.as('phu-trach'), which())
	expect(doc).toMatchObject({ number: 1, date: '2026-11-23', draft: false, signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Phạm Thị Mẫu' }] })
	expect(await ward.sql(`select count(*)::int as n from documents.document where symbol = 'BC-UBND'`)).toEqual([{ n: 1 }])
	expect(await ward.sql(`select words from documents.recipient where agency_id is not null`)).toEqual([{ words: 'Trạm Y tế phường' }])
})

test('signed, the province and every agency read it; the province reads no ward that is not its own', async () => {
	const { lines, toOpen } = await openReports(ward.as('so-noi-vu'), {})
	expect([lines.map((line) => [line.unitName, line.slug, line.number]), toOpen]).toEqual([[['phường Đăk Cấm', PERIOD, 1]], []])
	const seen = await openReport(ward.as('so-noi-vu'), { ...which('f:attendance:total'), unit: ward.ward })
	expect([seen.doc.number, seen.sources!.total, seen.differences]).toEqual([1, 55, []])
	expect((await openReportDocument(ward.as('y-te'), which())).number).toBe(1)
	const stranger = { ...ward.as('so-noi-vu'), unit: crypto.randomUUID() }
	await expect(openReport({ ...stranger, units: [stranger.unit] }, { ...which(), unit: ward.ward })).rejects.toThrow('not-found')
})

test('the province begins at the latest signed report, and who supervises finds it in Hôm nay', async () => {
	expect(await latestSigned(ward.as('so-noi-vu'), {})).toEqual({ unitId: ward.ward, slug: PERIOD })
	expect(await latestSigned({ ...ward.as('so-noi-vu'), units: [ward.province] }, {})).toBeNull()
	const signed = async (username: string) => (await openToday(ward.as(username), {})).others.filter((one) => one.why === 'signed').map((one) => one.href)
	expect([await signed('mat-tran'), await signed('y-te'), await signed('chu-tich')]).toEqual([[`/reporting/${PERIOD}/report`], [], []])
})

test.each([['y-te', 'openPeriod'], ['chu-tich', 'writeProse'], ['phu-trach', 'signReport'], ['phu-trach', 'returnReport'], ['chu-tich', 'submitReport'], ['van-thu', 'sendReturn'], ['so-noi-vu', 'openPeriodPage']])('%s may not %s', async (username, name) => {
	const verbs = { openPeriod, writeProse, signReport, returnReport, submitReport, sendReturn, openPeriodPage } as unknown as Record<string, (ctx: unknown, asked: unknown) => Promise<unknown>>
	await expect(verbs[name]!(ward.as(username), { period: PERIOD, rowVersion: 1 })).rejects.toThrow('not-allowed')
})
