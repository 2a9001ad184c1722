import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import type { OfficialDocument } from '../official-document.ts'
import { samplePlan } from '../samples/plan.ts'
import { issueDocument } from './issue-document.ts'
import { issueLetter } from './issue-letter.ts'
import { listDocuments, type DocumentFilter } from './list-documents.ts'
import { openDocument } from './open-document.ts'
import { openLetterPage, prepareLetter } from './prepare-letter.ts'
import { openRegisterPage, registerIncoming } from './register-incoming.ts'

const ward = aWard()
const ALL: DocumentFilter = { show: 'all', kind: null, year: null, words: '', page: 1 }
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
let planId = '', minutesId = ''

const issue = (kind: OfficialDocument['kind'], agencies: string[], outside: string[], subject = samplePlan.subject) =>
	inTransaction(ward.as('chu-tich'), async (ctx) => (await issueDocument(ctx, {
		kind, series: 'ubnd', symbol: kind === 'plan' ? 'KH-UBND' : 'BB-UBND', sourceKind: 'plan', sourceId: crypto.randomUUID(), signerName: 'Trần Văn Mẫu',
		tree: (number, date) => ({ ...samplePlan, kind, subject, number, date }),
		recipients: [...agencies.map((code) => ({ words: code, agencyId: ward.bodies[code]! })), ...outside.map((words) => ({ words, agencyId: null }))]
	})).documentId)
const incoming = (over: object = {}) => ({
	numberText: '415/SNV-BĐG', issuerText: 'Sở Nội vụ tỉnh', subject: 'V/v triển khai Tháng hành động', issuedOn: '2026-11-12', receivedOn: '2026-11-16', file: null, ...over
})
const lines = (id: string) => ward.sql(`select verb, outcome from audit.entry where thing_id = $1 order by at`, [id])

beforeAll(async () => {
	planId = await issue('plan', ['y-te', 'cong-an'], ['Sở Nội vụ tỉnh (b/c)', 'TT Đảng ủy phường (b/c)'])
	minutesId = await issue('minutes', ['y-te'], [], 'Họp Ban')
})

test('a document is unread in its recipient’s inbox until opened; the first opening alone is written down', async () => {
	expect((await listDocuments(ward.as('y-te'), ALL)).counts).toMatchObject({ all: 2, unread: 2 })
	for (let i = 0; i < 3; i++) await openDocument(ward.as('y-te'), { documentId: planId })
	const inbox = await listDocuments(ward.as('y-te'), ALL)
	expect(inbox.rows.map((row) => [row.id === planId, row.unread])).toEqual([[false, true], [true, false]])
	expect((await listDocuments(ward.as('y-te'), { ...ALL, show: 'unread' })).rows).toHaveLength(1)
	expect(await lines(planId)).toEqual([{ verb: 'see-documents', outcome: 'done' }])
	const seen = await openDocument(ward.as('chu-tich'), { documentId: planId })
	expect(seen.recipients.map((one) => one.openings.map((opening) => opening.name))).toEqual([['Bùi Thị Thử'], [], [], []])
	expect((await listDocuments(ward.as('van-thu'), { ...ALL, kind: 'plan' })).rows[0]).toMatchObject({ agencies: 2, opened: 1, unread: false })
})

test('of two documents signed in one moment the later number stands above, though its request came first', async () => {
	const issueAt = (now: string) => inTransaction(ward.as('chu-tich', now), async (ctx) => (await issueDocument(ctx, {
		kind: 'decision', series: 'ban', symbol: 'QĐ-BVSTBPN', sourceKind: 'plan', sourceId: crypto.randomUUID(), signerName: 'Trần Văn Mẫu',
		tree: (number, date) => ({ ...samplePlan, kind: 'decision', number, date }), recipients: []
	})).documentId)
	const first = await issueAt('2025-05-05T03:00:00.009Z')
	const second = await issueAt('2025-05-05T03:00:00.001Z')
	const { rows } = await listDocuments(ward.as('van-thu'), { ...ALL, kind: 'decision' })
	expect(rows.map((row) => [row.number, row.id])).toEqual([[2, second], [1, first]])
})

test('two first openings at once are one', async () => {
	await Promise.all(Array.from({ length: 8 }, () => openDocument(ward.as('cong-an'), { documentId: planId })))
	expect(await ward.sql(`select from documents.opening where document_id = $1 and person_id = $2`, [planId, ward.people['cong-an']!.personId])).toHaveLength(1)
	expect(await lines(planId)).toHaveLength(2)
})

test.each([
	['chu-tich', 2], ['phu-trach', 2], ['van-thu', 2], ['mat-tran', 2], ['y-te', 2], ['cong-an', 1], ['kinh-te', 0], ['thon-1', 0], ['so-noi-vu', 1]
])('%s sees %i of the two documents, and what is not his is not there', async (username, count) => {
	const seen = (await listDocuments(ward.as(username), { ...ALL, year: 2026 })).rows.filter((row) => row.id === planId || row.id === minutesId)
	expect(seen).toHaveLength(count)
	for (const documentId of [planId, minutesId]) {
		if (seen.some((row) => row.id === documentId)) expect((await openDocument(ward.as(username), { documentId })).tree?.number).toBeGreaterThan(0)
		else await expect(openDocument(ward.as(username), { documentId })).rejects.toThrow('not-found')
	}
})

test('the administrator is refused, an agency is not told who else opened it, the province gets neither', async () => {
	await expect(listDocuments(ward.as('quan-tri'), ALL)).rejects.toThrow('not-allowed')
	await expect(openDocument(ward.as('quan-tri'), { documentId: planId })).rejects.toThrow('not-allowed')
	for (const username of ['y-te', 'so-noi-vu']) {
		expect((await openDocument(ward.as(username), { documentId: planId })).recipients.flatMap((one) => one.openings)).toEqual([])
	}
})

test('an incoming document gets the next number of arrival and keeps its file; twice is refused and takes no number', async () => {
	const first = await registerIncoming(ward.as('van-thu'), incoming({ file: new File([PDF], 'cv.pdf') }))
	await expect(registerIncoming(ward.as('phu-trach'), incoming())).rejects.toThrow('registered-already')
	const second = await registerIncoming(ward.as('phu-trach'), incoming({ numberText: '7/KH-SNV' }))
	expect([first.number, second.number]).toEqual([1, 2])
	const page = await openDocument(ward.as('van-thu'), { documentId: first.documentId })
	expect(page).toMatchObject({ direction: 'in', kind: 'letter', numberText: '415/SNV-BĐG', receivedOn: '2026-11-16', files: [{ name: 'cv.pdf' }] })
	expect((await openDocument(ward.as('van-thu'), { documentId: second.documentId })).kind).toBe('plan')
	await expect(openDocument(ward.as('y-te'), { documentId: first.documentId })).rejects.toThrow('not-found')
	await expect(registerIncoming(ward.as('y-te'), incoming({ numberText: '1' }))).rejects.toThrow('not-allowed')
	await expect(registerIncoming(ward.as('van-thu'), incoming({ receivedOn: '2026-11-11' }))).rejects.toThrow('received-before-issued')
	await expect(registerIncoming(ward.as('van-thu'), incoming({ receivedOn: '2026-11-24' }))).rejects.toThrow('document-day-in-future')
	await expect(registerIncoming(ward.as('van-thu'), incoming({ numberText: '9', file: new File(['MZ'], 'a.pdf') }))).rejects.toThrow('file-kind')
	expect((await openRegisterPage(ward.as('van-thu'), {})).issuers).toEqual(['Sở Nội vụ tỉnh'])
})

test.each([['415', 1], ['415/snv', 1], ['thang hanh dong', 2], ['hành động tháng', 2], ['1/KH-UBND', 1], ['so noi vu', 2], ['100%', 0], ['khong co', 0]])(
	'the register is searched for “%s”: %i found', async (words, count) => {
		expect((await listDocuments(ward.as('van-thu'), { ...ALL, words })).rows).toHaveLength(count)
	})

test('a letter to outside recipients is a draft without number until it is registered, once', async () => {
	const start = await openLetterPage(ward.as('phu-trach'), { documentId: planId })
	expect(start.outside.map((one) => one.ordinal)).toEqual([2, 3])
	const { documentId } = await prepareLetter(ward.as('phu-trach'), { documentId: planId, recipients: [2], message: start.message })
	const draft = await openDocument(ward.as('van-thu'), { documentId })
	expect(draft).toMatchObject({ state: 'draft', number: null, symbol: 'UBND-VHXH', sentId: planId, tree: { addressees: ['Sở Nội vụ tỉnh'], draft: true, date: null } })
	expect((await listDocuments(ward.as('chu-tich'), { ...ALL, show: 'draft' })).rows.map((row) => row.id)).toEqual([documentId])
	await expect(prepareLetter(ward.as('van-thu'), { documentId: planId, recipients: [2], message: 'x' })).rejects.toThrow('letter-prepared')
	await expect(prepareLetter(ward.as('van-thu'), { documentId: planId, recipients: [0], message: 'x' })).rejects.toThrow('letter-prepared')
	await expect(prepareLetter(ward.as('chu-tich'), { documentId: planId, recipients: [3], message: 'x' })).rejects.toThrow('not-allowed')
	await expect(openLetterPage(ward.as('van-thu'), { documentId })).rejects.toThrow('not-found')
	await expect(issueLetter(ward.as('van-thu'), { documentId, rowVersion: 7 })).rejects.toThrow('changed-meanwhile')
	const tries = await Promise.allSettled([1, 2, 3].map(() => issueLetter(ward.as('van-thu'), { documentId, rowVersion: 1 })))
	expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
	const issued = await openDocument(ward.as('van-thu'), { documentId })
	expect(issued).toMatchObject({ state: 'issued', number: 3, issuedOn: '2026-11-23', tree: { number: 3, date: '2026-11-23', draft: false } })
	await expect(issueLetter(ward.as('van-thu'), { documentId: planId, rowVersion: 1 })).rejects.toThrow('not-found')
	expect((await openDocument(ward.as('chu-tich'), { documentId: planId })).recipients[2]).toMatchObject({ letterId: documentId, letterState: 'issued' })
})

test('the register is in pages of 25, newest first', async () => {
	for (let number = 1; number <= 26; number++) await registerIncoming(ward.as('van-thu', `2026-11-23T03:${String(number).padStart(2, '0')}:00Z`), incoming({ numberText: `${number}/TB-X`, issuerText: 'Nơi khác' }))
	const first = await listDocuments(ward.as('van-thu'), { ...ALL, words: 'nơi khác' })
	expect([first.matching, first.rows.length, first.rows[0]!.numberText]).toEqual([26, 25, '26/TB-X'])
	expect((await listDocuments(ward.as('van-thu'), { ...ALL, words: 'nơi khác', page: 2 })).rows.map((row) => row.numberText)).toEqual(['1/TB-X'])
})
