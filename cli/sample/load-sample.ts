import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { planAsDocx } from '../../samples/as-docx.ts'
import { samplePlan } from '../../samples/sample-plan.ts'
import type { Ctx } from '../../src/kernel/context.ts'
import { poolFor } from '../../src/kernel/database.server.ts'
import { addDays, dayOf, yearOf } from '../../src/kernel/day.ts'
import { inTransaction } from '../../src/kernel/transaction.server.ts'
import { actingIn, at, inOrder } from './acting.ts'
import { bringPlan } from './bring-plan.ts'
import { openingActs } from './bring-openings.ts'
import { reportActs } from './bring-reports.ts'
import { givenTasks, tasksBesides, workActs } from './bring-work.ts'
import { SAMPLE_BODIES } from './bodies.ts'
import { findWard } from './find-ward.ts'
import { makeSampleWard, type SampleWard } from './make-ward.ts'
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE } from './people.ts'

interface ToLoad { readonly ownerUrl: string; readonly appUrl: string; readonly now?: Date }

export interface LoadedSample {
	readonly accounts: readonly { readonly name: string; readonly role: string; readonly user: string; readonly password: string }[]
	/** Id of the ward and the period whose report is being written: '2026-y'. */
	readonly unit: string
	readonly period: string
}

/** Makes the sample ward and its year until `now`: the plan is read, approved, worked on and reported by the programme's
 *  own verbs, as its sample people. Does nothing to a ward that has a plan already. The ward is one transaction and its
 *  year another, so a start that was killed is completed by the next.
 *  @throws Error when the database holds a real unit */
export async function loadSample({ ownerUrl, appUrl, now = new Date() }: ToLoad): Promise<LoadedSample> {
	const ward = await wardOf(ownerUrl)
	process.env['SANHVAI_APP_URL'] ??= appUrl // a verb names the application's pool even inside our transaction
	const pool = poolFor(appUrl, 1)
	try {
		await inTransaction(nobodyIn(ward), (ctx) => bringYear(ctx, ward, now), { pool })
		if (process.env['SANHVAI_PROTECTION_URL']) await (await import('../protection/bring-protection.ts')).bringProtection(ward, now)
	} finally {
		await pool.end()
	}
	return { accounts: accounts(), unit: ward.ward, period: `${yearOf(dayOf(now))}-y` }
}

/** Who may sign in, with the post and the body each stands for. */
function accounts(): LoadedSample['accounts'] {
	return SAMPLE_PEOPLE.map(({ name, position, body, username }) => {
		const place = body === 'province' ? 'Sở Nội vụ' : SAMPLE_BODIES.find((one) => one.code === body)?.shortName
		return { name, role: place ? `${position} (${place})` : position, user: username, password: SAMPLE_PASSWORD }
	})
}

async function wardOf(ownerUrl: string): Promise<SampleWard> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		const found = await findWard(client)
		if (found === 'other') throw new Error('the database holds a real unit: the sample ward is not loaded into it')
		return found ?? await makeSampleWard(ownerUrl)
	} finally {
		await client.end()
	}
}

function nobodyIn(ward: SampleWard): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], actor: { personId: '', userId: '', name: '', agencyId: null, roles: [], sessionId: '' },
		unit: ward.ward, units: [ward.ward], now: new Date(), from: '127.0.0.1', locale: 'vi', bound: false, lines: { count: 0 },
	}
}

async function bringYear(ctx: Ctx, ward: SampleWard, now: Date): Promise<void> {
	const known = await ctx.db.selectFrom('plan.plan').select('id').where('unit_id', '=', ctx.unit).limit(1).executeTakeFirst()
	if (known) return
	const today = dayOf(now)
	const year = yearOf(today)
	const as = actingIn(ctx, ward)
	const approvedAt = new Date(Math.min(at(`${year}-01-15`, 9).getTime(), Math.max(now.getTime() - 3_600_000, at(`${year}-01-01`, 0).getTime())))
	const approved = await bringPlan(as, ward, year, await planFile(year), approvedAt)
	const from = dayOf(approvedAt)
	await inOrder(tasksBesides(ward, from, today), as, now)
	const bodies = Object.keys(ward.bodies)
	await inOrder([
		...openingActs(() => Promise.resolve(approved.documentId), bodies, from),
		...workActs(await givenTasks(ctx, ward), today),
		...reportActs(year, addDays(from, 20), today, bodies),
	], as, now)
}

/** The plan of the year 2026 lies in samples/; in another year it is the same plan with that year's days. */
async function planFile(year: number): Promise<{ name: string; bytes: Uint8Array }> {
	const path = fileURLToPath(new URL(`../../samples/ke-hoach-${year}.docx`, import.meta.url))
	const bytes = await readFile(path).catch(() => planAsDocx(samplePlan(year)))
	return { name: basename(path), bytes: new Uint8Array(bytes) }
}
