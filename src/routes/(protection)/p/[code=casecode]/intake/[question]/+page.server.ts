import { redirect } from '@sveltejs/kit'
import { QuestionForm, SkipForm, StopForm } from '#protection/cases/intake-forms.ts'
import { questionOf } from '#protection/cases/questions.ts'
import { Refused } from '#kernel/refused.ts'
import { answerQuestion, seeQuestion, stopCase, type ProtectionCtx } from '#protection/server/index.ts'
import { enterProtection, sealedAction } from '../../../../sealed.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
	const ctx = await enterProtection(event)
	const { code, question: id } = event.params
	const question = questionOf(id)
	if (!question) throw new Refused('not-found')
	const seen = await seeQuestion(ctx, { code, question: id })
	if (seen.state !== 'open') redirect(303, `/p/${code}/steps`)
	return { code, id, block: question.block, asks: question.asks, ...seen, language: ctx.locale, done: event.url.searchParams.get('done'), notNow: event.url.searchParams.has('not-now') }
}

/** The choices of every page may come back after a fault, typed words never. */
const CHOICES = ['safe', 'agreed', 'statistics', 'may', 'channel', 'days', 'hours', 'needs', 'urgent', 'within72Hours', 'sex', 'villageId', 'interpreter', 'domestic', 'divorced', 'lawActs', 'statForms', 'relationship', 'occupation', 'referredFrom', 'before', 'disabilityType', 'marital', 'timeOfDay', 'location', 'goods', 'earlier', 'toldElsewhere', 'legalAction', 'ethnicity', 'country', 'residence', 'stage', 'alone', 'abduction', 'practice']
const on = ({ next }: { next: string | null }, { params }: { params: Partial<Record<string, string>> }): never => redirect(303, `/p/${params['code']}/intake/${next ?? 'end'}`)

async function answer(ctx: ProtectionCtx, { notNow, ...asked }: { code: string; question: string; answer: Parameters<typeof answerQuestion>[1]['answer']; notNow: boolean; version?: number }): Promise<{ next: string | null }> {
	return notNow ? { next: 'safe-now?not-now' } : answerQuestion(ctx, asked)
}

export const actions: Actions = {
	answer: sealedAction(QuestionForm, answer, on, CHOICES),
	skip: sealedAction(SkipForm, (ctx, asked) => answerQuestion(ctx, { ...asked, answer: 'skipped' }), on),
	stop: sealedAction(StopForm, stopCase, (_, { params }) => redirect(303, `/p/${params['code']}/steps?done=stopped`))
}
