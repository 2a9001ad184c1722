import { record, verb } from '#audit/server/index.ts'
import type { OfficialDocument } from '#documents/official-document.ts'
import { issueDocument, type Recipient } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refused } from '#kernel/refused.ts'
import { REPORT_SYMBOL } from '../consolidated-report.document.ts'
import type { ToDecide } from '../forms.ts'
import type { FrozenFigures } from '../frozen-report.ts'
import { changeReport, lockReport } from './report-store.ts'

/** The leader signs what was frozen: it gets the next number of the committee's register for the year, its day and its
 *  signature, and goes to its recipients. Nothing else in it changes. */
export const signReport = verb('sign-report', async (ctx, asked: ToDecide): Promise<{ period: string; number: number }> => {
	const report = await lockReport(ctx, asked.period, { rowVersion: asked.rowVersion })
	if (report.state !== 'submitted') throw new Refused('report-not-submitted')
	const frozen = report.tree as OfficialDocument
	const signature = { authority: await authorityOf(ctx), name: ctx.actor.name }
	const issued = await issueDocument(ctx, {
		kind: 'report', series: 'ubnd', symbol: REPORT_SYMBOL, sourceKind: 'report', sourceId: report.id, signerName: ctx.actor.name,
		recipients: recipientsOf(frozen, report.figures as FrozenFigures),
		tree: (number, day) => ({ ...frozen, number, date: day, draft: false, signatures: [signature] })
	})
	await changeReport(ctx, report, { state: 'signed', document_id: issued.documentId, signed_by: ctx.actor.personId, signed_at: ctx.now })
	await record(ctx, 'sign-report', { kind: 'report', id: report.id, details: { period: asked.period, number: issued.number, documentId: issued.documentId } })
	return { period: asked.period, number: issued.number }
})

/** A deputy signs for the chair: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH (NĐ 30/2020, Phụ lục I). */
async function authorityOf(ctx: Ctx): Promise<string[]> {
	const person = await ctx.db.selectFrom('identity.person').select('position_title')
		.where('unit_id', '=', ctx.unit).where('id', '=', ctx.actor.personId).executeTakeFirstOrThrow()
	const deputy = person.position_title.normalize('NFC').toLocaleLowerCase('vi').startsWith('phó')
	return ['TM. ỦY BAN NHÂN DÂN', ...(deputy ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['CHỦ TỊCH'])]
}

/** The addressee and the offices in Nơi nhận, and in the inbox of every body that sent a return. */
function recipientsOf(doc: OfficialDocument, { facts }: FrozenFigures): Recipient[] {
	const senders = facts.bodies.filter((body) => facts.returns.some((one) => one.agencyId === body.id))
	const offices = [...doc.addressees, ...doc.recipients.filter((words) => words !== 'Như trên' && words !== 'Các cơ quan, đơn vị gửi báo cáo')]
	return [...offices.map((words) => ({ words, agencyId: null })), ...senders.map((body) => ({ words: body.name, agencyId: body.id }))]
}
