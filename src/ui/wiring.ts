/** What Field hands to the control inside it, to be spread on the native element. */
export interface Wiring {
	readonly id: string
	readonly 'aria-describedby': string | undefined
	readonly 'aria-invalid': 'true' | undefined
}

/** A fault of a form as the summary and the field both say it. `field` is the name sent, without `[]`. */
export interface FieldError {
	readonly field: string
	readonly words: string
}

/** The id of the control of a field: `agency[]` and `agency` are one field. */
export function fieldId(name: string): string {
	return `f-${name.replace(/\[\]$/, '').replaceAll('.', '-')}`
}

/** The words of the first fault at a field, for the `error` of its control. */
export function errorAt(errors: readonly FieldError[] | undefined, field: string): string | undefined {
	return errors?.find((error) => error.field === field)?.words
}

/** The ids that describe a control, in reading order, or undefined when nothing does. */
export function describedBy(id: string, parts: { hint?: unknown, error?: unknown, echo?: unknown }): string | undefined {
	const ids = [parts.hint && `${id}-hint`, parts.error && `${id}-error`, parts.echo && `${id}-echo`].filter(Boolean)
	return ids.length > 0 ? ids.join(' ') : undefined
}
