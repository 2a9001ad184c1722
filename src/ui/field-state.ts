import type { FormTrouble } from '#kernel/action.server.ts'
import { errorAt } from './wiring.ts'

/** What a form may show again, and what was wrong at a field. */
export function fieldState(form: FormTrouble | null | undefined) {
	return {
		kept: (name: string): string => { const value = form?.values[name]; return typeof value === 'string' ? value : '' },
		error: (name: string): string | undefined => errorAt(form?.issues, name)
	}
}
