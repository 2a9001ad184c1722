import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keepSecret, secret } from '#database/embedded/secrets.ts'
import { folderTrouble } from '#database/embedded/trouble.ts'
import { makeFolder } from '#kernel/make-folder.server.ts'
import { readSettings, WrongSettings, type Settings } from '#kernel/settings.server.ts'
import { textOption, type Invocation } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'

/** The settings of the environment, overruled by --port, --host and --data. Throws CommandFailure naming the wrong ones. */
export function settingsFor(invocation: Invocation): Settings {
	const port = textOption(invocation, 'port')
	if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) throw new CommandFailure(exitCodes.usage, 'wrong-port')
	const given = { PORT: port, HOST: textOption(invocation, 'host'), SANHVAI_DATA: textOption(invocation, 'data') }
	const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
	try {
		return readSettings({ ...process.env, ...kept })
	} catch (error) {
		if (error instanceof WrongSettings) throw new CommandFailure(exitCodes.settings, 'wrong-settings', { names: error.names.join(', ') })
		throw error
	}
}

/** The key that signs sessions: SANHVAI_SECRET, else one made once and kept in the data folder. */
export function applicationSecret(settings: Settings): string {
	if (settings.SANHVAI_SECRET) return settings.SANHVAI_SECRET
	const dataDir = resolve(settings.SANHVAI_DATA)
	const path = join(dataDir, 'secret', 'application')
	if (existsSync(path)) {
		const kept = readFileSync(path, 'utf8').trim()
		if (kept.length >= 32) return kept
	}
	try {
		makeFolder(dataDir, 0o711)
	} catch (error) {
		throw folderTrouble(error, dataDir)
	}
	const made = secret() + secret()
	keepSecret(dataDir, 'application', made)
	return made
}

/** The file of the protection area's keys; made at the first start on a data folder, and never again: a start whose file
 *  has gone must not quietly begin with new keys. */
export function protectionKeyFile(settings: Settings): string {
	return resolve(settings.PROTECTION_KEY_FILE ?? join(settings.SANHVAI_DATA, 'secret', 'protection.json'))
}
