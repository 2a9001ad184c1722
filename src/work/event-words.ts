import { formatDay } from '#ui/say-date.ts'
import * as m from '#words/messages.js'

/** What happened, in the word the button had. */
export function eventWords(kind: string, dueOn: string | null): string {
	const day = dueOn ? formatDay(dueOn) : ''
	switch (kind) {
		case 'given': return m.work_event_given()
		case 'changed': return m.work_event_changed()
		case 'progress': return m.work_event_progress()
		case 'result': return m.work_event_result()
		case 'accepted': return m.work_event_accepted()
		case 'returned': return m.work_event_returned()
		case 'extension-asked': return m.work_event_extension_asked({ day })
		case 'extended': return m.work_event_extended({ day })
		case 'extension-refused': return m.work_event_extension_refused()
		case 'chased': return m.work_event_chased()
		default: return m.work_event_withdrawn()
	}
}
