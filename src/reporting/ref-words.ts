import { measureOf } from '#work/measures.ts'
import { themeWords } from '#work/theme-words.ts'
import { THEMES, type Theme } from '#work/themes.ts'
import * as m from '#words/messages.js'
import { getLocale } from '#words/runtime.js'
import type { Ref } from './refs.ts'

const PARTS: Readonly<Record<string, (name: { name: string }) => string>> = {
	women: m.reporting_part_women, men: m.reporting_part_men, 'women-share': m.reporting_part_women_share, 'men-share': m.reporting_part_men_share,
	before: m.reporting_part_before, change: m.reporting_part_change
}
const TASKS: Readonly<Record<string, () => string>> = {
	given: m.reporting_tasks_given, done: m.reporting_tasks_done, late: m.reporting_tasks_late, open: m.reporting_tasks_open,
	bodies: m.reporting_tasks_bodies, 'done-share': m.reporting_tasks_done_share
}

const COUNTS: Readonly<Record<string, () => string>> = {
	'3.2a': m.protection_figures_indicator_3_2a, '3.2b': m.protection_figures_indicator_3_2b, '3.3': m.protection_figures_indicator_3_3, return: m.protection_figures_return_title
}

/** What a number of the report is called on screen. */
export function refWords(ref: Ref, agencies: Readonly<Record<string, string>>): string {
	const name = nameOf(ref)
	const place = ref.agencyId === null ? undefined : agencies[ref.agencyId]
	return place ? m.reporting_of_place({ name, place }) : name
}

function nameOf(ref: Ref): string {
	if (ref.of === 'd') return m.reporting_documents_issued()
	if (ref.of === 'p') return COUNTS[ref.code]?.() ?? ref.code
	if (ref.of === 'r') return ref.part === 'sent' ? m.reporting_returns_sent() : m.reporting_returns_asked()
	if (ref.of === 't') {
		const name = TASKS[ref.part]?.() ?? ref.part
		return THEMES.includes(ref.code as Theme) ? m.reporting_of_place({ name, place: themeWords(ref.code as Theme) }) : name
	}
	const measure = measureOf(ref.code)
	const name = measure ? (getLocale() === 'vi' ? measure.vi : measure.en) : ref.code
	return PARTS[ref.part]?.({ name }) ?? name
}
