import type { z } from 'zod'

/** What a form sent: text fields as strings, repeated names (`agency[]`) as lists, files as File. */
export type Fields = Record<string, unknown>

/** A fault at one field. `code` is a message key without `refused_`; words are resolved where the language is known. */
export interface Issue {
	readonly field: string
	readonly code: string
}

/** FormData as an object; `name[]` collects to a list, `a.b` stays a flat name. Text is NFC with ends trimmed. */
export function fieldsOf(form: FormData): Fields {
	const fields: Fields = {}
	for (const [name, value] of form.entries()) {
		const tidy = typeof value === 'string' ? value.normalize('NFC').replace(/\r\n/g, '\n').trim() : value
		if (!name.endsWith('[]')) fields[name] = tidy
		else ((fields[name.slice(0, -2)] ??= []) as unknown[]).push(tidy)
	}
	return fields
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
