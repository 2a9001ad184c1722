import { beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { inTransaction } from '#kernel/transaction.server.ts'
import { SAMPLE_PEOPLE } from '#sample/people.ts'
import { aDraftPlan } from '#support/a-plan.ts'
import { aWard } from '#support/ward.ts'
import { amendPlan } from './amend-plan.ts'
import { approvePlan } from './approve-plan.ts'
import { openChanges } from './plan-changes.ts'
import { listPlans, openPlan } from './plan-page.ts'
import { openPaper } from './plan-paper.ts'
import { returnPlan } from './return-plan.ts'
import { removeAssignment, saveAssignment } from './save-assignment.ts'
import { saveHead } from './save-head.ts'
import { savePart } from './save-part.ts'
import { startFromLastYear } from './start-from-last-year.ts'
import { submitPlan } from './submit-plan.ts'
import { partsOf } from '../parts.ts'
import { lineDifferences } from '../differences.ts'

const ward = aWard()
const officer = (now?: string) => ward.as('phu-trach', now)
const leader = (now?: string) => ward.as('chu-tich', now)
const made = (year = 2026, state = 'draft') => aDraftPlan(ward.sql, ward, year, state)
const now = async (planId: string) => (await ward.sql<{ state: string; row_version: number; return_reason: string }>('select state, row_version, return_reason from plan.plan where id = $1', [planId]))[0]!
const approved = async (year = 2026, at?: string) => {
	const { planId, ...rest } = await made(year)
	await submitPlan(officer(at), { planId, rowVersion: 1 })
	return { ...(await approvePlan(leader(at), { planId, rowVersion: 2 })), ...rest }
}

beforeEach(async () => {
	await ward.sql('update plan.plan set document_id = null; update documents.recipient set letter_id = null')
	await ward.sql('delete from documents.document; delete from documents.series_counter; delete from plan.assignment; delete from plan.plan')
})

describe('from draft to signed', () => {
	it('goes back with a reason, is submitted again and approved: number 01, today, signed by the leader', async () => {
		const { planId } = await made()
		await submitPlan(officer(), { planId, rowVersion: 1 })
		await returnPlan(leader(), { planId, rowVersion: 2, reason: 'Bổ sung kinh phí.' })
		expect(await now(planId)).toMatchObject({ state: 'draft', return_reason: 'Bổ sung kinh phí.' })
		await submitPlan(officer(), { planId, rowVersion: 3 })
		expect(await now(planId)).toMatchObject({ state: 'submitted', return_reason: '' })
		expect(await approvePlan(leader(), { planId, rowVersion: 4 })).toMatchObject({ planId, year: 2026, number: 1 })
		const { paper } = await openPaper(officer(), { year: 2026, version: null })
		expect(paper).toMatchObject({ number: 1, date: '2026-11-23', draft: false, symbol: 'KH-UBND', signatures: [{ name: 'Trần Văn Mẫu' }] })
	})
	it('is frozen with its annex: later changes of the stored lines do not reach the signed paper', async () => {
		const { planId } = await approved()
		const before = (await openPaper(officer(), { year: 2026, version: null })).paper
		await ward.sql(`update plan.line set words = 'đổi' where plan_id = $1`, [planId])
		expect((await openPaper(officer(), { year: 2026, version: null })).paper).toEqual(before)
		expect(before.annexes).toHaveLength(1)
		expect(before.annexes[0]).toMatchObject({ landscape: true, title: 'Phân công nhiệm vụ thực hiện Kế hoạch năm 2026' })
	})
	it('cannot be submitted with a task nobody leads', async () => {
		const { planId, taskIds } = await made()
		await ward.sql('update plan.assignment set lead_agency_id = null where task_id = $1', [taskIds[0]])
		await expect(submitPlan(officer(), { planId, rowVersion: 1 })).rejects.toThrow('plan-without-lead')
	})
	it('a deputy signs for the chair', async () => {
		const { planId } = await made()
		await submitPlan(officer(), { planId, rowVersion: 1 })
		await approvePlan(ward.as('pho-chu-tich'), { planId, rowVersion: 2 })
		expect((await openPaper(officer(), { year: 2026, version: null })).paper.signatures).toEqual([{ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Phạm Thị Mẫu' }])
	})
})

describe('the number', () => {
	it('twenty approvals at once: one is taken, one number, nineteen are told that it changed', async () => {
		const { planId } = await made()
		await submitPlan(officer(), { planId, rowVersion: 1 })
		const tries = await Promise.allSettled(Array.from({ length: 20 }, () => approvePlan(leader(), { planId, rowVersion: 2 })))
		expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
		expect(new Set(tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : [])))).toEqual(new Set(['changed-meanwhile']))
		expect(await ward.sql(`select number from documents.document where kind = 'plan'`)).toEqual([{ number: 1 }])
		expect(await ward.sql('select last_number from documents.series_counter')).toEqual([{ last_number: 1 }])
	})
	it('counts from 01 again on 1 January in Viet Nam', async () => {
		const late = await approved(2026, '2026-12-31T16:59:00Z')
		const first = await approved(2027, '2026-12-31T17:00:00Z')
		expect([late.number, first.number]).toEqual([1, 1])
		expect(await ward.sql(`select year, number, issued_on::text from documents.document where kind = 'plan' order by issued_on`)).toEqual([
			{ year: 2026, number: 1, issued_on: '2026-12-31' }, { year: 2027, number: 1, issued_on: '2027-01-01' }])
	})
	it('leaves no gap after an approval that failed at its last step', async () => {
		const { planId } = await made(2030)
		await submitPlan(officer(), { planId, rowVersion: 1 })
		const failing = inTransaction(leader(), async (ctx) => {
			await approvePlan(ctx, { planId, rowVersion: 2 })
			throw new Error('the giving of tasks failed')
		})
		await expect(failing).rejects.toThrow('failed')
		expect(await now(planId)).toMatchObject({ state: 'submitted', row_version: 2 })
		expect((await approvePlan(leader(), { planId, rowVersion: 2 })).number).toBe(1)
	})
	it('is consecutive whatever plans are approved or fail together', async () => {
		await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), async (wants) => {
			const before = Number((await ward.sql<{ last: number | null }>('select max(last_number) as last from documents.series_counter'))[0]?.last ?? 0)
			const plans: { planId: string; keep: boolean }[] = []
			for (const [index, keep] of wants.entries()) {
				const { planId } = await made(2040 + index, 'submitted')
				plans.push({ planId, keep })
			}
			const results = await Promise.allSettled(plans.map(({ planId, keep }) => inTransaction(leader(), async (ctx) => {
				const result = await approvePlan(ctx, { planId, rowVersion: 1 })
				if (!keep) throw new Error('undone')
				return result.number
			})))
			const numbers = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort((a, b) => a - b)
			expect(numbers).toEqual(wants.filter(Boolean).map((_, index) => before + index + 1))
			await ward.sql(`update plan.plan set state = 'set-aside' where year >= 2040`)
		}), { numRuns: 5 })
	})
})

describe('recipients', () => {
	it('every village and office finds the plan in its inbox, outside bodies get one prepared letter', async () => {
		const { documentId } = await approved()
		const rows = await ward.sql<{ words: string; agency_id: string | null; letter_id: string | null }>('select words, agency_id, letter_id from documents.recipient where document_id = $1 order by ordinal', [documentId])
		const codes = rows.map((row) => Object.entries(ward.bodies).find(([, id]) => id === row.agency_id)?.[0] ?? row.words)
		expect(codes).toEqual(['Sở Nội vụ', 'TT Đảng ủy phường (b/c)', 'mat-tran', 'phu-nu', 'doan', 'van-hoa', 'van-phong', 'kinh-te', 'truong-hoc', 'cong-an',
			'to-1', 'to-2', 'to-3', 'to-4', 'thon-1', 'thon-2', 'thon-3', 'thon-4'])
		const letters = await ward.sql<{ id: string; state: string; number: number | null; symbol: string; tree: { addressees: string[] } }>(`select id, state, number, symbol, tree from documents.document where kind = 'letter'`)
		expect(letters).toMatchObject([{ state: 'draft', number: null, symbol: 'UBND-VHXH', tree: { addressees: ['Sở Nội vụ', 'TT Đảng ủy phường'] } }])
		expect(rows.slice(0, 2).map((row) => row.letter_id)).toEqual([letters[0]!.id, letters[0]!.id])
	})
	it('shows the leader and the officer who opened it and when, and nobody else', async () => {
		await approved()
		await openPlan(ward.as('thon-1', '2026-11-24T01:00:00Z'), { year: 2026, version: null })
		await openPlan(ward.as('thon-1', '2026-11-25T01:00:00Z'), { year: 2026, version: null })
		const seen = (await openPlan(officer(), { year: 2026, version: null })).sentTo.filter((one) => one.openings.length > 0)
		expect(seen.map((one) => [one.name, one.openings.map((opening) => [opening.name, new Date(opening.at).toISOString()])])).toEqual([['Thôn 1', [['Y Ví Dụ', '2026-11-24T01:00:00.000Z']]]])
		expect((await openPlan(ward.as('thon-1'), { year: 2026, version: null })).sentTo).toEqual([])
	})
})

describe('amending', () => {
	it('keeps line and task, shows what changed, and the old stays in force until the new is approved', async () => {
		const first = await approved()
		const amended = await amendPlan(officer(), { planId: first.planId, rowVersion: 3 })
		expect(amended.versionNumber).toBe(2)
		await expect(amendPlan(officer(), { planId: first.planId, rowVersion: 3 })).rejects.toThrow('plan-being-amended')
		const { plan } = await openPlan(officer(), { year: 2026, version: 2 })
		expect(plan.lines.map((line) => line.lineKey)).toEqual(first.lineKeys)
		expect(plan.assignments.map((one) => one.taskId)).toEqual(first.taskIds)
		const part = partsOf(plan.lines)[1]!
		await savePart(officer(), { planId: plan.id, rowVersion: 1, part: part.key, act: { act: 'save' }, lines: part.lines.map((line, i) => ({ ...line, words: i === 2 ? 'Rà soát các mô hình.' : line.words })) })
		const task = plan.assignments[1]!
		await removeAssignment(officer(), { planId: plan.id, rowVersion: 2, taskId: task.taskId })
		expect((await openPlan(ward.as('y-te'), { year: 2026, version: null })).plan.versionNumber).toBe(1)
		const { before, after } = await openChanges(officer(), { year: 2026, version: 2 })
		expect(lineDifferences(before.lines, after.lines)).toMatchObject([{ kind: 'changed', after: { words: 'Rà soát các mô hình.' } }])
		await submitPlan(officer(), { planId: plan.id, rowVersion: 3 })
		expect((await approvePlan(leader(), { planId: plan.id, rowVersion: 4 })).number).toBe(2)
		expect((await listPlans(ward.as('y-te'), {})).map((one) => [one.versionNumber, one.state, one.number])).toEqual([[2, 'approved', 2], [1, 'superseded', 1]])
		expect((await openPaper(ward.as('y-te'), { year: 2026, version: 1 })).paper.number).toBe(1)
	})
	it('is not held up by a document of the same year that is still being read, nor is a start from last year', async () => {
		const first = await approved()
		await made(2026, 'reading')
		expect((await amendPlan(officer(), { planId: first.planId, rowVersion: 3 })).versionNumber).toBe(2)
		await made(2027, 'reading')
		await startFromLastYear(officer(), { year: 2027 })
		expect((await openPlan(officer(), { year: 2027, version: null })).plan).toMatchObject({ state: 'draft', versionNumber: 1 })
	})
	it('opened twice at once makes one new version', async () => {
		const first = await approved()
		const tries = await Promise.allSettled(Array.from({ length: 6 }, () => amendPlan(officer(), { planId: first.planId, rowVersion: 3 })))
		expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
	})
})

describe('writing the draft', () => {
	it('refuses a page opened before another change, and saves nothing of it', async () => {
		const { planId } = await made()
		const head = { planId, title: 'Một', bases: ['Căn cứ Luật Bình đẳng giới'], preamble: '', recipients: ['Sở Nội vụ'], keptBy: 'VT' }
		await saveHead(officer(), { ...head, rowVersion: 1 })
		await expect(saveHead(officer(), { ...head, title: 'Hai', rowVersion: 1 })).rejects.toThrow('changed-meanwhile')
		expect((await openPlan(officer(), { year: 2026, version: null })).plan).toMatchObject({ title: 'Một', bases: ['Căn cứ Luật Bình đẳng giới'] })
	})
	it('moves, adds and removes lines, keeps their keys, and keeps a line whose task would hang in the air', async () => {
		const { planId } = await made()
		const part = async () => partsOf((await openPlan(officer(), { year: 2026, version: null })).plan.lines)[1]!
		const lines = (await part()).lines
		await savePart(officer(), { planId, rowVersion: 1, part: (await part()).key, lines: [...lines], act: { act: 'down', id: lines[2]!.id } })
		expect((await part()).lines.map((line) => line.lineKey)).toEqual([lines[0], lines[1], lines[3], lines[2], ...lines.slice(4)].map((line) => line!.lineKey))
		const added = await savePart(officer(), { planId, rowVersion: 2, part: (await part()).key, lines: [...(await part()).lines], act: { act: 'add', id: lines[1]!.id } })
		expect((await part()).lines[2]).toMatchObject({ id: added.lineId, kind: 'item', label: '-', role: 'activities', words: '' })
		await savePart(officer(), { planId, rowVersion: 3, part: (await part()).key, lines: [...(await part()).lines], act: { act: 'remove', id: added.lineId } })
		expect((await part()).lines).toHaveLength(lines.length)
		await expect(savePart(officer(), { planId, rowVersion: 4, part: (await part()).key, lines: [...(await part()).lines], act: { act: 'remove', id: lines[2]!.id } })).rejects.toThrow('line-has-tasks')
	})
	it('a section of hundreds of lines is edited sheet by sheet, and a line goes over to the next sheet and back', async () => {
		const { planId } = await made()
		const sheets = async () => { const all = partsOf((await openPlan(officer(), { year: 2026, version: null })).plan.lines); return all.filter((one) => one.section === all.at(-1)!.section) }
		const last = (await sheets())[0]!.lines.at(-1)!.id
		await ward.sql(`insert into plan.line (unit_id, plan_id, id, line_key, ordinal, kind, role, label, words)
			select unit_id, plan_id, gen_random_uuid(), gen_random_uuid(), 1000 + n, 'item', role, '-', 'Câu ' || n from plan.line, generate_series(1, 600) n where id = $1`, [last])
		const [first, second, third] = await sheets()
		expect([first!.lines.length, second!.key, third!.before, second!.behind > 400]).toEqual([80, `${first!.key}~2`, 160, true])
		const id = second!.lines.at(-1)!.id
		const down = await savePart(officer(), { planId, rowVersion: 1, part: second!.key, lines: [...second!.lines], act: { act: 'down', id } })
		const then = await sheets()
		expect([down.part, then[2]!.lines[0]!.id, then[1]!.lines.at(-1)!.id]).toEqual([third!.key, id, third!.lines[0]!.id])
		const up = await savePart(officer(), { planId, rowVersion: 2, part: third!.key, lines: then[2]!.lines.map((line) => ({ ...line, words: `${line.words}!` })), act: { act: 'up', id } })
		const end = await sheets()
		expect([up.part, end[1]!.lines.at(-1)!.id, end[1]!.lines.at(-1)!.words.endsWith('!'), end.reduce((sum, one) => sum + one.lines.length, 0)])
			.toEqual([second!.key, id, true, then.reduce((sum, one) => sum + one.lines.length, 0)])
	})
	it('adds, changes and removes a task; a body of another ward is not there', async () => {
		const { planId, lineKeys } = await made()
		const asked = { planId, rowVersion: 1, taskId: 'new' as const, title: 'Việc mới', leadAgencyId: ward.bodies['y-te']!, partnerIds: [ward.bodies['thon-1']!], lineKey: lineKeys[2]!, fromOn: null, toOn: '2026-12-01', product: 'Báo cáo', basis: 'I.1' }
		const { taskId } = await saveAssignment(officer(), asked)
		await saveAssignment(officer(), { ...asked, rowVersion: 2, taskId, partnerIds: [], title: 'Việc khác' })
		expect((await openPlan(officer(), { year: 2026, version: null })).plan.assignments.at(-1)).toMatchObject({ title: 'Việc khác', leadName: 'Trạm Y tế phường', partnerIds: [], lineKey: lineKeys[2], toOn: '2026-12-01' })
		await expect(saveAssignment(officer(), { ...asked, rowVersion: 3, leadAgencyId: ward.province })).rejects.toThrow('not-found')
		await removeAssignment(officer(), { planId, rowVersion: 3, taskId })
		expect((await openPlan(officer(), { year: 2026, version: null })).plan.assignments).toHaveLength(4)
	})
	it('starts from last year with words and days a year on, and lines and tasks of its own', async () => {
		const last = await approved(2026)
		await startFromLastYear(officer(), { year: 2027 })
		const { plan } = await openPlan(officer(), { year: 2027, version: null })
		expect(plan).toMatchObject({ state: 'draft', versionNumber: 1, number: null })
		expect(plan.title).toContain('năm 2027')
		expect(plan.assignments[0]).toMatchObject({ fromOn: '2027-03-01', toOn: '2027-09-30' })
		expect(plan.assignments.some((one) => last.taskIds.includes(one.taskId))).toBe(false)
		await expect(startFromLastYear(officer(), { year: 2027 })).rejects.toThrow('plan-exists')
		await expect(startFromLastYear(officer(), { year: 2035 })).rejects.toThrow('no-plan-last-year')
	})
	it('touches no plan that is submitted or approved', async () => {
		const { planId } = await made()
		await submitPlan(officer(), { planId, rowVersion: 1 })
		await expect(saveHead(officer(), { planId, rowVersion: 2, title: 'x', bases: [], preamble: '', recipients: [], keptBy: '' })).rejects.toThrow('plan-not-draft')
	})
})

describe('who may', () => {
	const others = (...roles: string[]) => SAMPLE_PEOPLE.filter((person) => !person.roles.some((role) => roles.includes(role)))
	it('only the officer submits, only the leader approves and returns, and nobody else sees the draft', async () => {
		const { planId } = await made()
		for (const person of others('officer')) await expect(submitPlan(ward.as(person.username), { planId, rowVersion: 1 })).rejects.toThrow('not-allowed')
		for (const person of others('officer', 'leader', 'administrator')) await expect(openPlan(ward.as(person.username), { year: 2026, version: null })).rejects.toThrow('not-found')
		await submitPlan(officer(), { planId, rowVersion: 1 })
		for (const person of others('leader')) {
			await expect(approvePlan(ward.as(person.username), { planId, rowVersion: 2 })).rejects.toThrow('not-allowed')
			await expect(returnPlan(ward.as(person.username), { planId, rowVersion: 2, reason: 'x' })).rejects.toThrow('not-allowed')
		}
		expect(await now(planId)).toMatchObject({ state: 'submitted', row_version: 2 })
	})
	it('the province reads the plan in force, and the administrator none', async () => {
		await approved()
		expect((await openPlan(ward.as('so-noi-vu'), { year: 2026, version: null })).plan.number).toBe(1)
		await expect(openPlan(ward.as('quan-tri'), { year: 2026, version: null })).rejects.toThrow('not-allowed')
	})
})
