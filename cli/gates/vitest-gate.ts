import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram, type Gate, type Outcome } from './gate.ts'

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

function outcomeOf(report: string, code: number, output: string): Outcome {
	const { numPassedTests: passed, numFailedTests: failedTests, numFailedTestSuites: failedSuites, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
	const failed = (failedTests ?? 0) + (skipped ?? 0) || (code === 0 && (passed ?? 0) > 0 ? 0 : Math.max(1, failedSuites ?? 1))
	return { passed: passed ?? 0, failed, output: failed > 0 ? output : '' }
}
