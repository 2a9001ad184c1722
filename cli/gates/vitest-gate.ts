import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROOT, runProgram, type Gate, type Outcome } from './gate.ts'

/** A gate that is a run of vitest: every test counts, and a run without tests has failed. */
export function vitestGate(name: string, words: { vi: string; en: string }, config: string, filters: readonly string[] = []): Gate {
	return {
		name, ...words,
		run: async (): Promise<Outcome> => {
			const folder = mkdtempSync(join(tmpdir(), 'sanhvai-vitest-'))
			const report = join(folder, 'report.json')
			try {
				const { code, output } = await runProgram('vitest/vitest.mjs',
					['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters])
				return outcomeOf(report, code, output)
			} finally {
				rmSync(folder, { recursive: true, force: true })
			}
		}
	}
}

/** What vitest writes of a run; a file that could not be read at all has a message of its own and no tests. */
interface Report {
	readonly numPassedTests: number
	readonly numFailedTests: number
	readonly numFailedTestSuites: number
	readonly numPendingTests: number
	readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages?: readonly string[] }[] }[]
}

function outcomeOf(report: string, code: number, output: string): Outcome {
	const read = JSON.parse(readFileSync(report, 'utf8')) as Report
	const { numPassedTests: passed, numFailedTests: failedTests, numFailedTestSuites: failedSuites, numPendingTests: skipped } = read
	const failed = failedTests + skipped || (code === 0 && passed > 0 ? 0 : Math.max(1, failedSuites))
	return { passed, failed, output: failed > 0 ? output : '', names: read.testResults.flatMap(failuresOf) }
}

/** One line a failure, for the end of a long log: the file, the test, the first line of what it said. */
function failuresOf(file: Report['testResults'][number]): string[] {
	const name = relative(ROOT, file.name)
	const line = (what: string, said: string | undefined) => `${name}${what}: ${(said ?? '').split('\n')[0]!.slice(0, 200)}`
	const failed = file.assertionResults.filter((one) => one.status !== 'passed')
	return failed.length > 0 ? failed.map((one) => line(` › ${one.fullName} (${one.status})`, one.failureMessages?.[0])) : file.status === 'passed' ? [] : [line('', file.message)]
}
