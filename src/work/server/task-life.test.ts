import { beforeAll, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { acceptResult } from './accept-result.ts'
import { askExtension } from './ask-extension.ts'
import { chaseAgency } from './chase-agency.ts'
import { extendDeadline } from './extend-deadline.ts'
import { giveTask } from './give-task.ts'
import type { TaskFilter } from './task-list-statement.ts'
import { listTasks } from './task-list.ts'
import { openTask } from './task-page.ts'
import { reportProgress } from './report-progress.ts'
import { returnResult } from './return-result.ts'
import { tasksOfToday } from './today.ts'

const ward = aWard()
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const ALL: TaskFilter = { year: 2026, show: 'all', agencyId: null, theme: null, words: '', page: 1 }
let taskId = ''

const report = (over: object) => ({ taskId, rowVersion: 1, kind: 'progress' as const, sentence: 'Đã làm.', percent: 40, onDay: '2026-11-20', figures: [], files: [], ...over })
const version = async () => (await openTask(ward.as('phu-trach'), { taskId })).rowVersion

beforeAll(async () => {
	const given = await giveTask(ward.as('phu-trach'), {
		title: 'Tổ chức truyền thông tại thôn', leadAgencyId: ward.bodies['y-te']!, partnerIds: [ward.bodies['thon-1']!], dueOn: '2026-11-25', product: 'báo cáo', basis: 'II.2'
	})
	taskId = given.taskId
	expect(given.number).toBe(1)
})

test('a task goes from given through progress, return and result to accepted, and every step stays on record', async () => {
	await reportProgress(ward.as('y-te'), report({ rowVersion: await version(), figures: [{ measure: 'attendance', total: 45, women: 25, men: 20 }], files: [new File([PNG], 'anh.png')] }))
	await returnResult(ward.as('phu-trach'), { taskId, rowVersion: await version(), reason: 'Thiếu danh sách.' })
	await reportProgress(ward.as('y-te'), report({ rowVersion: await version(), kind: 'result', figures: [{ measure: 'attendance', total: 46, women: 26, men: 20 }] }))
	expect((await openTask(ward.as('phu-trach'), { taskId })).standing).toEqual({ tone: 'doing', code: 'awaiting' })
	await acceptResult(ward.as('phu-trach'), { taskId, rowVersion: await version() })
	const task = await openTask(ward.as('y-te'), { taskId })
	expect(task.events.map((event) => event.kind).reverse()).toEqual(['given', 'progress', 'returned', 'result', 'accepted'])
	expect(task.figures.map((figure) => [figure.total, figure.state])).toEqual([[45, 'returned'], [46, 'accepted']])
	expect(task.files.map((file) => file.name)).toEqual(['anh.png'])
	await expect(reportProgress(ward.as('y-te'), report({ rowVersion: await version() }))).rejects.toThrow('task-closed')
})

test('a wrong file undoes the whole report', async () => {
	const other = await giveTask(ward.as('phu-trach'), { title: 'Việc khác', leadAgencyId: ward.bodies['y-te']!, partnerIds: [], dueOn: null, product: '', basis: '' })
	await expect(reportProgress(ward.as('y-te'), report({ taskId: other.taskId, files: [new File(['MZ'], 'a.png')] }))).rejects.toThrow('file-kind')
	expect((await openTask(ward.as('phu-trach'), { taskId: other.taskId })).events.map((event) => event.kind)).toEqual(['given'])
})

test('a body finds only tasks it leads or supports; to another the task is not there', async () => {
	const other = await giveTask(ward.as('phu-trach'), { title: 'Việc của công an', leadAgencyId: ward.bodies['cong-an']!, partnerIds: [], dueOn: '2026-11-01'.replace('01', '30'), product: '', basis: '' })
	await expect(openTask(ward.as('y-te'), { taskId: other.taskId })).rejects.toThrow('not-found')
	await expect(reportProgress(ward.as('y-te'), report({ taskId: other.taskId }))).rejects.toThrow('not-found')
	expect((await listTasks(ward.as('y-te'), ALL)).rows.map((row) => row.title)).not.toContain('Việc của công an')
	expect((await listTasks(ward.as('thon-1'), ALL)).rows.map((row) => row.title)).toEqual(['Tổ chức truyền thông tại thôn'])
	expect((await listTasks(ward.as('mat-tran'), ALL)).rows).toHaveLength(3)
})

test('the agency asks, the leader moves the deadline, the first one stays known; a stale page is told so', async () => {
	const { taskId: id } = await giveTask(ward.as('phu-trach'), { title: 'Xin lùi', leadAgencyId: ward.bodies['kinh-te']!, partnerIds: [], dueOn: '2026-11-24', product: '', basis: '' })
	await askExtension(ward.as('kinh-te'), { taskId: id, rowVersion: 1, dueOn: '2026-12-04', reason: 'Chờ dự toán.' })
	expect((await tasksOfToday(ward.as('chu-tich'), { limit: 50 })).find((one) => one.taskId === id)).toMatchObject({ why: 'extension', askedDay: '2026-12-04' })
	await expect(extendDeadline(ward.as('chu-tich'), { taskId: id, rowVersion: 1, dueOn: '2026-12-04', reason: 'Đồng ý' })).rejects.toThrow('changed-meanwhile')
	await extendDeadline(ward.as('chu-tich'), { taskId: id, rowVersion: 2, dueOn: '2026-12-04', reason: 'Đồng ý' })
	expect(await openTask(ward.as('kinh-te'), { taskId: id })).toMatchObject({ dueOn: '2026-12-04', firstDueOn: '2026-11-24', extensionAsked: null })
	await expect(extendDeadline(ward.as('phu-trach'), { taskId: id, rowVersion: 3, dueOn: '2026-12-30', reason: 'x' })).rejects.toThrow('not-allowed')
})

test('late is counted from the day alone, and the reminder shows in the history', async () => {
	const { taskId: id } = await giveTask(ward.as('phu-trach', '2026-10-01T02:00:00Z'), { title: 'Việc trễ', leadAgencyId: ward.bodies['kinh-te']!, partnerIds: [], dueOn: '2026-11-13', product: '', basis: '' })
	const late = await listTasks(ward.as('phu-trach'), { ...ALL, show: 'late' })
	expect(late.rows.map((row) => [row.title, row.standing])).toEqual([['Việc trễ', { tone: 'late', code: 'overdue', days: 10 }]])
	expect(late.counts.late).toBe(1)
	await chaseAgency(ward.as('phu-trach'), { taskId: id, sentence: 'Đề nghị báo cáo.' })
	expect((await openTask(ward.as('kinh-te'), { taskId: id })).events[0]).toMatchObject({ kind: 'chased', sentence: 'Đề nghị báo cáo.' })
})

test('who supervises sees in Hôm nay what its own body does and what others are late with', async () => {
	const { taskId: own } = await giveTask(ward.as('phu-trach'), { title: 'Giám sát', leadAgencyId: ward.bodies['mat-tran']!, partnerIds: [], dueOn: '2026-12-01', product: '', basis: '' })
	const today = await tasksOfToday(ward.as('mat-tran'), { limit: 100 })
	expect(today.map((task) => [task.taskId === own ? 'Giám sát' : task.title, task.why])).toEqual([['Việc trễ', 'overdue'], ['Giám sát', 'own']])
})

test('ten reports at once on one version: one is taken, nine are told that it changed', async () => {
	const { taskId: id } = await giveTask(ward.as('phu-trach'), { title: 'Đua', leadAgencyId: ward.bodies['y-te']!, partnerIds: [], dueOn: null, product: '', basis: '' })
	const tries = await Promise.allSettled(Array.from({ length: 10 }, () => reportProgress(ward.as('y-te'), report({ taskId: id, kind: 'result' }))))
	expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
	expect(tries.filter((one) => one.status === 'rejected').map((one) => (one as PromiseRejectedResult).reason.message)).toEqual(Array(9).fill('changed-meanwhile'))
})

test('search folds marks and finds a task by its number', async () => {
	expect((await listTasks(ward.as('phu-trach'), { ...ALL, words: 'truyen thong' })).rows.map((row) => row.number)).toEqual([1])
	expect((await listTasks(ward.as('phu-trach'), { ...ALL, words: '1' })).rows.map((row) => row.number)).toContain(1)
})

test('a number that another task of the same body told already is shown to the officer before accepting, and to nobody of a body', async () => {
	const give = async () => (await giveTask(ward.as('phu-trach'), { title: 'Truyền thông', leadAgencyId: ward.bodies['phu-nu']!, partnerIds: [], dueOn: null, product: '', basis: '' })).taskId
	const [first, second] = [await give(), await give()]
	const figures = [{ measure: 'attendance', total: 45, women: 25, men: 20 }]
	await reportProgress(ward.as('phu-nu'), report({ taskId: first, figures }))
	expect((await openTask(ward.as('phu-trach'), { taskId: first })).doubts).toEqual([])
	await reportProgress(ward.as('phu-nu'), report({ taskId: second, onDay: '2026-11-21', figures }))
	const task = await openTask(ward.as('phu-trach'), { taskId: second })
	expect(task.doubts).toMatchObject([{ reason: 'same-numbers', agencyName: 'Hội Liên hiệp Phụ nữ phường', earlier: { taskId: first, onDay: '2026-11-20' } }])
	expect((await openTask(ward.as('phu-nu'), { taskId: second })).doubts).toEqual([])
	await returnResult(ward.as('phu-trach'), { taskId: first, rowVersion: (await openTask(ward.as('phu-trach'), { taskId: first })).rowVersion, reason: 'Trùng.' })
	expect((await openTask(ward.as('phu-trach'), { taskId: second })).doubts).toEqual([])
})

test('the second page goes on where the first ended', async () => {
	for (let nth = 0; nth < 26; nth++) await giveTask(ward.as('phu-trach'), { title: `Việc trang ${nth}`, leadAgencyId: ward.bodies['doan']!, partnerIds: [], dueOn: null, product: '', basis: '' })
	const filter = { ...ALL, words: 'viec trang' }
	const [first, second, third] = await Promise.all([1, 2, 3].map((page) => listTasks(ward.as('phu-trach'), { ...filter, page })))
	expect([first!.rows.length, second!.rows.length, third!.rows.length, second!.matching]).toEqual([25, 1, 0, 26])
	const numbers = [...first!.rows, ...second!.rows].map((row) => row.number)
	expect(numbers).toEqual([...new Set(numbers)].toSorted((one, next) => one - next))
})
