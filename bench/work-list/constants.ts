import { whoIsThere } from '../../src/identity/server/index.ts'
import type { Ctx } from '../../src/kernel/context.ts'
import { closeAppPool } from '../../src/kernel/database.server.ts'
import { openTasksPage, PAGE_SIZE } from '../../src/work/server/index.ts'
import { TOKEN } from './make-rows.ts'

/** What the page asks the database for, asked once: the officer and her work list. */
export async function constantsOf(year: number): Promise<{ present: unknown, tasks: unknown }> {
	const present = (await whoIsThere(TOKEN, new Date()))!
	const ctx: Ctx = {
		db: undefined as unknown as Ctx['db'], actor: present, unit: present.unit, units: present.units, now: new Date(), from: '', locale: 'vi', bound: false, lines: { count: 0 },
	}
	const filter = { year, show: 'open', agencyId: null, theme: null, words: '', page: 1 } as const
	const { list, bodies } = await openTasksPage(ctx, filter)
	await closeAppPool()
	// seen just now, or every request of the memory page would touch the session
	return { present: { ...present, unseen: false }, tasks: { list, bodies, filter, pages: Math.ceil(list.matching / PAGE_SIZE), pageSize: PAGE_SIZE } }
}
