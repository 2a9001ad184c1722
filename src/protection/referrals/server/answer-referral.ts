import { Refused } from '#kernel/refused.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { tell } from '../../notices/server/tell.ts'
import { checkAnswer, closesView, type Answer } from '../answer.ts'
import { isOpen, type ReferralState } from '../may-receive.ts'
import { destroyFacts } from './close-views.ts'
import { addEvent } from '../../cases/server/event.ts'
import { findAddressed } from './referral-door.ts'

interface Answered { readonly id: string; readonly caseId: string; readonly code: string; readonly state: ReferralState; readonly version: number }

/** The receiver's answer in one press; the worker is told. @throws Refused not-found, answered-already, changed-meanwhile, reason-missing */
export const answerReferral = sealed('answer-referral', async (ctx, asked: { code: string; answer: Answer; reason: string; version: number }): Promise<{ answer: Answer }> => {
	const [row] = await findAddressed(ctx, { code: asked.code, hold: true })
	if (!row || !isOpen(row, ctx.now)) throw new Refused('not-found')
	await write(ctx, row, asked)
	await tell(ctx, [row.caseWorkerId], 'answer', row.caseId)
	leave(ctx, 'answer-referral', 'done', { kind: 'referral', id: row.id }, { code: asked.answer })
	return { answer: asked.answer }
})

/** What a receiver who has no place here answered by voice or letter, written down by the worker.
 *  @throws Refused not-found, answered-already, changed-meanwhile, reason-missing */
export const recordAnswer = sealed('record-answer', async (ctx, asked: { code: string; referralId: string; answer: Answer; reason: string; version: number }): Promise<{ answer: Answer }> => {
	const theCase = await enterCase(ctx, asked.code, 'record-answer', 'done', { code: asked.answer })
	const row = await ctx.sealedDb.selectFrom('protection.referral').select(['id', 'case_id as caseId', 'code', 'state', 'row_version as version']).where('unit_id', '=', ctx.unit)
		.where('id', '=', asked.referralId).where('case_id', '=', theCase.id).where('sealed_facts', 'is not', null).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	await write(ctx, row as Answered, asked)
	return { answer: asked.answer }
})

/** The words are the case's to keep: sealed under its key, not under the referral's, which may be destroyed at once. */
async function write(ctx: ProtectionCtx, row: Answered, asked: { answer: Answer; reason: string; version: number }): Promise<void> {
	checkAnswer(row.state, asked.answer, asked.reason)
	if (row.version !== asked.version) throw new Refused('changed-meanwhile')
	const reason = asked.reason.trim()
	await ctx.sealedDb.updateTable('protection.referral').set((column) => ({
		state: asked.answer, answered_at: ctx.now, answered_by: ctx.actor.personId, row_version: column('row_version', '+', 1),
		...(asked.answer === 'done' ? { done_at: ctx.now } : {})
	})).where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	if (reason) {
		await ctx.sealedDb.updateTable('protection.referral').set({ sealed_answer: await ctx.keys.seal(ctx.sealedDb, row.caseId, `answer/${row.id}`, reason) })
			.where('unit_id', '=', ctx.unit).where('id', '=', row.id).execute()
	}
	if (closesView(asked.answer)) await destroyFacts(ctx, row.id, asked.answer)
	await addEvent(ctx, row.caseId, 'referral-answered', { code: row.code, answer: asked.answer })
}
