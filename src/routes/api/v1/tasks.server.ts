import { createRoute, z } from '@hono/zod-openapi'
import { dayOf, yearOf } from '#kernel/day.ts'
import { issuesOf } from '#kernel/form.ts'
import { Refused } from '#kernel/refused.ts'
import { DecideForm, ReportForm, ReturnForm } from '#work/forms.ts'
import { acceptResult, listTasks, openTask, PAGE_SIZE, reportProgress, returnResult } from '#work/server/index.ts'
import { THEMES } from '#work/themes.ts'
import { ctxIn, newApi, permitted } from './api.server.ts'
import { changeRefusals, problem, queryRefusals, refusals } from './problem.server.ts'
import { fieldsOfProgress, fieldInJson, ProgressJson } from './progress-json.server.ts'
import { Task, TaskList } from './task-schemas.server.ts'

const TaskQuery = z.object({
	year: z.coerce.number('number-wrong').int('number-wrong').min(2000, 'number-wrong').max(2099, 'number-wrong').optional(),
	show: z.enum(['open', 'late', 'soon', 'awaiting', 'done', 'all']).default('open'),
	agency: z.uuid().optional(), theme: z.enum(THEMES).optional(),
	q: z.string().trim().max(100, 'field-too-long').default(''),
	page: z.coerce.number('number-wrong').int('number-wrong').min(1, 'number-wrong').max(9999, 'number-wrong').default(1)
})
const which = z.object({ taskId: z.uuid() })
const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })
const changed = { description: 'done', content: json(z.object({ taskId: z.string() })) }
const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: json(schema) })

const list = createRoute({ method: 'get', path: '/tasks', summary: 'Tasks, late first, 25 a page', request: { query: TaskQuery },
	responses: { 200: { description: 'one page; an agency gets what it leads or supports', content: json(TaskList) }, ...queryRefusals } })
const one = createRoute({ method: 'get', path: '/tasks/{taskId}', summary: 'One task with its history', request: { params: which },
	responses: { 200: { description: 'the task', content: json(Task) }, ...refusals } })
const progress = createRoute({ method: 'post', path: '/tasks/{taskId}/progress', summary: 'Report progress or a result', middleware: [permitted(reportProgress)] as const,
	request: { params: which, body: body(ProgressJson) },
	responses: { 201: { description: 'reported', content: json(z.object({ taskId: z.string(), eventId: z.string() })) }, ...changeRefusals } })
const accept = createRoute({ method: 'post', path: '/tasks/{taskId}/accept', summary: 'Accept what was reported', middleware: [permitted(acceptResult)] as const,
	request: { params: which, body: body(DecideForm.omit({ taskId: true })) }, responses: { 200: changed, ...changeRefusals } })
const giveBack = createRoute({ method: 'post', path: '/tasks/{taskId}/return', summary: 'Return what was reported, with the reason', middleware: [permitted(returnResult)] as const,
	request: { params: which, body: body(ReturnForm.omit({ taskId: true })) }, responses: { 200: changed, ...changeRefusals } })

/** Tasks: the same looks, verbs and rules as the pages. */
export const tasks = newApi()
	.openapi(list, async (c) => {
		const { year, show, agency, theme, q, page } = c.req.valid('query')
		const ctx = ctxIn(c)
		const found = await listTasks(ctx, { year: year ?? yearOf(dayOf(ctx.now)), show, agencyId: agency ?? null, theme: theme ?? null, words: q, page })
		return c.json({ ...found, page, pageSize: PAGE_SIZE }, 200)
	})
	.openapi(one, async (c) => c.json(await openTask(ctxIn(c), c.req.valid('param')), 200))
	.openapi(progress, async (c) => {
		const parsed = await ReportForm.safeParseAsync(fieldsOfProgress(c.req.valid('param').taskId, c.req.valid('json')))
		if (parsed.success) return c.json(await reportProgress(ctxIn(c), parsed.data), 201)
		const issues = issuesOf(parsed.error).map((issue) => ({ ...issue, field: fieldInJson(issue.field) }))
		return problem(new Refused('field-wrong'), c.env.locale, issues) as never // outside Hono's typed answers
	})
	.openapi(accept, async (c) => c.json(await acceptResult(ctxIn(c), { ...c.req.valid('param'), ...c.req.valid('json') }), 200))
	.openapi(giveBack, async (c) => c.json(await returnResult(ctxIn(c), { ...c.req.valid('param'), ...c.req.valid('json') }), 200))
