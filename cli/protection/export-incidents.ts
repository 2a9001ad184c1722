import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { keyRing } from '#protection/seal/server/key-ring.ts'
import { exportIncidents } from '#protection/figures/server/export-incidents.ts'
import { yearNow } from '#protection/figures/server/years.ts'
import type { ProtectionCtx } from '#protection/server/index.ts'
import { textOption, type Invocation } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { CommandFailure } from '../failure.ts'
import { say } from '../words.ts'
import { withProtection } from './with-protection.ts'

/** `sanhvai protection export --incidents FILE.csv`: the incidents of a reporting year with the columns and words of the
 *  GBVIMS Incident Recorder. Leaves its line in the trace like a person's export. */
export async function protectionExport(invocation: Invocation): Promise<ExitCode> {
	const { language, tell } = invocation
	const file = textOption(invocation, 'incidents')
	if (!file) throw new CommandFailure(exitCodes.usage, 'which-export')
	const now = new Date()
	const year = Number(textOption(invocation, 'year') ?? yearNow(now))
	if (!Number.isInteger(year) || year < 2000 || year > yearNow(now)) throw new CommandFailure(exitCodes.usage, 'which-export')
	return withProtection(invocation, async ({ ownerUrl }) => {
		const unit = await findWard(ownerUrl, textOption(invocation, 'unit'))
		if (!unit) throw new CommandFailure(exitCodes.usage, 'which-unit')
		const { csv, rows, withheld, notForExport, threshold } = await exportIncidents(asSupervisor(unit, now), { year })
		await writeFile(file, csv, { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
			throw new CommandFailure(exitCodes.file, 'not-writable', { file, detail: error.code ?? error.message })
		})
		tell(say(language, 'incidents-written', { rows, file, year }))
		if (withheld > 0) tell(say(language, 'incidents-withheld', { count: withheld, threshold }))
		if (notForExport > 0) tell(say(language, 'incidents-not-for-export', { count: notForExport }))
		return exitCodes.done
	})
}

/** A ward by its id or name; without either, the only one there is. */
async function findWard(ownerUrl: string, asked: string | undefined): Promise<string | undefined> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		const { rows } = await client.query<{ id: string }>(`select id from identity.unit where kind = 'ward'
			and ($1::text is null or id::text = $1 or app.fold($1) in (folded, app.fold(short_name))) order by id limit 2`, [asked?.trim() ?? null])
		return rows.length === 1 ? rows[0]!.id : undefined
	} finally {
		await client.end()
	}
}

/** Whoever holds the server and its key file can read everything anyway; the trace says that it was the command line. */
function asSupervisor(unit: string, now: Date): ProtectionCtx {
	return {
		sealedDb: undefined as unknown as ProtectionCtx['sealedDb'], actor: { personId: '', name: '', code: '', roles: ['supervisor'], agencyId: null },
		unit, now, from: 'cli', locale: 'vi', keys: keyRing(unit, () => now), bound: false, lines: []
	}
}
