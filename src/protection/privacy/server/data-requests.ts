import { sql } from 'kysely'
import { addWorkingDays } from '#calendar/working-days.ts'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { RunningClock } from '../../clocks/running-clock.ts'
import { withOpenDays } from '../../clocks/server/open-days.ts'
import { startClock } from '../../clocks/server/start-clock.ts'
import { stopClocks } from '../../clocks/server/stop-clock.ts'
import { calendarFrom } from '../../server/working-days.ts'
import { OUTSIDE_SCOPE, REQUEST_CARE, requestDays, type DataRequestKind, type RequestCare, type RequestKind } from '../data-requests.ts'

export type RequestOutcome = 'done' | 'partly' | 'refused'

/** Sealed: who asked, how it was made sure who she is, what she asks, and how to answer safely. */
interface Asked { readonly who: string; readonly identity: string; readonly asks: string; readonly safeWay: string; readonly longer?: string; readonly answer?: string }

export interface DataRequestLine extends Asked {
	readonly id: string
	readonly kind: RequestKind
	readonly receivedAt: Date
	readonly acknowledgeBy: Day
	readonly acknowledgedAt: Date | null
	readonly answerBy: Day
	readonly longest: Day | null
	readonly answeredAt: Date | null
	readonly outcome: RequestOutcome | ''
	readonly care: readonly RequestCare[]
	/** The clock of the kind that has one, while it runs: its end follows a day that was decided meanwhile. */
	readonly clock: (RunningClock & { readonly openDays: readonly Day[] }) | null
}

const CALENDAR_DAYS = 30

/** Writes a request down; its days are the law's, counted by the ward's own calendar. One about the use beyond the scope starts its clock. With a case's code only who may open
 *  that case registers it. @throws Refused not-found */
export const registerDataRequest = sealed('register-data-request', async (ctx, asked: Omit<Asked, 'longer' | 'answer'> & { kind: RequestKind; caseCode: string; throughProcessor: boolean }): Promise<{ requestId: string }> => {
	const theCase = asked.caseCode ? await enterCase(ctx, asked.caseCode, 'register-data-request', 'done', { code: asked.kind }) : null
	const id = newId(ctx.now.getTime())
	const days = await daysOf(ctx, id, asked.kind, asked.throughProcessor)
	await ctx.keys.begin(ctx.sealedDb, id)
	await ctx.sealedDb.insertInto('protection.data_request').values({
		unit_id: ctx.unit, id, kind: asked.kind, case_id: theCase?.id ?? null, received_at: ctx.now, acknowledge_by: days.acknowledgeBy, answer_by: days.answerBy,
		sealed: await sealWords(ctx, id, { who: asked.who, identity: asked.identity, asks: asked.asks, safeWay: asked.safeWay }), by_person: ctx.actor.personId
	}).execute()
	leave(ctx, 'register-data-request', 'done', { kind: 'data-request', id }, { code: asked.kind })
	return { requestId: id }
})

/** The days it is acknowledged and answered by; the clock of its kind begins, where it has one. */
async function daysOf(ctx: ProtectionCtx, id: string, kind: RequestKind, throughProcessor: boolean): Promise<{ acknowledgeBy: Day; answerBy: Day }> {
	if (kind === OUTSIDE_SCOPE) {
		const { lastDay, dueAt } = await startClock(ctx, 'db-access-answer', { kind: 'data-request', id })
		const answerBy = lastDay ?? dayOf(dueAt)
		return { acknowledgeBy: answerBy, answerBy }
	}
	const today = dayOf(ctx.now)
	const calendar = await calendarFrom(ctx, today, CALENDAR_DAYS)
	return requestDays(kind, ctx.now, (from, count) => addWorkingDays(from, count, calendar), throughProcessor)
}

/** All requests, the open ones first by the day of the answer. */
export const seeDataRequests = sealed('see-data-requests', async (ctx, _: null): Promise<DataRequestLine[]> => {
	const rows = await ctx.sealedDb.selectFrom('protection.data_request as q').selectAll('q').where('q.unit_id', '=', ctx.unit)
		.select(sql<RunningClock | null>`(select jsonb_build_object('clock', k.clock, 'dueAt', k.due_at, 'warnAt', k.warn_at) from protection.clock k where k.unit_id = q.unit_id and k.subject_id = q.id and k.stopped_at is null limit 1)`.as('clock'))
		.orderBy(({ fn }) => fn('coalesce', ['answered_at', 'received_at']), 'desc').limit(100).execute()
	await ctx.keys.load(ctx.sealedDb, rows.map((row) => row.id))
	const clocks = await withOpenDays(ctx, rows.flatMap(({ id, clock }) => (clock ? [{ id, ...clock }] : [])))
	leave(ctx, 'see-data-requests', 'looked', { kind: 'data-request', id: null })
	const lines = await Promise.all(rows.map(async (row): Promise<DataRequestLine> => {
		const kind = row.kind as RequestKind
		const longest = row.lengthened_to || kind === OUTSIDE_SCOPE ? null : requestDays(kind, row.received_at, (from) => from).lengthenedTo
		return {
			...await openWords(ctx, row.id, row.sealed), id: row.id, kind, receivedAt: row.received_at, acknowledgeBy: row.acknowledge_by, acknowledgedAt: row.acknowledged_at,
			answerBy: row.clock ? dayOf(new Date(new Date(row.clock.dueAt).getTime() - 1)) : row.lengthened_to ?? row.answer_by, longest, clock: clocks.find(({ id }) => id === row.id) ?? null, answeredAt: row.answered_at, outcome: row.outcome as RequestOutcome | '', care: REQUEST_CARE[kind]
		}
	}))
	const open = lines.filter((line) => !line.answeredAt).sort((a, b) => (a.answerBy < b.answerBy ? -1 : 1))
	return [...open, ...lines.filter((line) => line.answeredAt)]
})

/** @throws Refused not-found once it is acknowledged or answered */
export const acknowledgeRequest = sealed('answer-data-request', async (ctx, asked: { requestId: string }) => {
	const row = await hold(ctx, asked.requestId)
	if (row.acknowledged_at) throw new Refused('not-found')
	await set(ctx, row.id, { acknowledged_at: ctx.now })
	leave(ctx, 'answer-data-request', 'done', { kind: 'data-request', id: row.id }, { code: 'acknowledged' })
})

/** The one lengthening the law knows, before the day of the answer; none is known beyond the scope.
 *  @throws Refused not-found, lengthened-already, answer-late */
export const lengthenRequest = sealed('answer-data-request', async (ctx, asked: { requestId: string; reason: string }) => {
	const row = await hold(ctx, asked.requestId)
	if (row.kind === OUTSIDE_SCOPE) throw new Refused('not-found')
	if (row.lengthened_to) throw new Refused('lengthened-already')
	if (dayOf(ctx.now) > row.answer_by) throw new Refused('answer-late')
	const kind = row.kind as DataRequestKind
	const own = requestDays(kind, row.received_at, (from) => from)
	const longer = (Date.parse(own.lengthenedTo) - Date.parse(own.answerBy)) / 86_400_000
	await set(ctx, row.id, { lengthened_to: addDays(row.answer_by, longer), sealed: await sealWords(ctx, row.id, { ...await openWords(ctx, row.id, row.sealed), longer: asked.reason }) })
	leave(ctx, 'answer-data-request', 'done', { kind: 'data-request', id: row.id }, { code: 'lengthened' })
})

/** The answer as it was given to her. Nothing is shown, sent or erased by this press. It stops the clock of its kind.
 *  @throws Refused not-found, late-needs-reason */
export const answerDataRequest = sealed('answer-data-request', async (ctx, asked: { requestId: string; outcome: RequestOutcome; answer: string; lateReason?: string }) => {
	const row = await hold(ctx, asked.requestId)
	await stopClocks(ctx, row.id, 'data-answered', asked.lateReason ?? '')
	await set(ctx, row.id, {
		answered_at: ctx.now, acknowledged_at: row.acknowledged_at ?? ctx.now, outcome: asked.outcome,
		sealed: await sealWords(ctx, row.id, { ...await openWords(ctx, row.id, row.sealed), answer: asked.answer })
	})
	leave(ctx, 'answer-data-request', 'done', { kind: 'data-request', id: row.id }, { code: asked.outcome })
})

async function hold(ctx: ProtectionCtx, id: string) {
	const row = await ctx.sealedDb.selectFrom('protection.data_request').selectAll().where('unit_id', '=', ctx.unit).where('id', '=', id).where('answered_at', 'is', null).forUpdate().executeTakeFirst()
	if (!row) throw new Refused('not-found')
	return row
}

async function set(ctx: ProtectionCtx, id: string, change: { acknowledged_at?: Date; answered_at?: Date; lengthened_to?: Day; outcome?: string; sealed?: Buffer }): Promise<void> {
	await ctx.sealedDb.updateTable('protection.data_request').set(change).where('unit_id', '=', ctx.unit).where('id', '=', id).execute()
}

const sealWords = (ctx: ProtectionCtx, id: string, words: Asked) => ctx.keys.seal(ctx.sealedDb, id, 'request', JSON.stringify(words))
async function openWords(ctx: ProtectionCtx, id: string, bytes: Uint8Array): Promise<Asked> {
	const text = await ctx.keys.open(ctx.sealedDb, id, 'request', bytes)
	return text === null ? { who: '', identity: '', asks: '', safeWay: '' } : JSON.parse(text) as Asked
}
