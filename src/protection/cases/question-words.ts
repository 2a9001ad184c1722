import * as m from '#words/messages.js'
import { actStanding, LAW_ACTS, type LawActCode } from '../classification/law-acts.ts'
import { GBVIMS_QUESTIONS, type GbvimsType } from '../classification/gbvims-type.ts'
import { STAT_FORM_WORDS, suggestStatForms, type StatForm } from '../classification/stat-forms.ts'
import { countryWord } from '../figures/countries.ts'
import { RECORDER_LISTS } from '../figures/recorder-lists.ts'
import { NO_WORDS, wardChoices, type WardWords } from '../figures/ward-words.ts'
import { NEED_WORDS } from '../services/say.ts'
import type { Need } from '../services/service.ts'
import type { Ask } from './questions.ts'

type Language = 'vi' | 'en'
// The words of a question stand under its id; that none is missing is tested, for a lookup by name would miss it silently.
const said = m as unknown as Readonly<Record<string, (() => string) | undefined>>
const say = (key: string) => said[`intake_${key.replaceAll('-', '_')}`]?.() ?? ''
const typeIn = (id: string) => (id.startsWith('type-') ? (id.slice(5) as GbvimsType) : null)

export function questionWords(id: string, language: Language): string {
	const type = typeIn(id)
	return type ? GBVIMS_QUESTIONS[type][language] : say(`q_${id}`)
}

export function hintWords(id: string): string {
	return say(typeIn(id) ? 'hint_type' : `hint_${id}`)
}

export function askWords(ask: Ask): string {
	return say(`ask_${ask.name.toLowerCase()}`)
}

export interface Choice { readonly value: string; readonly words: string; readonly note?: string }

/** The choices of one thing asked, in words; the acts of the law with what it says of people who are divorced. */
export function choicesOf(ask: Ask, language: Language, divorced: boolean, wardWords: WardWords = NO_WORDS): Choice[] {
	if (ask.wardList) return wardChoices(ask.wardList, wardWords).map((value) => ({ value, words: value === 'no' ? say('no') : value }))
	const choices = ask.options.map((value) => ({ value, words: choiceWords(ask, value, language) }))
	return ask.name === 'lawActs' && divorced ? choices.map((choice) => ({ ...choice, ...remark(choice.value as LawActCode) })) : choices
}

/** The forms usual for what was chosen, as one sentence; empty where nothing was. */
export function suggestionWords(acts: readonly LawActCode[], language: Language): string {
	const { forms } = suggestStatForms(acts)
	return forms.length === 0 ? '' : m.intake_suggested({ forms: forms.map((form) => STAT_FORM_WORDS[form][language].toLowerCase()).join(', ') })
}

function remark(act: LawActCode): { note?: string } {
	const standing = actStanding(act, 'divorced')
	return standing === 'not-listed' ? { note: m.intake_not_listed() } : standing === 'counts-in-part' ? { note: m.intake_in_part() } : {}
}

function choiceWords(ask: Ask, value: string, language: Language): string {
	if (ask.manner === 'country') return countryWord(value, language)
	if (ask.manner === 'needs') return NEED_WORDS[value as Need]()
	if (ask.name === 'lawActs') return LAW_ACTS.find((act) => act.code === value)?.[language] ?? value
	if (ask.name === 'statForms') return STAT_FORM_WORDS[value as StatForm][language]
	if (ask.list) return listWords(RECORDER_LISTS[ask.list], value, language)
	if (ask.manner === 'yes-no' || ask.manner === 'type' || ask.name === 'may') return say(value)
	return say(`opt_${ask.name.toLowerCase()}_${value}`)
}

function listWords(list: readonly (readonly [id: string, word: string, vi: string])[], value: string, language: Language): string {
	const line = list.find(([id]) => id === value)
	return line?.[language === 'vi' ? 2 : 1] ?? value
}
