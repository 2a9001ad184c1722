import { exitCodes, type ExitCode } from './exit-codes.ts'
import type { SentenceKey } from './words.ts'

/** A command stops with one sentence and an exit code. */
export class CommandFailure extends Error {
	readonly key: SentenceKey
	readonly params: Readonly<Record<string, string | number>>
	readonly exitCode: ExitCode

	constructor(exitCode: ExitCode, key: SentenceKey, params: Readonly<Record<string, string | number>> = {}) {
		super(key)
		this.name = 'CommandFailure'
		this.key = key
		this.params = params
		this.exitCode = exitCode
	}
}

/** Exit codes of what the embedded database may refuse with. */
export function exitCodeOfTrouble(code: string): ExitCode {
	if (code === 'folder-in-use') return exitCodes.dataFolderInUse
	if (code === 'no-space') return exitCodes.noSpace
	if (code.startsWith('folder-') || code === 'secret-missing') return exitCodes.dataFolder
	return exitCodes.database
}
