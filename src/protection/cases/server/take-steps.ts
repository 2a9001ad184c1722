import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import { withoutKeptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { Refused } from '#kernel/refused.ts'
import { supervisorsOf, tell } from '../../notices/server/tell.ts'
import { closeViews } from '../../referrals/server/close-views.ts'
import { staysOf } from '../../services/server/stay-part.ts'
import { askToClose, decideClosure, moveTo, resume, stopHere, type Closure, type Standing } from '../steps.ts'
import { addEvent } from './event.ts'
import { readParts, writePart, writerOf } from './part-store.ts'

/** One step on or any step back. @throws Refused as moveTo */
export const moveStep = sealed('move-step', async (ctx, asked: { code: string; step: number }) => {
	const theCase = await enterCase(ctx, asked.code, 'move-step', 'done')
	const step = moveTo(await standingOf(ctx, theCase), asked.step)
	await change(ctx, theCase, { step })
	await addEvent(ctx, theCase.id, 'step', { step: String(step) })
})

/** Stops where she wants to stop; a reason is hers to give or not. */
export const stopCase = sealed('stop-case', async (ctx, asked: { code: string; words: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'stop-case', 'done')
	await change(ctx, theCase, { state: stopHere(await standingOf(ctx, theCase)), next_contact_at: null })
	await addEvent(ctx, theCase.id, 'stopped', asked.words ? { words: asked.words } : {})
})

export const resumeCase = sealed('stop-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'stop-case', 'done')
	await change(ctx, theCase, { state: resume(await standingOf(ctx, theCase)), closed_at: null })
	await addEvent(ctx, theCase.id, 'resumed')
})

/** The supervisor approves the plan the work is done by; whoever wrote it cannot. Lines changed afterwards want her word
 *  again: who writes them takes `approvedAt` off.
 *  @param asked.version the plan as she saw it @throws Refused needs-second-person, plan-empty, changed-meanwhile */
export const approvePlan = sealed('approve-plan', async (ctx, asked: { code: string; version: number }) => {
	const theCase = await enterCase(ctx, asked.code, 'approve-plan', 'done')
	await mustBeAnother(ctx, theCase, 'plan')
	if (await planVersion(ctx, theCase.id, true) !== asked.version) throw new Refused('changed-meanwhile')
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	if (plan.lines.length === 0) throw new Refused('plan-empty')
	await writePart(ctx, theCase.id, 'plan', { approvedAt: ctx.now.toISOString(), approvedBy: ctx.actor.code })
	await addEvent(ctx, theCase.id, 'plan-approved')
	await tell(ctx, [theCase.caseWorkerId], 'answer', theCase.id)
})

export const askClosure = sealed('ask-closure', async (ctx, asked: { code: string; why: Closure; words: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'ask-closure', 'done')
	await change(ctx, theCase, { state: askToClose(await standingOf(ctx, theCase)), step: 6 })
	await writePart(ctx, theCase.id, 'closure', { why: asked.why, words: asked.words })
	await addEvent(ctx, theCase.id, 'closure-asked', { why: asked.why })
	await tell(ctx, await withoutKeptOut(ctx, theCase.id, await supervisorsOf(ctx, theCase.supervisorId)), 'review', theCase.id)
})

/** Closed, or sent back to be worked on. With the case every receiver's view of it closes. While she
 *  still stays somewhere it is not closed: nobody could end that stay any more.
 *  @throws Refused needs-second-person, closure-not-asked, case-somebody-stays */
export const approveClosure = sealed('approve-closure', async (ctx, asked: { code: string; agreed: boolean; words: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'approve-closure', 'done')
	await mustBeAnother(ctx, theCase, 'closure')
	const state = decideClosure(await standingOf(ctx, theCase), asked.agreed)
	await change(ctx, theCase, { state, closed_at: state === 'closed' ? ctx.now : null, ...(state === 'closed' ? { next_contact_at: null } : {}) })
	if (state === 'closed' && (await staysOf(ctx, theCase.id)).some((stay) => stay.to === null)) throw new Refused('case-somebody-stays')
	if (state === 'closed') await closeLiveViews(ctx, theCase.id)
	await addEvent(ctx, theCase.id, state === 'closed' ? 'closed' : 'resumed', asked.words ? { words: asked.words } : {})
	await tell(ctx, [theCase.caseWorkerId], 'answer', theCase.id)
})

/** For the page that offers the steps. */
export const seeSteps = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { plan, closure } = await readParts(ctx, theCase.id, ['plan', 'closure'])
	return {
		state: theCase.state, step: theCase.step, planApproved: plan.approvedAt !== '', planLines: plan.lines, planVersion: await planVersion(ctx, theCase.id), closure,
		isMine: theCase.caseWorkerId === ctx.actor.personId,
		mayApprove: ctx.actor.roles.includes('supervisor') && theCase.caseWorkerId !== ctx.actor.personId
	}
})

async function standingOf(ctx: ProtectionCtx, theCase: CaseRow): Promise<Standing> {
	const { plan } = await readParts(ctx, theCase.id, ['plan'])
	return { state: theCase.state, step: theCase.step, planApproved: plan.approvedAt !== '' }
}

/** 0 while nobody has written a plan. Held, nobody writes into the case until the transaction ends. */
export async function planVersion(ctx: ProtectionCtx, caseId: string, held = false): Promise<number> {
	if (held) await ctx.sealedDb.selectFrom('protection.case_file').select('id').where('unit_id', '=', ctx.unit).where('id', '=', caseId).forNoKeyUpdate().executeTakeFirstOrThrow()
	const row = await ctx.sealedDb.selectFrom('protection.case_part').select('row_version').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('part', '=', 'plan').executeTakeFirst()
	return row?.row_version ?? 0
}

/** Neither the case's worker nor who wrote what is to be approved. */
async function mustBeAnother(ctx: ProtectionCtx, theCase: CaseRow, part: 'plan' | 'closure'): Promise<void> {
	if (theCase.caseWorkerId === ctx.actor.personId || await writerOf(ctx, theCase.id, part) === ctx.actor.personId) throw new Refused('needs-second-person')
}

/** @throws Refused changed-meanwhile when somebody changed the case since it was entered */
async function change(ctx: ProtectionCtx, theCase: CaseRow, set: { state?: string; step?: number; closed_at?: Date | null; next_contact_at?: Date | null }): Promise<void> {
	const { numUpdatedRows } = await ctx.sealedDb.updateTable('protection.case_file').set({ ...set, row_version: theCase.version + 1 })
		.where('unit_id', '=', ctx.unit).where('id', '=', theCase.id).where('row_version', '=', theCase.version).executeTakeFirst()
	if (numUpdatedRows === 0n) throw new Refused('changed-meanwhile')
}

async function closeLiveViews(ctx: ProtectionCtx, caseId: string): Promise<void> {
	const rows = await ctx.sealedDb.selectFrom('protection.referral').select('id').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).where('sealed_facts', 'is not', null).execute()
	await closeViews(ctx, 'withdrawn', rows.map((row) => row.id))
}
