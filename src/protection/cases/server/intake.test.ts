import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { bringReceivers } from '../../referrals/a-case.fixture.ts'
import type { Answer } from '../answers.ts'
import { beginIntake } from './begin-intake.ts'
import { answerQuestion, seeIntake, seeQuestion } from './intake.ts'
import { openCase } from './open-case.ts'
import { stopCase } from './take-steps.ts'

const ward = aWard()
const worker = () => ward.sealed('phu-nu', ['case-worker'])
const begin = async () => (await beginIntake(worker(), { alertCode: '' })).code
const answerOf = (given: Partial<Answer>): Answer => ({ written: {}, needs: null, typeAnswers: {}, ...given })
const say = (code: string, question: string, given: Partial<Answer> | 'skipped') => answerQuestion(worker(), { code, question, answer: given === 'skipped' ? given : answerOf(given) })
const given = async (code: string, question: string) => (await seeQuestion(worker(), { code, question })).given

beforeAll(() => bringReceivers(ward))

test('a page learns the choices made before and, of typed words, only that there are some', async () => {
	const code = await begin()
	await say(code, 'contact-may', { written: { contact: { may: 'yes' } } })
	await say(code, 'contact-how', { written: { contact: { channel: 'call', value: '0900000005' } } })
	const seen = await seeQuestion(worker(), { code, question: 'contact-how' })
	expect(seen.given).toEqual({ channel: { chosen: ['call'], kept: true }, value: { chosen: [], kept: true }, through: { chosen: [], kept: false } })
	expect(JSON.stringify([seen, await seeIntake(worker(), { code })])).not.toContain('0900000005')
	await expect(seeQuestion(ward.sealed('hanh-chinh', ['case-worker']), { code, question: 'contact-how' })).rejects.toMatchObject({ code: 'not-found' })
	await expect(seeQuestion(worker(), { code, question: 'toString' })).rejects.toMatchObject({ code: 'not-found' })
})

test('two of the six type questions answered at the same moment are both kept; passed by is kept once and takes no answer away', async () => {
	const code = await begin()
	await Promise.all([say(code, 'type-rape', { typeAnswers: { rape: 'no' } }), say(code, 'type-physical-assault', { typeAnswers: { 'physical-assault': 'yes' } })])
	await say(code, 'type-rape', 'skipped')
	await say(code, 'type-sexual-assault', 'skipped')
	expect([await given(code, 'type-rape'), await given(code, 'type-physical-assault'), await given(code, 'type-sexual-assault')]).toMatchObject([
		{ rape: { chosen: ['no'] } }, { 'physical-assault': { chosen: ['yes'] } }, { 'sexual-assault': { chosen: ['skipped'] } }])
	expect((await say(code, 'type-physical-assault', 'skipped')).next).toBe('trafficking')
})

test('passing by any other question writes nothing', async () => {
	const code = await begin()
	for (const question of ['told', 'agreed', 'statistics', 'needs', 'law-acts', 'account']) await say(code, question, 'skipped')
	expect((await openCase(worker(), { code })).events.map(({ kind }) => kind)).toEqual(['opened'])
	expect((await seeIntake(worker(), { code })).questions.every(({ kept }) => !kept)).toBe(true)
})

test('needs are followed from the moment they are named; one no longer named is taken back only while nothing is under way', async () => {
	const code = await begin()
	await say(code, 'needs', { needs: ['health', 'shelter', 'counselling'] })
	await ward.sql(`update protection.need_track set state = 'under-way' where need = 'health'`)
	await say(code, 'needs', { needs: ['counselling'] })
	const needs = (await openCase(worker(), { code })).needs.map(({ need, state }) => `${need} ${state}`).sort()
	expect(needs).toEqual(['counselling wanted', 'health under-way', 'shelter not-wanted'])
	expect((await given(code, 'needs'))['needs']!.chosen.toSorted()).toEqual(['counselling', 'health'])
})

test('a no to being helped here ends the journey; a stopped case keeps nothing more, not even that a question was passed by', async () => {
	const code = await begin()
	expect((await say(code, 'agreed', { written: { engagement: { agreed: false } } })).next).toBeNull()
	expect((await say(code, 'agreed', { written: { engagement: { agreed: true } } })).next).toBe('statistics')
	await stopCase(worker(), { code, words: '' })
	await expect(say(code, 'type-rape', 'skipped')).rejects.toMatchObject({ code: 'case-not-open' })
	await expect(say(code, 'needs', { needs: ['health'] })).rejects.toMatchObject({ code: 'case-not-open' })
})
