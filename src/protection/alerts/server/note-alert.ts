import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { AlertDoor } from '../alert.ts'
import { keepAlert } from './keep-alert.ts'

/** An alert told by telephone, in person or by the hotline, written down by who heard it; the clocks run from the moment
 *  it was heard. The answer of the form is a code and nothing that was typed. */
export const noteAlert = sealed('note-alert', async (ctx, asked: {
	door: AlertDoor; inDanger: 'yes' | 'no' | 'unsaid'; child: 'yes' | 'no' | 'unsaid'; villageId: string | null; heardAt: Date; lateReason: string
	place: string; reachSender: string; senderName: string; note: string; sheet: string; keptOut: readonly string[]
}): Promise<string> => {
	const { villageId, place, reachSender, senderName, note } = asked
	const kept = await keepAlert(ctx, { ...asked, words: { villageId, place, reachSender, senderName, note, help: null } })
	leave(ctx, 'note-alert', 'done', { kind: 'alert', id: kept.alertId }, { code: asked.door })
	return kept.code
})
