import { parseTypedDay } from '#kernel/typed-day.ts'
import { isId } from '#kernel/id.ts'
import { dayOf } from '#kernel/day.ts'
import type { Need } from '../services/service.ts'
import type { CaseParts } from './case-parts.ts'
import type { Ask, Question } from './questions.ts'
import type { Written } from './written.ts'

/** What a page of the intake wrote: fields by part; the six needs and one of the six type questions stand apart. */
export interface Answer {
	readonly written: Written
	readonly needs: readonly Need[] | null
	readonly typeAnswers: CaseParts['facts']['typeAnswers']
	/** Columns of the Incident Recorder. */
	readonly recorder: CaseParts['facts']['recorder']
}
export interface Fault { readonly field: string; readonly code: string }

/** Reads what a page sent. An empty box says nothing and leaves what is there, for earlier words are not shown again; what
 *  is to go is named in `erase`. Faults come back by field. */
export function readAnswer(question: Question, sent: Readonly<Record<string, unknown>>, now: Date): { answer: Answer; faults: readonly Fault[] } {
	const parts: Record<string, Record<string, unknown>> = {}
	const faults: Fault[] = []
	let answer: Omit<Answer, 'written'> = { needs: null, typeAnswers: {}, recorder: {} }
	const erase = listOf(sent['erase'])
	for (const ask of question.asks) {
		const value = erase.includes(ask.name) && isTyped(ask) ? ERASED[ask.manner as keyof typeof ERASED] : valueOf(ask, sent[ask.name], now)
		if (value === undefined) continue
		if (typeof value === 'object' && value !== null && 'fault' in value) faults.push({ field: ask.name, code: value.fault })
		else if (ask.manner === 'needs') answer = { ...answer, needs: value as Need[] }
		else if (ask.manner === 'type') answer = { ...answer, typeAnswers: { [ask.name]: value } }
		else if (ask.recorder) answer = { ...answer, recorder: { ...answer.recorder, [ask.recorder]: value as string } }
		else if (ask.part) parts[ask.part] = { ...parts[ask.part], [ask.name]: value }
	}
	return { answer: { ...answer, written: parts as Written }, faults }
}

const ERASED = { words: '', account: '', year: '', number: null, day: null }

/** Was this typed, and therefore not shown again? */
export function isTyped(ask: Ask): boolean {
	return ask.manner in ERASED
}

/** What a choice was answered with, as the page marks it; typed answers only say whether there is one. */
export function shownOf(ask: Ask, value: unknown): { chosen: readonly string[]; kept: boolean } {
	if (isTyped(ask)) return { chosen: [], kept: value !== '' && value !== null && value !== undefined }
	if (ask.manner === 'yes-no') return { chosen: value === true ? ['yes'] : value === false ? ['no'] : [], kept: typeof value === 'boolean' }
	if (ask.manner === 'told') return { chosen: value ? ['yes'] : [], kept: Boolean(value) }
	const unsaid = (ask.name === 'may' && value === 'unsaid') || (ask.name === 'sex' && value === 'unknown') // how an empty part begins; nothing is ticked for her
	const chosen = unsaid ? [] : Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []
	return { chosen, kept: chosen.length > 0 }
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])

type Value = string | number | boolean | null | readonly string[] | { readonly fault: string } | undefined

function valueOf(ask: Ask, sent: unknown, now: Date): Value {
	if (ask.manner === 'many' || ask.manner === 'lists' || ask.manner === 'needs') {
		const chosen = listOf(sent)
		return chosen.every((one) => ask.options.includes(one)) ? ask.options.filter((one) => chosen.includes(one)) : { fault: 'field-wrong' }
	}
	const text = typeof sent === 'string' ? sent.trim() : ''
	if (text === '') return undefined
	switch (ask.manner) {
		case 'words': case 'account': return text.length > ask.most ? { fault: 'field-too-long' } : text
		case 'year': return yearOf(text, now)
		case 'number': return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : { fault: 'number-wrong' }
		case 'day': return pastDay(text, now)
		case 'village': return isId(text) ? text : { fault: 'field-wrong' }
		case 'ward-list': return text.length > 60 ? { fault: 'field-wrong' } : text // whether the ward knows it, the verb looks
		case 'told': return now.toISOString()
	}
	if (!ask.options.includes(text)) return { fault: 'field-wrong' }
	if (ask.manner === 'yes-no') return text === 'unsaid' ? null : text === 'yes'
	return text
}

function yearOf(text: string, now: Date): Value {
	const year = Number(text), today = Number(dayOf(now).slice(0, 4))
	return /^\d{4}$/.test(text) && year <= today && year > today - 125 ? text : { fault: 'year-wrong' }
}

function pastDay(text: string, now: Date): Value {
	const day = parseTypedDay(text, dayOf(now))
	return day === null ? { fault: 'day-wrong' } : day > dayOf(now) ? { fault: 'day-ahead' } : day
}
