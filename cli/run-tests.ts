import type { Invocation } from './command.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { programGate, type Gate } from './gates/gate.ts'
import { schemaGate } from './gates/schema-gate.ts'
import { storyGate } from './gates/story-gate.ts'
import { vitestGate } from './gates/vitest-gate.ts'

const GATES: readonly Gate[] = [
	programGate('types', { vi: 'kiểu', en: 'types' }, 'svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
	programGate('lint', { vi: 'quy tắc viết mã', en: 'lint' }, 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
	programGate('architecture', { vi: 'hướng phụ thuộc giữa các phần', en: 'directions between modules' }, 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.mjs', 'src', 'cli', 'tests']),
	programGate('unused', { vi: 'mã không ai dùng', en: 'unused code' }, 'knip/bin/knip.js', []),
	schemaGate,
	vitestGate('rules and verbs', { vi: 'quy tắc, nghiệp vụ trên PostgreSQL, văn bản', en: 'rules, verbs on PostgreSQL, documents' }, 'vitest.config.ts'),
	storyGate
]

/** `npm test`: every gate, or those named. The last line is "N passed, N failed". */
export async function runTests({ operands, language, print, tell }: Invocation): Promise<ExitCode> {
	const chosen = operands.length === 0 ? GATES : GATES.filter((gate) => operands.some((name) => gate.name.startsWith(name)))
	let passed = 0, failed = 0
	const names: string[] = []
	for (const gate of chosen) {
		const began = performance.now()
		const outcome = await gate.run(tell)
		passed += outcome.passed
		failed += outcome.failed
		names.push(...outcome.failed === 0 ? [] : outcome.names ?? [gate.name])
		const seconds = ((performance.now() - began) / 1000).toFixed(1)
		print(`${outcome.failed === 0 ? '✓' : '✗'} ${gate.name} (${language === 'vi' ? gate.vi : gate.en}): ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`)
		if (outcome.output) print(outcome.output)
	}
	if (chosen.length === 0) failed = 1
	if (names.length > 0) print(names.map((name) => `✗ ${name}`).join('\n'))
	print(`${passed} passed, ${failed} failed`)
	return failed === 0 ? exitCodes.done : exitCodes.bug
}
