import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import { samplePlan } from '../samples/plan.ts'
import { issueDocument } from './issue-document.ts'
import { listDocuments } from './list-documents.ts'
import { openDocument } from './open-document.ts'
import { openLetterPage } from './prepare-letter.ts'
import { openRegisterPage } from './register-incoming.ts'

const ward = aWard()
let documentId = ''

/** Statements a look sends, its transaction's begin and commit among them. The session's own comes on top. */
async function statements(work: () => Promise<unknown>): Promise<number> {
	const query = pg.Client.prototype.query
	let sent = 0
	pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
		sent++
		return (query as (...all: unknown[]) => unknown).apply(this, asked)
	} as typeof query
	try {
		await work()
	} finally {
		pg.Client.prototype.query = query
	}
	return sent
}

beforeAll(async () => {
	documentId = await inTransaction(ward.as('chu-tich'), async (ctx) => (await issueDocument(ctx, {
		kind: 'plan', series: 'ubnd', symbol: 'KH-UBND', sourceKind: 'plan', sourceId: crypto.randomUUID(), signerName: '', tree: () => samplePlan,
		recipients: [{ words: 'Trạm Y tế', agencyId: ward.bodies['y-te']! }, { words: 'Sở Nội vụ', agencyId: null }]
	})).documentId)
})

test('no page of documents costs more than six statements, the session’s own included', async () => {
	const all = { show: 'all', kind: null, year: null, words: 'ke hoach', page: 1 } as const
	expect(await statements(() => listDocuments(ward.as('van-thu'), all))).toBe(3)
	expect(await statements(() => openDocument(ward.as('y-te'), { documentId }))).toBe(4) // the first opening and its line are one statement
	expect(await statements(() => openDocument(ward.as('y-te'), { documentId }))).toBe(3)
	expect(await statements(() => openLetterPage(ward.as('phu-trach'), { documentId }))).toBe(4)
	expect(await statements(() => openRegisterPage(ward.as('van-thu'), {}))).toBe(3)
})
