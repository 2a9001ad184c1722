import * as m from '#words/messages.js'
import { getLocale } from '#words/runtime.js'
import type { Period } from './periods.ts'

/** A period as pages call it, with a capital: 'Quý IV năm 2026'. */
export function periodWords({ kind, year, ordinal }: Period): string {
	if (kind === 'year') return m.reporting_year({ year })
	if (kind === 'half-year') return m.reporting_half({ year, which: ordinal === 1 ? m.reporting_half_first() : m.reporting_half_second() })
	if (kind === 'quarter') return m.reporting_quarter({ year, number: ['I', 'II', 'III', 'IV'][ordinal - 1]! })
	return m.reporting_month({ year, number: ordinal })
}

/** A period inside a title: 'năm 2026'; English keeps its capital. */
export function periodInTitle(period: Period): string {
	const words = periodWords(period)
	return getLocale() === 'vi' ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words
}
