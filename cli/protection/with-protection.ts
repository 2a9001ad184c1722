import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Settings } from '#kernel/settings.server.ts'
import { runningServer } from '#database/embedded/running-server.ts'
import type { Invocation } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { CommandFailure } from '../failure.ts'
import { openDatabase } from '../open-database.ts'
import { applicationSecret, protectionKeyFile, settingsFor } from '../settings.ts'
import { keysAtStart } from './keys-at-start.ts'

/** What a command of the sealed area works with. */
export interface SealedPlace {
	readonly ownerUrl: string
	readonly keyFile: string
	/** Where the anchors of the trace lie. */
	readonly anchors: string
}

/** Opens the ward's data, or with --sample a fresh, passing sample ward with its sealed area; beside a running programme
 *  it uses the server that runs already. A folder without data is refused: "0 lines, whole" would be said of a mistyped one. */
export async function withProtection<T>(invocation: Invocation, work: (place: SealedPlace) => Promise<T>): Promise<T> {
	const sample = invocation.options['sample'] === true
	const passing = sample ? await mkdtemp(join(tmpdir(), 'sanhvai-sample-')) : undefined
	const given = settingsFor(invocation)
	const settings: Settings = passing ? { ...given, SANHVAI_DATA: passing, DATABASE_URL: undefined, PROTECTION_KEY_FILE: undefined } : given
	if (!passing && !settings.DATABASE_URL && !existsSync(join(resolve(settings.SANHVAI_DATA), 'postgres'))) throw new CommandFailure(exitCodes.dataFolder, 'data-none', { dir: resolve(settings.SANHVAI_DATA) })
	try {
		const running = passing || settings.DATABASE_URL ? undefined : runningServer(settings.SANHVAI_DATA)
		const database = running ? { ...running, stop: async () => undefined } : await openDatabase(settings, invocation.language, invocation.tell)
		try {
			const keyFile = protectionKeyFile(settings)
			await keysAtStart(keyFile, database.ownerUrl)
			Object.assign(process.env, {
				SANHVAI_APP_URL: database.appUrl, SANHVAI_PROTECTION_URL: database.protectionUrl, SANHVAI_PROTECTION_KEY: keyFile,
				SANHVAI_DATA: settings.SANHVAI_DATA, SANHVAI_SECRET: applicationSecret(settings)
			})
			if (passing) await (await import('#sample/load-sample.ts')).loadSample({ appUrl: database.appUrl, ownerUrl: database.ownerUrl })
			return await work({ ownerUrl: database.ownerUrl, keyFile, anchors: join(resolve(settings.SANHVAI_DATA), 'anchors') })
		} finally {
			await closePools()
			await database.stop()
		}
	} finally {
		if (passing) await rm(passing, { recursive: true, force: true })
	}
}

async function closePools(): Promise<void> {
	const [{ closeAppPool }, { closeProtectionPool }] = await Promise.all([import('#kernel/database.server.ts'), import('#protection/access/server/in-protection.ts')])
	await Promise.all([closeAppPool(), closeProtectionPool()])
}
