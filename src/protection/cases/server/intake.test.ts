import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { bringReceivers } from '../../referrals/a-case.fixture.ts'
import type { Answer } from '../answers.ts'
import { beginIntake } from './begin-intake.ts'
import { answerQuestion, seeIntake, seeQuestion } from './intake.ts'
import { openCase } from './open-case.ts'
import { readParts } from './part-store.ts'
import { stopCase } from './take-steps.ts'

const ward = aWard()
const worker = () => ward.sealed('phu-nu', ['case-worker'])
const begin = async () => (await beginIntake(worker(), { alertCode: '' })).code
const answerOf = (given: Partial<Answer>): Answer => ({ written: {}, needs: null, typeAnswers: {}, recorder: {}, ...given })
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
	expect((await say(code, 'type-physical-assault', 'skipped')).next).toBe('abduction')
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

test('two workers answer one question at once: the words of both are kept, a year given otherwise wants a look, needs are only added', async () => {
	const code = await begin()
	const version = (await seeQuestion(worker(), { code, question: 'household' })).version
	const at = (question: string, given: Partial<Answer>, version: number) => answerQuestion(worker(), { code, question, answer: answerOf(given), version })
	await at('household', { written: { household: { members: 'chồng' } } }, version)
	await at('household', { written: { household: { members: 'mẹ chồng' } } }, version)
	const { household } = await inProtection(worker(), async (ctx) => readParts(ctx, (await enterCase(ctx, code, 'open-case', 'looked')).id, ['household']))
	expect(household.members).toMatch(/^chồng\n\n\[.*\]\nmẹ chồng$/)
	const born = (await seeQuestion(worker(), { code, question: 'birth-year' })).version
	await at('birth-year', { written: { person: { birthYear: '1990' } } }, born)
	await expect(at('birth-year', { written: { person: { birthYear: '1991' } } }, born)).rejects.toMatchObject({ code: 'changed-meanwhile' })
	const needed = (await seeQuestion(worker(), { code, question: 'needs' })).version
	await at('needs', { needs: ['health'] }, needed)
	await at('needs', { needs: ['shelter'] }, needed)
	expect((await given(code, 'needs'))['needs']!.chosen.toSorted()).toEqual(['health', 'shelter'])
})

test('where it happened, what came before and who sent her are kept for the recorder, each apart, and shown again as choices', async () => {
	const code = await begin()
	await say(code, 'incident-where', { recorder: { location: 'clients_home' }, written: { facts: { where: 'trong bếp' } } })
	await Promise.all([say(code, 'earlier', { recorder: { gbv_previous_incidents: 'true' } }), say(code, 'marital', { recorder: { marital_status: 'widowed' } })])
	await say(code, 'referred-from', { written: { facts: { referredFrom: ['teacher_school_official'] } } })
	await say(code, 'who-name', { written: { perpetrator: { name: 'Nguyễn Văn Ví Dụ' } } })
	const seen = await Promise.all(['incident-where', 'earlier', 'marital', 'referred-from', 'who-name'].map((question) => given(code, question)))
	expect(seen).toEqual([
		{ location: { chosen: ['clients_home'], kept: true }, where: { chosen: [], kept: true } }, { earlier: { chosen: ['true'], kept: true } }, { marital: { chosen: ['widowed'], kept: true } },
		{ referredFrom: { chosen: ['teacher_school_official'], kept: true } }, { name: { chosen: [], kept: true } }
	])
	const dump = JSON.stringify(await ward.sql(`select encode(sealed, 'escape') as s from protection.case_part`))
	expect(dump).not.toMatch(/trong bếp|Ví Dụ|clients_home/)
})

test('what the recorder asks about her is kept sealed, of the ward its own words only, and comes back as choices', async () => {
	const code = await begin()
	await expect(say(code, 'origin', { recorder: { ethnicity: 'Hrê' } })).rejects.toMatchObject({ code: 'field-wrong' })
	await ward.sql(`insert into protection.setting (unit_id, name, value, changed_at) values ($1, 'recorder-words', '{"ethnicity": ["Hrê"], "harmful_traditional_practice": []}', now())`, [ward.ward])
	await say(code, 'origin', { recorder: { ethnicity: 'Hrê', country_of_origin: 'LA' } })
	await say(code, 'abduction', { recorder: { abduction_type: 'trafficked' } })
	await say(code, 'practice', { recorder: { harmful_traditional_practice: 'no' } })
	expect(await seeQuestion(worker(), { code, question: 'origin' })).toMatchObject({ wardWords: { ethnicity: ['Hrê'] }, given: { ethnicity: { chosen: ['Hrê'] }, country: { chosen: ['LA'] } } })
	expect(await given(code, 'practice')).toEqual({ practice: { chosen: ['no'], kept: true } })
	expect(JSON.stringify(await ward.sql(`select encode(sealed, 'escape') as s from protection.case_part`))).not.toMatch(/Hrê|trafficked/)
})

test('who may be under eighteen by the year of birth is asked with whom she stays, who is older is not', async () => {
	const code = await begin()
	const after = async () => (await seeQuestion(worker(), { code, question: 'residence' })).next
	await say(code, 'birth-year', { written: { person: { birthYear: '2009' } } })
	expect(await after()).toBe('alone')
	await say(code, 'birth-year', { written: { person: { birthYear: '1990' } } })
	expect(await after()).toBe('household')
})
