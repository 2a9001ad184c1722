import { z } from '@hono/zod-openapi'

const day = z.string().nullable().openapi({ example: '2026-12-15' })
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()
/** Overdue is computed for today; `days` are left or over. */
const Standing = z.object({
	tone: z.enum(['ok', 'doing', 'late', 'soon', 'wait']), code: z.string(), days: z.number().int().optional(), day: day.optional()
})

export const TaskList = z.object({
	rows: list(z.object({
		id: z.string(), number: z.number().int(), title: z.string(), dueOn: day, standing: Standing, leadId: z.string(),
		bodies: list(z.object({ id: z.string(), state: z.enum(['not-started', 'doing', 'done', 'late']), lead: z.boolean() }))
	})),
	matching: z.number().int(), page: z.number().int(), pageSize: z.number().int(),
	counts: z.object({ all: z.number().int(), open: z.number().int(), late: z.number().int(), soon: z.number().int(), awaiting: z.number().int() })
}).openapi('TaskList')

const Event = z.object({
	id: z.string(), at: z.string(), kind: z.string(), personName: z.string(), agencyName: z.string().nullable(),
	sentence: z.string(), dueOn: day, percent: z.number().int().nullable()
})

export const Task = z.object({
	id: z.string(), number: z.number().int(), title: z.string(), product: z.string(), basis: z.string(), theme: z.string(),
	state: z.enum(['not-started', 'doing', 'reported', 'accepted', 'withdrawn']), percent: z.number().int(),
	fromOn: day, dueOn: day, doneOn: day, firstDueOn: day,
	rowVersion: z.number().int().openapi({ description: 'send it back with a change; a stale one is refused' }),
	lead: z.object({ id: z.string(), name: z.string() }),
	partners: list(z.object({ id: z.string(), name: z.string(), state: z.string() })),
	planYear: z.number().int().nullable(), planNumber: z.string().nullable(), lineKey: z.string().nullable(), standing: Standing,
	events: list(Event),
	figures: list(z.object({
		eventId: z.string(), agencyName: z.string(), measure: z.string(), total: z.number().int(), women: z.number().int().nullable(),
		men: z.number().int().nullable(), onDay: z.string(), counting: z.enum(['new', 'cumulative']), state: z.enum(['sent', 'accepted', 'returned'])
	})),
	files: list(z.object({
		id: z.string(), name: z.string(), mediaType: z.string(), byteSize: z.number().int(), uploadedAt: z.string(), agencyName: z.string().nullable(), eventId: z.string()
	})),
	extensionAsked: Event.nullable()
}).openapi('Task')
