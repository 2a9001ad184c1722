import * as m from '#words/messages.js'
import type { GroupFile } from './national-groups.ts'
import type { IndicatorFigure, ReturnRow } from './released-figures.ts'
import type { Shown } from './suppress.ts'

/** A number as it may be shown; null is a row the cases cannot fill. */
export function shownWords(value: Shown | 'none-occurred' | null): string {
	if (value === null) return m.protection_figures_not_from_cases()
	if (value === 'hidden') return m.protection_figures_hidden()
	return value === 'none-occurred' || value === 0 ? m.protection_figures_none_occurred() : String(value)
}

/** A percentage; 0 % of people who were there is a number, not "none occurred". */
export function percentWords(percent: IndicatorFigure['percent'], decimal: ',' | '.' = ','): string {
	return typeof percent === 'number' ? m.protection_figures_percent({ value: String(percent).replace('.', decimal) }) : shownWords(percent)
}

export function indicatorWords(code: IndicatorFigure['code']): string {
	return { '3.2a': m.protection_figures_indicator_3_2a, '3.2b': m.protection_figures_indicator_3_2b, '3.3': m.protection_figures_indicator_3_3 }[code]()
}

const ROWS: Readonly<Record<string, (inputs?: Record<string, never>, options?: { locale?: 'vi' | 'en' }) => string>> = {
	households: m.protection_figures_households, cases: m.protection_figures_cases,
	'form-mental': m.protection_figures_form_mental, 'form-physical': m.protection_figures_form_physical,
	'form-sexual': m.protection_figures_form_sexual, 'form-economic': m.protection_figures_form_economic,
	'perpetrators/domestic': m.protection_figures_perpetrators, 'survivors/domestic': m.protection_figures_survivors,
	'sex/female': m.protection_figures_sex_female, 'sex/male': m.protection_figures_sex_male,
	'sex/other': m.protection_figures_sex_other, 'sex/unknown': m.protection_figures_sex_unknown,
	'age/under-16': m.protection_figures_age_under_16, 'age/16-59': m.protection_figures_age_16_59,
	'age/from-60': m.protection_figures_age_from_60, 'age/unknown': m.protection_figures_age_unknown,
	'handling-criticism': m.protection_figures_handling_criticism, 'handling-contact-ban': m.protection_figures_handling_contact_ban,
	'handling-education': m.protection_figures_handling_education, 'handling-administrative': m.protection_figures_handling_administrative,
	'handling-criminal': m.protection_figures_handling_criminal,
	'support-counselling': m.protection_figures_support_counselling, 'support-care': m.protection_figures_support_care,
	'support-detox': m.protection_figures_support_detox, 'support-training-or-job': m.protection_figures_support_training_or_job,
	'households-by-type': m.protection_figures_row_households_by_type, models: m.protection_figures_row_models,
	'sustainable-family-clubs': m.protection_figures_row_sustainable_family_clubs, 'prevention-groups': m.protection_figures_row_prevention_groups,
	'trusted-addresses': m.protection_figures_row_trusted_addresses, hotlines: m.protection_figures_row_hotlines
}

/** What a row of the return is called; on a document always in Vietnamese. */
export function rowWords({ row }: Pick<ReturnRow, 'row'>, locale?: 'vi' | 'en'): string {
	const part = row.replace(/^(perpetrators|survivors)\/kind\/domestic$/, '$1/domestic').replace(/^(perpetrators|survivors)\/kind\/domestic\//, '').replace(/^cases\//, '').replace(/\/yes$/, '')
	const words = ROWS[part]
	if (!words) throw new RangeError(`no words for ${row}`)
	return words({}, locale ? { locale } : {})
}

/** What is in a group: rows, nothing, or too little. */
export function groupWords(file: Pick<GroupFile, 'state' | 'rows'>): string {
	if (file.state === 'none') return m.protection_figures_group_none()
	return file.state === 'withheld' ? m.protection_figures_group_withheld() : m.protection_figures_group_rows({ count: file.rows.length })
}
