import { enterCase, type CaseRow } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { listVillages } from '../../alerts/server/list-villages.ts'
import type { LawActCode } from '../../classification/law-acts.ts'
import { NO_WORDS, wardChoices, type WardWords } from '../../figures/ward-words.ts'
import { settingOf } from '../../server/settings.ts'
import type { Need } from '../../services/service.ts'
import { Refused } from '#kernel/refused.ts'
import { shownOf, type Answer } from '../answers.ts'
import type { CaseParts, PartName } from '../case-parts.ts'
import { journeyOf, questionOf, standAt, type Known, type Question } from '../questions.ts'
import { mayBeMinor } from '../child.ts'
import { mergeAnswer } from '../meanwhile.ts'
import type { CaseState } from '../steps.ts'
import type { Written } from '../written.ts'
import { addEvent } from './event.ts'
import { readParts } from './part-store.ts'
import { holdOpen, keepAnswer } from './save-answer.ts'
import { versionOfParts } from './seen-fields.ts'
import { wantNeeds } from './want-needs.ts'

export interface AskedQuestion {
	readonly state: CaseState
	readonly next: string | null
	readonly before: string | null
	readonly left: number
	/** How often what it asks was written; sent back with the answer. */
	readonly version: number
	/** By the name of what is asked: the choices made, and whether something is there at all. Typed words stay sealed. */
	readonly given: Readonly<Record<string, { readonly chosen: readonly string[]; readonly kept: boolean }>>
	readonly villages: readonly { id: string; name: string }[]
	/** The ward's words for what it asks with them. */
	readonly wardWords: WardWords
	/** For the questions that lean on an earlier choice. */
	readonly divorced: boolean
	readonly lawActs: readonly LawActCode[]
}

const KNOWN = ['engagement', 'contact', 'facts', 'person'] as const satisfies readonly PartName[]

/** One question of the intake with what was chosen before. @throws Refused not-found */
export const seeQuestion = sealed('open-case', async (ctx, asked: { code: string; question: string }): Promise<AskedQuestion> => {
	const question = named(asked.question)
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { parts, known } = await whatIsKnown(ctx, theCase, [question])
	const given = await givenTo(ctx, theCase.id, question, parts)
	const villages = question.asks.some((ask) => ask.manner === 'village') ? await listVillages(ctx) : []
	return { state: theCase.state, ...standAt(question.id, known), version: await versionOf(ctx, theCase.id, question), given, villages, wardWords: await wardWordsFor(ctx, question), divorced: parts.facts.divorced === true, lawActs: question.id === 'stat-forms' ? parts.facts.lawActs : [] }
})

/** Which questions have an answer, without the answers. */
export const seeIntake = sealed('open-case', async (ctx, asked: { code: string }): Promise<{ state: CaseState; agreed: boolean | null; questions: { id: string; kept: boolean }[] }> => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const all = journeyOf({ agreed: null, may: 'yes', domestic: true, typeAnswers: {}, minor: true })
	const { parts, known } = await whatIsKnown(ctx, theCase, all)
	const needs = await needsOf(ctx, theCase.id)
	const kept = (question: Question) => question.asks.some((ask) => shownOf(ask, fieldOf(ask, parts, needs)).kept)
	return { state: theCase.state, agreed: known.agreed, questions: journeyOf(known).filter((one) => one.id !== 'safe-now').map((one) => ({ id: one.id, kept: kept(one) })) }
})

/** Keeps what one question was answered with and says which comes next. Passing by one of the six type questions is kept
 *  as such, for then nobody may call it no violence. What another answered since the page was shown is not lost.
 *  @param asked.version as the page had it @throws Refused not-found, case-not-open, changed-meanwhile */
export const answerQuestion = sealed('write-part', async (ctx, asked: { code: string; question: string; answer: Answer | 'skipped'; version?: number }): Promise<{ next: string | null }> => {
	const question = named(asked.question)
	const theCase = await enterCase(ctx, asked.code, 'write-part', 'done')
	await holdOpen(ctx, theCase)
	const { parts, known } = await whatIsKnown(ctx, theCase, [question])
	if (asked.answer !== 'skipped') await holdToWardWords(ctx, question, asked.answer.recorder)
	const { needs, typeAnswers, recorder, ...answer } = asked.answer === 'skipped' ? skipped(question, known) : asked.answer
	const meanwhile = asked.version !== undefined && asked.version !== await versionOf(ctx, theCase.id, question)
	const written = meanwhile ? merged(ctx, question, parts, answer.written) : answer.written
	const types = { ...parts.facts.typeAnswers, ...typeAnswers }
	const facts = { ...written.facts, ...some(typeAnswers) ? { typeAnswers: types } : {}, ...some(recorder) ? { recorder: { ...parts.facts.recorder, ...recorder } } : {} }
	await keepAnswer(ctx, theCase, some(facts) ? { ...written, facts } : written)
	if (needs) {
		await wantNeeds(ctx, theCase.id, needs, meanwhile)
		await addEvent(ctx, theCase.id, 'answered', { parts: 'needs' })
	}
	const { engagement, contact, person } = written
	const after: Known = {
		agreed: engagement?.agreed === undefined ? known.agreed : engagement.agreed, may: contact?.may ?? known.may,
		domestic: facts.domestic === undefined ? known.domestic : facts.domestic, typeAnswers: types,
		minor: person?.birthYear === undefined ? known.minor : theCase.childPath || mayBeMinor(person.birthYear, ctx.now)
	}
	return { next: standAt(question.id, after).next }
})

function named(id: string): Question {
	const question = questionOf(id)
	if (!question) throw new Refused('not-found')
	return question
}

function skipped(question: Question, known: Known): Answer {
	const open = question.asks.filter((ask) => ask.manner === 'type' && !(ask.name in known.typeAnswers))
	return { written: {}, needs: null, recorder: {}, typeAnswers: Object.fromEntries(open.map((ask) => [ask.name, 'skipped'])) }
}

async function whatIsKnown(ctx: ProtectionCtx, theCase: CaseRow, questions: readonly Question[]): Promise<{ parts: CaseParts; known: Known }> {
	const wanted = questions.flatMap(({ asks }) => asks.flatMap((ask) => (ask.part ? [ask.part] : [])))
	const parts = await readParts(ctx, theCase.id, [...new Set([...KNOWN, ...wanted])]) as CaseParts
	const { engagement, contact, facts, person } = parts
	return { parts, known: { agreed: engagement.agreed, may: contact.may, domestic: facts.domestic, typeAnswers: facts.typeAnswers, minor: theCase.childPath || mayBeMinor(person.birthYear, ctx.now) } }
}

async function givenTo(ctx: ProtectionCtx, caseId: string, question: Question, parts: CaseParts): Promise<AskedQuestion['given']> {
	const needs = question.asks.some((ask) => ask.manner === 'needs') ? await needsOf(ctx, caseId) : []
	return Object.fromEntries(question.asks.map((ask) => [ask.name, shownOf(ask, fieldOf(ask, parts, needs))]))
}

function fieldOf(ask: Question['asks'][number], parts: CaseParts, needs: readonly Need[]): unknown {
	if (ask.manner === 'needs') return needs
	if (ask.recorder) return parts.facts.recorder[ask.recorder]
	if (ask.manner === 'type') return (parts.facts.typeAnswers as Readonly<Record<string, string>>)[ask.name]
	return ask.part ? (parts[ask.part] as unknown as Readonly<Record<string, unknown>>)[ask.name] : undefined
}

async function wardWordsFor(ctx: ProtectionCtx, { asks }: Question): Promise<WardWords> {
	return asks.some((ask) => ask.wardList) ? settingOf(ctx, 'recorder-words', NO_WORDS) : NO_WORDS
}

/** @throws Refused field-wrong for a word the ward has not put into the list */
async function holdToWardWords(ctx: ProtectionCtx, question: Question, answered: Answer['recorder']): Promise<void> {
	const words = await wardWordsFor(ctx, question)
	for (const { wardList } of question.asks) {
		const word = wardList && answered[wardList]
		if (wardList && word && !wardChoices(wardList, words).includes(word)) throw new Refused('field-wrong')
	}
}

/** The parts a question writes, and its needs, counted by how often they were written. */
async function versionOf(ctx: ProtectionCtx, caseId: string, { asks }: Question): Promise<number> {
	const parts = await versionOfParts(ctx, caseId, [...new Set(asks.flatMap((ask) => (ask.part ? [ask.part] : ask.recorder ? ['facts'] : [])))])
	if (!asks.some((ask) => ask.manner === 'needs')) return parts
	const row = await ctx.sealedDb.selectFrom('protection.need_track').select(({ fn }) => fn.sum<string | null>('row_version').as('n')).where('unit_id', '=', ctx.unit).where('case_id', '=', caseId).executeTakeFirst()
	return parts + Number(row?.n ?? 0)
}

function merged(ctx: ProtectionCtx, { asks }: Question, parts: CaseParts, written: Written): Written {
	const after: Record<string, Record<string, unknown>> = {}
	for (const ask of asks) {
		const part = ask.part ? written[ask.part] as Readonly<Record<string, unknown>> | undefined : undefined
		if (!ask.part || !part || !(ask.name in part)) continue
		// more of her account is always added, never put in its place
		const kept = ask.part === 'account' ? { value: part[ask.name] } : mergeAnswer(ask, fieldOf(ask, parts, []), part[ask.name], { at: ctx.now, by: ctx.actor.code })
		if (!kept) throw new Refused('changed-meanwhile')
		after[ask.part] = { ...after[ask.part], [ask.name]: kept.value }
	}
	return after as Written
}

const some = (fields: object) => Object.keys(fields).length > 0

async function needsOf(ctx: ProtectionCtx, caseId: string): Promise<Need[]> {
	const rows = await ctx.sealedDb.selectFrom('protection.need_track').select('need').where('unit_id', '=', ctx.unit).where('case_id', '=', caseId)
		.where('state', 'not in', ['not-asked', 'not-wanted', 'declined']).execute()
	return rows.map((row) => row.need as Need)
}
