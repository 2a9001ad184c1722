import { expect, test } from 'vitest'
import { EMPTY, type CaseParts } from '../cases/case-parts.ts'
import { partOf, readFrom } from './read-facts.ts'
import { FACTS } from './what-may-go.ts'

const KNOWN: Partial<CaseParts> = {
	person: { ...EMPTY.person, callMe: 'chị Nến', fullName: 'Trần Thị Thử', address: 'số 7' },
	contact: { may: 'yes', channel: 'call', value: '0900 000 001', through: '', days: 'working-days', hours: ['morning', 'noon'], ifAnotherAnswers: 'Hỏi về lớp dệt' },
	facts: { ...EMPTY.facts, happenedOn: '2026-11-18', when: 'buổi tối', where: 'Thôn 3' }
}

test('a fact is told in words, and what the case does not know is left out', () => {
	expect(readFrom(KNOWN, FACTS)).toEqual([
		{ fact: 'call-name', text: 'chị Nến' }, { fact: 'full-name', text: 'Trần Thị Thử' },
		{ fact: 'safe-contact', text: 'gọi · 0900 000 001 · ngày làm việc · buổi sáng, buổi trưa · Nếu người khác nghe: “Hỏi về lớp dệt”' },
		{ fact: 'address', text: 'số 7' }, { fact: 'incident', text: '18/11/2026 · buổi tối · Thôn 3' }
	])
	expect(readFrom(EMPTY, FACTS)).toEqual([])
})

test.each(['no', 'unsaid'] as const)('her number goes nowhere when she said %s to being reached', (may) => {
	expect(readFrom({ ...KNOWN, contact: { ...KNOWN.contact!, may } }, ['safe-contact'])).toEqual([])
})

test('no fact is read from the plan, her safety plan, the assessment or what she was told', () => {
	expect([...new Set(FACTS.map(partOf))].sort()).toEqual(['account', 'contact', 'danger', 'facts', 'health', 'household', 'perpetrator', 'person'])
})
