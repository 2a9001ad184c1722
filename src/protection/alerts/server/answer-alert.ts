import { sealed } from '../../access/server/sealed-verb.ts'
import type { Answer } from '../alert.ts'
import { changeAlert, enterAlert } from './alert-door.ts'

/** Writes down, with the time, what came of calling back. Nobody reached is a line too, and changes nothing else. */
export const answerAlert = sealed('answer-alert', async (ctx, asked: { code: string; version: number; answer: Answer; note: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'answer-alert', { version: asked.version, whole: true, to: 'answered', code: asked.answer, reason: asked.note })
	await changeAlert(ctx, alert, asked.answer === 'could-not-reach' ? { answer_code: asked.answer } : { state: 'answered', answered_at: ctx.now, answer_code: asked.answer })
})
