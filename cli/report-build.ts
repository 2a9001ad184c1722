import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Settings } from '#kernel/settings.server.ts'
import { textOption, type Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { applicationSecret, settingsFor } from './settings.ts'
import { say } from './words.ts'

/** `sanhvai report build`: the consolidated report of a unit and period, or of a fresh sample ward, as a file. */
export async function reportBuild(invocation: Invocation): Promise<ExitCode> {
	const [out, unit, period] = ['out', 'unit', 'period'].map((name) => textOption(invocation, name))
	const format = extname(out ?? '').slice(1).toLowerCase()
	if (!out || (format !== 'docx' && format !== 'pdf')) throw new CommandFailure(exitCodes.usage, 'wrong-out')
	const sample = invocation.options['sample'] === true
	if (sample ? unit !== undefined || period !== undefined : !unit || !period) throw new CommandFailure(exitCodes.usage, 'unit-and-period')
	const passing = sample ? await mkdtemp(join(tmpdir(), 'sanhvai-sample-')) : undefined
	try {
		const settings = settingsFor(invocation)
		await buildFrom(passing ? { ...settings, SANHVAI_DATA: passing, DATABASE_URL: undefined, PROTECTION_KEY_FILE: undefined } : settings, invocation, { out, format, unit, period })
	} finally {
		if (passing) await rm(passing, { recursive: true, force: true })
	}
	invocation.tell(say(invocation.language, 'report-written', { file: out }))
	return exitCodes.done
}

interface Wanted { readonly out: string, readonly format: 'docx' | 'pdf', readonly unit: string | undefined, readonly period: string | undefined }

async function buildFrom(settings: Settings, invocation: Invocation, wanted: Wanted): Promise<void> {
	const database = await openDatabase(settings, invocation.language, invocation.tell)
	let close = async (): Promise<void> => undefined
	try {
		close = await (await import('./protection/beside-report.ts')).protectionBeside(settings, database)
		const bytes = await bytesOf(settings, database, wanted)
		await writeFile(wanted.out, bytes).catch((error: NodeJS.ErrnoException) => {
			throw new CommandFailure(exitCodes.file, 'not-writable', { file: wanted.out, detail: error.code ?? error.message })
		})
	} finally {
		await close()
		await database.stop()
	}
}

async function bytesOf(settings: Settings, { appUrl, ownerUrl }: OpenDatabase, { format, unit, period }: Wanted): Promise<Uint8Array> {
	Object.assign(process.env, { SANHVAI_APP_URL: appUrl, SANHVAI_DATA: settings.SANHVAI_DATA, SANHVAI_SECRET: applicationSecret(settings) })
	const { reportFile } = await import('./report-file.ts')
	if (unit && period) return reportFile({ appUrl, unit, period, format })
	const { loadSample } = await import('#sample/load-sample.ts')
	const sample = await loadSample({ appUrl, ownerUrl })
	return reportFile({ appUrl, unit: sample.unit, period: sample.period, format })
}
