import { fail, redirect } from '@sveltejs/kit'
import { action, ctxOf, refusalOf, troubleOf, type FormTrouble } from '#kernel/action.server.ts'
import { dayOf } from '#kernel/day.ts'
import { issuesOf, sentForm } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { wordsFor } from '#kernel/words.server.ts'
import { ReadForm, ReadingForm } from '#plan/reading-forms.ts'
import { expectDocument, openReadingsPage, readDocument, takeUpReading } from '#plan/server/reading.ts'
import { formatDay } from '#ui/say-date.ts'
import * as m from '#words/messages.js'
import { fillSentence, Unreadable, refuseTooLarge, unreadableWords } from '../../../../reading/unreadable.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
	const shown = await openReadingsPage(ctxOf({ locals }), {})
	expectDocument()
	return { ...shown, done: url.searchParams.get('done') }
}

/** Codes that are about the document and are said at its field. */
const ABOUT_FILE = ['unreadable', 'file-kind', 'file-too-large', 'file-empty']

export const actions: Actions = {
	read: async (event) => {
		const ctx = ctxOf(event)
		const form = await sentForm(event.request)
		const fields = { file: form.get('file') ?? undefined, text: String(form.get('text') ?? '').replace(/\r\n/g, '\n').trim() }
		try {
			await readDocument.permit(ctx, {})
		} catch (error) {
			if (error instanceof Refused) return refusalOf({ text: fields.text }, error, ctx.locale)
			throw error
		}
		const parsed = ReadForm.safeParse(fields)
		if (!parsed.success) return troubleOf({ text: fields.text }, issuesOf(parsed.error), ctx.locale)
		const { file, text } = parsed.data
		const field = file ? 'file' : 'text'
		const atField = (words: string) => fail(422, { values: { text: fields.text }, issues: [{ field, words }], refusal: null } satisfies FormTrouble)
		try {
			if (file) refuseTooLarge(file.size)
			const name = file ? file.name : m.reading_pasted({ day: formatDay(dayOf(ctx.now)).replaceAll('/', '-') }, { locale: ctx.locale })
			const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text)
			const read = await readDocument(ctx, { name, bytes })
			redirect(303, `/plan/read/${read.sourceId}?done=${read.known ? 'known' : 'read'}`)
		} catch (error) {
			if (error instanceof Unreadable) return atField(fillSentence(unreadableWords[error.code][ctx.locale], error.params))
			if (!(error instanceof Refused)) throw error
			if (ABOUT_FILE.includes(error.code)) return atField(wordsFor(error.code, error.params, ctx.locale))
			return refusalOf({ text: fields.text }, error, ctx.locale)
		}
	},
	takeUp: action(ReadingForm, takeUpReading, ({ sourceId }) => redirect(303, `/plan/read/${sourceId}?done=taken_up`))
}
