import type { Check } from './check.ts'
import type { Invocation } from './command.ts'
import { databaseChecks } from './doctor-database.ts'
import { machineChecks } from './doctor-machine.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { settingsFor } from './settings.ts'
import { inLanguage } from './words.ts'

/** `sanhvai doctor [--json]`: everything a start needs, looked at one by one. */
export async function doctor(invocation: Invocation): Promise<ExitCode> {
	const settings = settingsFor(invocation)
	const checks: readonly Check[] = [...await machineChecks(settings), ...await databaseChecks(settings, invocation.language)]
	const healthy = checks.every(({ ok }) => ok !== false)
	if (invocation.options['json']) {
		invocation.print(JSON.stringify({ healthy, checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })) }, null, 2))
	} else {
		for (const check of checks) {
			const sign = check.ok === null ? '–' : check.ok ? '✓' : '✗'
			invocation.print(`${sign} ${inLanguage(invocation.language, check, {}, ' / ')}: ${check.detail}`)
		}
	}
	return healthy ? exitCodes.done : exitCodes.somethingWrong
}
