import type { Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { openDatabase } from './open-database.ts'
import { settingsFor } from './settings.ts'
import { say } from './words.ts'

/** `sanhvai migrate`: brings the schema up to date and stops. */
export async function migrateCommand(invocation: Invocation): Promise<ExitCode> {
	const database = await openDatabase(settingsFor(invocation), invocation.language, invocation.tell)
	await database.stop()
	const { migrated } = database
	if (invocation.options['json']) invocation.print(JSON.stringify({ migrated }))
	else invocation.print(migrated.length ? [say(invocation.language, 'migrated', { count: migrated.length }), ...migrated].join('\n') : say(invocation.language, 'migrated-none'))
	return exitCodes.done
}
