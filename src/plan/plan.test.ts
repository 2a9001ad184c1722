import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { Refused } from '#kernel/refused.ts'
import { ROLES } from '#rights/roles.ts'
import { assignmentDifferences, headDifferences, lineDifferences, wordDifferences } from './differences.ts'
import { dayForYear, wordsForYear } from './next-year.ts'
import { afterAct, lineActOf, partsOf, type TypedLine } from './parts.ts'
import { actsOn, amend, approve, sendBack, showOrder, submit, visibleStates } from './plan.ts'
import { signingAuthority } from './signing.ts'
import type { PlanAssignment, PlanLine, PlanState } from './stored-plan.ts'

const STATES: PlanState[] = ['reading', 'draft', 'submitted', 'approved', 'superseded', 'set-aside']
const goes = (rule: () => unknown) => { try { return rule() } catch (error) { return (error as Refused).code } }
const line = (lineKey: string, words: string, kind: PlanLine['kind'] = 'item'): PlanLine => ({ id: lineKey, lineKey, kind, role: 'activities', label: '-', words })
const task = (taskId: string, over: Partial<PlanAssignment> = {}): PlanAssignment => ({
	id: taskId, taskId, lineKey: null, title: taskId, leadAgencyId: 'a', leadName: 'A', leadSort: 1, partnerIds: ['b', 'c'], partnerNames: [],
	product: '', fromOn: null, toOn: '2026-11-30', basis: '', ...over
})

describe('the states of a plan', () => {
	test.each(STATES)('from %s only the steps the state allows can be taken', (state) => {
		expect(goes(() => submit({ state, lines: 3, emptyLines: 0, withoutLead: 0 }))).toBe(state === 'draft' ? 'submitted' : 'plan-not-draft')
		expect(goes(() => approve(state))).toBe(state === 'submitted' ? 'approved' : 'plan-not-submitted')
		expect(goes(() => sendBack(state))).toBe(state === 'submitted' ? 'draft' : 'plan-not-submitted')
		expect(goes(() => amend(state, 0))).toBe(state === 'approved' ? 'draft' : 'plan-not-approved')
	})
	it('does not go to the leader empty, with a line left blank or with a task nobody leads', () => {
		expect(goes(() => submit({ state: 'draft', lines: 0, emptyLines: 0, withoutLead: 0 }))).toBe('plan-empty')
		expect(goes(() => submit({ state: 'draft', lines: 9, emptyLines: 1, withoutLead: 0 }))).toBe('plan-empty-line')
		expect(goes(() => submit({ state: 'draft', lines: 9, emptyLines: 0, withoutLead: 2 }))).toBe('plan-without-lead')
	})
	it('is amended once at a time', () => expect(goes(() => amend('approved', 1))).toBe('plan-being-amended'))
	it('offers each role what it may do in each state, and nobody else anything', () => {
		const offered = Object.fromEntries(STATES.map((state) => [state, ROLES.filter((role) => actsOn(state, [role]).length > 0).map((role) => `${role}: ${actsOn(state, [role]).join(' ')}`)]))
		expect(offered).toEqual({
			reading: [], draft: ['officer: edit submit'], submitted: ['leader: return approve'], approved: ['officer: amend'], superseded: [], 'set-aside': []
		})
	})
	it('shows drafts to the officer and the leader only, and the leader first what waits for her', () => {
		for (const role of ROLES) expect(visibleStates([role]).includes('draft')).toBe(role === 'officer' || role === 'leader')
		expect(showOrder(['leader'])[0]).toBe('submitted')
		expect(showOrder(['officer'])[0]).toBe('approved')
	})
	it('is signed KT. CHỦ TỊCH by a deputy and CHỦ TỊCH by the chair', () => {
		expect(signingAuthority('Phó Chủ tịch')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
		expect(signingAuthority('Chủ tịch')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
	})
})

describe('differences between versions', () => {
	test('a changed legal basis, recipient or place of filing is shown, and what stayed is not', () => {
		const was = { title: 'Công tác năm 2026', bases: ['Luật Bình đẳng giới', 'Nghị quyết số 28/NQ-CP'], preamble: 'như sau:', recipients: ['Sở Nội vụ', 'Các thôn'], keptBy: 'VT' }
		const marked = headDifferences(was, { ...was, bases: ['Luật Bình đẳng giới'], recipients: ['Sở Nội vụ', 'Các thôn', 'Trạm Y tế'], keptBy: 'VT, VHXH' })
		expect([marked.title, marked.preamble]).toEqual([null, null])
		expect(marked.bases).toEqual([{ kind: 'same', text: 'Luật Bình đẳng giới; ' }, { kind: 'removed', text: 'Nghị quyết số 28/NQ-CP; ' }])
		expect(marked.recipients?.filter((piece) => piece.kind === 'added').map((piece) => piece.text).join('')).toContain('Trạm Y tế')
		expect(marked.keptBy?.some((piece) => piece.kind === 'added')).toBe(true)
	})

	it('marks the words that came and went and leaves the rest', () => {
		expect(wordDifferences('Họp 6 tháng một lần.', 'Họp 3 tháng một lần.')).toEqual([
			{ kind: 'same', text: 'Họp ' }, { kind: 'removed', text: '6 ' }, { kind: 'added', text: '3 ' }, { kind: 'same', text: 'tháng một lần.' }
		])
	})
	const sentence = fc.array(fc.constantFrom('bình', 'đẳng', 'giới', 'phụ', 'nữ', 'kế', 'hoạch'), { maxLength: 25 }).map((list) => list.join(' '))
	it('gives both texts back: without what was added the old, without what was removed the new', () => {
		fc.assert(fc.property(sentence, sentence, (before, after) => {
			const pieces = wordDifferences(before, after)
			const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('').trim().split(/\s+/).join(' ')
			expect(without('removed')).toBe(after.trim())
			expect(without('added').replaceAll(' ', '')).toBe(before.replaceAll(' ', ''))
		}))
	})
	it('finds lines added, removed and changed, a removed one where it stood', () => {
		const before = [line('1', 'một'), line('2', 'hai'), line('3', 'ba')]
		const after = [line('1', 'một'), line('4', 'bốn'), line('3', 'ba khác')]
		expect(lineDifferences(before, after).map((change) => [change.kind, 'after' in change ? change.after.words : change.before.words])).toEqual([['removed', 'hai'], ['added', 'bốn'], ['changed', 'ba khác']])
		expect(lineDifferences(before, before)).toEqual([])
	})
	it('a line that stands elsewhere was moved, those it passed were not', () => {
		const lines = ['a', 'b', 'c', 'd', 'e'].map((key) => line(key, key))
		const put = (order: string) => [...order].map((key) => lines.find((one) => one.lineKey === key)!)
		const said = (order: string) => lineDifferences(lines, put(order)).map((change) => [change.kind, 'after' in change ? change.after.lineKey : change.before.lineKey])
		expect([said('eabcd'), said('bcdea'), said('abced')]).toEqual([[['moved', 'e']], [['moved', 'a']], [['moved', 'e']]])
		expect(said('dabc')).toEqual([['moved', 'd'], ['removed', 'e']])
		expect(lineDifferences(lines, put('eabcd').map((one, at) => (at === 0 ? { ...one, words: 'khác' } : one)))).toMatchObject([{ kind: 'changed', moved: true }])
	})
	it('finds a task with another lead, time or partners, and does not mind the order of partners', () => {
		expect(assignmentDifferences([task('1'), task('2'), task('3')], [task('1', { toOn: '2026-12-15' }), task('2', { partnerIds: ['c', 'b'] })]).map((change) => change.kind)).toEqual(['changed', 'removed'])
	})
})

describe('the parts of a plan', () => {
	const lines = [line('0', 'mở đầu', 'paragraph'), line('1', 'I', 'section'), line('2', 'a'), line('3', 'II', 'section')]
	it('are its sections, and what stands before the first one', () => {
		expect(partsOf(lines).map((part) => [part.key, part.lines.length])).toEqual([['start', 1], ['1', 2], ['3', 1]])
	})
	const typed: TypedLine[] = [{ id: 's', kind: 'section', label: 'I', words: 'S' }, ...['a', 'b', 'c'].map((id) => ({ id, kind: 'item' as const, label: '-', words: id }))]
	test.each([['up:b', 'sbac'], ['up:a', 'sabc'], ['down:c', 'sabc'], ['down:a', 'sbac'], ['remove:b', 'sac'], ['remove:s', 'sabc'], ['add:a', 'sanbc'], ['save', 'sabc'], ['up:zz', 'sabc']])('%s leaves %s', (button, order) => {
		expect(afterAct(typed, lineActOf(button), 'n').map((one) => one.id).join('')).toBe(order)
	})
	it('never loses or doubles a line by moving', () => {
		fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('up', 'down'), fc.constantFrom('s', 'a', 'b', 'c'))), (moves) => {
			const end = moves.reduce((now, [act, id]) => afterAct(now, lineActOf(`${act}:${id}`), 'n'), typed)
			expect(end[0]!.id).toBe('s')
			expect(end.map((one) => one.id).sort().join('')).toBe('abcs')
		}))
	})
})

describe('a plan for the next year', () => {
	test.each([
		['công tác năm 2025 trên địa bàn', 'công tác năm 2026 trên địa bàn'],
		['(từ ngày 15/11 đến 15/12/2025)', '(từ ngày 15/11 đến 15/12/2026)'],
		['Kế hoạch số 93/KH-UBND ngày 23/4/2025 của tỉnh', 'Kế hoạch số 93/KH-UBND ngày 23/4/2025 của tỉnh'],
		['ngày 05 tháng 02 năm 2025', 'ngày 05 tháng 02 năm 2025'],
		['giai đoạn 2021-2025', 'giai đoạn 2021-2025']
	])('%s becomes %s', (before, after) => expect(wordsForYear(before, 2025, 2026)).toBe(after))
	it('moves days by a year, 29 February to 28', () => {
		expect(dayForYear('2028-02-29', 1)).toBe('2029-02-28')
		expect(dayForYear('2025-11-15', 1)).toBe('2026-11-15')
		expect(dayForYear(null, 1)).toBeNull()
	})
})
