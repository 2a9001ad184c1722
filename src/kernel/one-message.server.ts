import { Kysely } from 'kysely'
import type pg from 'pg'
import type { Ctx, Tables } from './context.ts'
import { oneConnection, type Asked } from './one-connection.server.ts'
import { onSharedLine } from './shared-line.server.ts'

/** Runs work that puts all its questions before it waits for an answer: they travel as one message from the begin of their
 *  transaction to its commit, on a connection that others share. Reads only.
 *  @throws Error when the work asks once more after that */
export function inOneMessage<T>(ctx: Ctx, opening: string, work: (ctx: Ctx) => Promise<T>, pool: pg.Pool): Promise<T> {
	return onSharedLine(pool, async (client) => {
		const questions: (() => void)[] = []
		let open = true
		const query = (asked: Asked) => new Promise<pg.QueryResult>((answer, fail) => {
			if (!open) throw new Error('this work said that it puts all its questions at once')
			questions.push(() => { client.query(asked).then(answer, fail) })
		})
		const ended = new Promise<unknown>((resolve, reject) => {
			// when this turn of the program is over; between begin and commit nobody else on the line gets a word in
			process.nextTick(() => {
				open = false
				client.query(opening).catch(() => undefined) // whatever follows fails with it
				for (const question of questions) question()
				client.query('commit').then(resolve, reject)
			})
		})
		const [result, end] = await Promise.allSettled([work({ ...ctx, db: new Kysely<Tables>({ dialect: oneConnection({ query }) }), bound: true, lines: { count: 0 } }), ended])
		if (result.status === 'rejected') throw result.reason
		if (end.status === 'rejected') throw end.reason
		return result.value
	})
}
