import { createRoute, z } from '@hono/zod-openapi'
import { openPlan } from '#plan/server/index.ts'
import { ctxIn, newApi } from './api.server.ts'
import { refusals } from './problem.server.ts'

const day = z.string().nullable()
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

const Plan = z.object({
	id: z.string(), year: z.number().int(), versionNumber: z.number().int(), state: z.string(), title: z.string(), bases: list(z.string()),
	preamble: z.string(), number: z.number().int().nullable(), issuedOn: day, documentId: z.string().nullable(),
	lines: list(z.object({ lineKey: z.string(), kind: z.string(), role: z.string(), label: z.string(), words: z.string() })),
	assignments: list(z.object({
		taskId: z.string(), lineKey: z.string().nullable(), title: z.string(), leadAgencyId: z.string().nullable(), leadName: z.string().nullable(),
		partnerIds: list(z.string()), partnerNames: list(z.string()), product: z.string(), fromOn: day, toOn: day, basis: z.string()
	})),
	versions: list(z.object({ versionNumber: z.number().int(), state: z.string(), number: z.number().int().nullable(), issuedOn: day }))
}).openapi('Plan')

const one = createRoute({ method: 'get', path: '/plans/{year}', summary: 'The plan of a year as this person may see it',
	request: { params: z.object({ year: z.string().regex(/^20\d\d$/).openapi({ example: '2026' }) }) },
	responses: { 200: { description: 'the plan with its programme', content: { 'application/json': { schema: Plan } } }, ...refusals } })

export const plans = newApi().openapi(one, async (c) => {
	const { plan, versions } = await openPlan(ctxIn(c), { year: Number(c.req.valid('param').year), version: null })
	return c.json(Plan.parse({ ...plan, versions }), 200) // leaves out what only the page needs
})
