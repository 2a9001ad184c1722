import type { ExitCode } from './exit-codes.ts'
import type { Language } from './words.ts'

export interface Option {
	readonly type: 'boolean' | 'string'
	/** What stands for the value in the help: FILE, DIR, N. */
	readonly value?: string
	readonly vi: string
	readonly en: string
}

/** What a command is given: checked options and operands, and where to speak. */
export interface Invocation {
	readonly language: Language
	readonly options: Readonly<Record<string, string | boolean | undefined>>
	readonly operands: readonly string[]
	/** Standard output: the result, and nothing else. */
	print(text: string): void
	/** Standard error: progress and warnings. */
	tell(text: string): void
}

export interface Command {
	/** One or two words: `demo`, `plan read`. */
	readonly name: string
	readonly operands: readonly string[]
	readonly vi: string
	readonly en: string
	readonly options: Readonly<Record<string, Option>>
	/** Whether --help also lists the environment variables. */
	readonly readsSettings?: true
	/** Its code is loaded only when it runs: reading a plan must not load the database. */
	run(invocation: Invocation): Promise<ExitCode>
}

/** A text option, undefined when it was not given. */
export function textOption(invocation: Invocation, name: string): string | undefined {
	const value = invocation.options[name]
	return typeof value === 'string' ? value : undefined
}
