import type { z } from 'zod'
import { Refused } from './refused.ts'

/** What a form sent: text fields as strings, repeated names (`agency[]`) as lists, files as File. */
export type Fields = Record<string, unknown>

/** A fault at one field. `code` is a message key without `refused_`; words are resolved where the language is known. */
export interface Issue {
	readonly field: string
	readonly code: string
}

/** What a form sent, as fields.
 *  @throws as sentForm */
export async function sentFields(request: Request): Promise<Fields> {
	return fieldsOf(await sentForm(request))
}

/** What a form sent, as it is.
 *  @throws Refused request-wrong when the body is no form at all; an error with a status of its own goes on as it is */
export function sentForm(request: Request): Promise<FormData> {
	return request.formData().catch((error: unknown) => {
		if (typeof error === 'object' && error !== null && 'status' in error) throw error
		throw new Refused('request-wrong')
	})
}

/** FormData as an object; `name[]` collects to a list, `a.b` stays a flat name. Text is NFC with ends trimmed. */
export function fieldsOf(form: FormData): Fields {
	const fields = new Map<string, unknown>() // a name such as __proto__ or constructor is a name like others
	for (const [name, value] of form.entries()) {
		const tidy = typeof value === 'string' ? tidyText(value) : value
		if (!name.endsWith('[]')) {
			fields.set(name, tidy)
			continue
		}
		const list = fields.get(name.slice(0, -2))
		if (Array.isArray(list)) list.push(tidy)
		else fields.set(name.slice(0, -2), [tidy])
	}
	return Object.fromEntries(fields)
}

/** Word's line break becomes ours. Other control characters cannot be seen, are not XML, and PostgreSQL refuses NUL. */
function tidyText(text: string): string {
	return text.normalize('NFC').replace(/\r\n?|\v/g, '\n').replace(/[\0-\x08\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '').trim()
}

/** Zod's issues as ours: the message given in the schema is the code, anything else is `field-wrong`. */
export function issuesOf(error: z.ZodError): Issue[] {
	return error.issues.map((issue) => ({
		field: issue.path.map(String).join('.') || 'form',
		code: /^[a-z][a-z0-9-]+$/.test(issue.message) ? issue.message : 'field-wrong'
	}))
}

const SECRET = /password|code|secret/i

/** What may be shown again after a fault: no files, no secrets. */
export function echoOf(fields: Fields): Record<string, string | string[]> {
	const echo: Record<string, string | string[]> = {}
	for (const [name, value] of Object.entries(fields)) {
		if (SECRET.test(name)) continue
		if (typeof value === 'string') echo[name] = value
		else if (Array.isArray(value)) echo[name] = value.filter((one): one is string => typeof one === 'string')
	}
	return echo
}
