import { writeDocx, writePdf } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { closeAppPool } from '#kernel/database.server.ts'
import { Refused } from '#kernel/refused.ts'
import { buildReport } from '#reporting/server/index.ts'
import pg from 'pg'
import { exitCodes } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'

interface Wanted { readonly appUrl: string, readonly unit: string, readonly period: string, readonly format: 'docx' | 'pdf' }

/** The consolidated report of a ward as a file's bytes. `unit` is the ward's id or its name, with or without marks;
 *  `period` is written as in the addresses: 2026-y, 2026-h1, 2026-q4, 2026-m11. */
export async function reportFile({ appUrl, unit, period, format }: Wanted): Promise<Uint8Array> {
	const ward = await findWard(appUrl, unit)
	if (!ward) throw new CommandFailure(exitCodes.usage, 'unit-and-period')
	try {
		const doc = await buildReport(asOfficer(ward), { period })
		return format === 'pdf' ? await writePdf(doc) : await writeDocx(doc)
	} catch (error) {
		if (error instanceof Refused && error.code === 'not-found') throw new CommandFailure(exitCodes.usage, 'unit-and-period')
		throw error
	} finally {
		await closeAppPool()
	}
}

async function findWard(appUrl: string, unit: string): Promise<string | undefined> {
	const client = new pg.Client({ connectionString: appUrl })
	await client.connect()
	try {
		await client.query('begin; set local role sanhvai_app')
		const { rows } = await client.query<{ id: string }>(`select id from identity.unit
			where kind = 'ward' and (id::text = $1 or app.fold($1) in (folded, app.fold(short_name))) order by id limit 2`, [unit.trim()])
		return rows.length === 1 ? rows[0]!.id : undefined
	} finally {
		await client.end()
	}
}

/** Whoever may run the command on the server reads the report as its officer does; nothing is written. */
function asOfficer(unit: string): Ctx {
	return {
		db: undefined as unknown as Ctx['db'], actor: { personId: '', userId: '', name: 'sanhvai', agencyId: null, roles: ['officer'], sessionId: '' },
		unit, units: [unit], now: new Date(), from: 'cli', locale: 'vi', bound: false, lines: { count: 0 }
	}
}
